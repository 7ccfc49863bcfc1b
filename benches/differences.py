"""Whether two built sites say the same: pages are parsed and compared element by element and word by word.

    python3 differences.py OURS HUGO [shown]

Left aside is what README.md names: how addresses are written, versions in names of assets, numbers of repeated headings
and `rel` of links.
"""

import difflib
import json
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

ORIGIN = "https://inovasi.bandarlampung.example/"
ADDRESSES = {"href", "src", "action", "data-indeks", "data-kata", "data-cari", "data-akar"}
ASSET = re.compile(r".*/([a-z]+)(?:\.min)?\.[0-9a-f]+\.(css|js|svg)$")


class Page(HTMLParser):
    """A page as a list of its tags, with sorted attributes, and its texts."""

    def __init__(self, base, text):
        super().__init__(convert_charrefs=True)
        self.base, self.parts = base, []
        self.feed(text)

    def attribute(self, tag, name, value):
        value = " ".join((value or "").split())
        if name in ADDRESSES:
            return ASSET.sub(r"\1.\2", unquote(urljoin(self.base, value)).rstrip("/"))
        if tag == "meta" and name == "content":
            refresh = value.removeprefix("0; url=")
            return urljoin(self.base, refresh) if refresh != value else value.replace(", ", ",")
        if name == "id" and tag in ("h2", "h3", "h4"):
            return re.sub(r"-\d+$", "", value)
        return value

    def handle_starttag(self, tag, attrs):
        kept = sorted((name, self.attribute(tag, name, value)) for name, value in attrs)
        skipped = {"rel": tag == "a", "method": True}
        self.parts.append(f"<{tag} " + " ".join(f"{name}={value}" for name, value in kept if not skipped.get(name)))

    def handle_endtag(self, tag):
        if tag not in ("path", "rect"):
            self.parts.append(f"</{tag}")

    def handle_data(self, data):
        text = " ".join(data.split())
        if text.startswith('{"@context"'):
            text = json.dumps(json.loads(text))
        if text:
            self.parts.append(text)


def main(ours, theirs, shown):
    found, pages = Counter(), sorted(path.relative_to(theirs) for path in theirs.rglob("*.html"))
    for place in pages:
        base = ORIGIN + str(place).removesuffix("index.html")
        one, other = (Page(base, (site / place).read_text(encoding="utf-8")).parts for site in (ours, theirs))
        if one == other:
            continue
        found[place.parts[0]] += 1
        if found.total() <= shown:
            print(place)
            lines = difflib.unified_diff(one, other, lineterm="", n=0)
            lines = [line for line in lines if line[:2] not in ("--", "++", "@@")]
            print("\n".join(f"    {line[:200]}" for line in lines[:8]))
    print(f"{found.total()} of {len(pages)} pages differ: {dict(found)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5)
