"""What only our program works out, read from a site that it built: ready data for Hugo."""

import html
import json
import re

ITEM_LINK = re.compile(r'href="(?:[./]*/)?inovasi/([a-z0-9-]+)/"')
CARD_COVER = re.compile(r'<svg class="?pola.*?</svg>', re.S)
RELATED = re.compile(r'<li class="topik-.*?inovasi/([a-z0-9-]+)/".*?<p class=redup>(.*?) · ', re.S)


def section(page, start, end):
    """What stands in a page between two texts; nothing if the first is not there."""
    at = page.find(start)
    return "" if at < 0 else page[at:page.index(end, at)]


class Built:
    """What only our program works out, read from the site that it built."""

    def __init__(self, out):
        self.out = out
        parts = len(list((out / "inovasi").glob("kartu-*.fragmen")))
        cards = "".join(self.page(f"inovasi/kartu-{part}.fragmen") for part in range(1, parts + 1))
        self.version = re.search(r'data-versi="(\w+)"', cards)[1]
        self.order, self.covers = {}, {}
        for card in cards.split('<li class="kartu ')[1:]:
            slug = ITEM_LINK.search(card)[1]
            self.order[slug] = len(self.order) + 1
            self.covers[slug] = CARD_COVER.search(card)[0]
        self.codes = {}
        for path in sorted((out / "i").glob("*/index.html")):
            address = re.search(r'rel="canonical" href="[a-z]+://[^/]+/(.*?)/"', path.read_text(encoding="utf-8"))[1]
            self.codes[address] = f"/i/{path.parent.name}/"
        awards = [self.page("penghargaan/index.html")]
        awards += [self.page(f"penghargaan/hal/{page}/index.html")
                   for page in range(2, len(list((out / "penghargaan").glob("hal/*"))) + 2)]
        winners = [slug for page in awards for slug in ITEM_LINK.findall(section(page, "<main", "</main>"))]
        self.awards = {slug: place for place, slug in enumerate(winners, 1)}
        # Hugo splits lists of pages, not of awards: the generator gives a record one at most.
        assert len(self.awards) == len(winners)
        words = json.loads((out / "data/saring-kata.json").read_text(encoding="utf-8"))
        self.words = dict(zip(self.order, words["inovasi"]))
        self.word_list = {"kata": words["kata"], "opd": words["opd"]}
        facets = json.loads((out / "data/saring.json").read_text(encoding="utf-8"))["faset"]
        self.terms = {facet["id"]: facet["nilai"] for facet in facets}

    def page(self, address):
        return (self.out / address).read_text(encoding="utf-8")

    def item(self, slug):
        """A record's place in lists, cover, code to scan, address on paper and related records."""
        page = self.page(f"inovasi/{slug}/index.html")
        related = RELATED.findall(section(page, "<section class=terkait>", "</section>"))
        return {
            "weight": self.order.get(slug), "sampul": self.covers.get(slug), "kata": self.words.get(slug),
            "qr": re.search(r'<svg class="qr".*?</svg>', page)[0], "piala": self.awards.get(slug),
            "terkait": [{"id": other, "alasan": html.unescape(reason)} for other, reason in related],
        }

    def said(self, address):
        """What a page's head says about it."""
        return html.unescape(re.search(r'name="description" content="(.*?)"', self.page(address))[1])

    def home(self):
        page = self.page("index.html")
        useful = section(page, "<h2>Bisa Anda pakai sekarang", "</section>")
        better = section(page, "<h2>Dulu dan sekarang", "</section>")
        newest = section(page, "<h2>Terbaru", "</section>")
        return {"guna": ITEM_LINK.findall(useful), "baru": ITEM_LINK.findall(newest), "ubah": improvements(better)}

    def statistics(self):
        page = self.page("statistik/index.html")
        charts = []
        for figure in re.findall(r'<figure id="bagan_(.*?)</figure>', page, re.S):
            rows = re.findall(r'<tr><th scope=row>(?:<a href="../(.*?)">)?(.*?)(?:</a>)?'
                              r'(?:<span class=redup> (.*?)</span>)?</th><td class=bagan_jumlah>(\d+)', figure)
            # Our drawing's links are relative to the page; Hugo's begin at the root.
            drawing = re.search(r"<svg class=grafik.*?</svg>", figure, re.S)[0].replace('href="../', 'href="/')
            note = re.search(r"</svg><p class=sumber>(.*?)</p>", figure)
            charts.append({
                "id": figure.split('"')[0], "judul": html.unescape(re.search(r"<h2[^>]*>(.*?)</h2>", figure)[1]),
                "temuan": html.unescape(re.search(r"class=bagan_temuan>(.*?)</p>", figure)[1]),
                "gambar": drawing, "catatan": note and note[1],
                "kolom": re.findall(r"<th[^>]*scope=col>(.*?)</th>", figure),
                "baris": [{"href": href and "/" + href, "nama": html.unescape(name), "catatan": text, "n": int(count)}
                          for href, name, text, count in rows],
            })
        savings = []
        for kind in page.split("<section class=hemat_jenis>")[1:]:
            head = re.search(r"<h3>(.*?)</h3><p class=hemat_angka><strong>(\d+)%</strong> <span>(.*?)</span>", kind)
            savings.append({"judul": head[1], "persen": head[2], "temuan": head[3], "contoh": improvements(kind)})
        return {"bagan": charts, "hemat": savings}

    def districts(self):
        page = section(self.page("opd/index.html"), "id=papan_wilayah", "</section>")
        rows = re.findall(r'<th scope=row><a href="../(.*?)">(.*?)</a>.*?</th><td>(\d+)</td><td>(.*?)</td>'
                          r'<td>(.*?)</td>', page)
        return [{"href": "/" + href, "nama": name, "dipakai": int(offered), "sendiri": own, "kantor": offices}
                for href, name, offered, own, offices in rows]

    def shades(self):
        squares = re.findall(r'petak_kadar_(\d)[^"]*"><a href="../wilayah/(.*?)/"', self.page("wilayah/index.html"))
        return {area: int(shade) for shade, area in squares}


def improvements(markup):
    """Records of a list of before and after, each with the name of what was measured."""
    pairs = zip(ITEM_LINK.findall(markup), re.findall(r"<p class=hasil_ukuran>(.*?)</p>", markup))
    return [{"id": slug, "ukuran": html.unescape(label)} for slug, label in pairs]
