"""Turns a site of our bench generator into an equal site for Hugo.

    python3 hugo_site.py SITE BUILT TARGET

Reads only the simple shape of YAML that `generator/` writes. What a Hugo author would have to compute again and again
in templates (numbers for links, shares for bars, days of feeds), and what Hugo's templates cannot do at all (codes to
scan, covers, rankings), is written here once as ready data, in Hugo's favour. The latter is read from our own site,
BUILT, so that both sites show the same; see README.md.
"""

import json
import re
import shutil
import sys
from pathlib import Path

from hugo_ready import Built

HERE = Path(__file__).resolve().parent
PLAIN = re.compile(r"[A-Za-z][\w .()/-]*")


def scalar(text):
    """A value as written: quoted text, a number, a truth value or bare text."""
    text = text.strip()
    if text.startswith('"'):
        return text[1:-1]
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text)


def flow(text):
    """A value that may be a list or a map on one line."""
    text = text.strip()
    if not text.startswith(("[", "{")):
        return scalar(text)
    parts, depth, quoted, start = [], 0, False, 1
    for at, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif letter in "[{":
            depth += 1
        elif letter in "]}":
            depth -= 1
        if (letter == "," and depth == 1) or depth == 0:
            parts.append(text[start:at])
            start = at + 1
    parts = [part for part in parts if part.strip()]
    if text.startswith("["):
        return [flow(part) for part in parts]
    pairs = (part.split(":", 1) for part in parts)
    return {key.strip(): flow(value) for key, value in pairs}


def block(lines, indent):
    """The map or list whose lines begin at `indent`; takes its lines away."""
    value = None
    while lines:
        line = lines[0]
        depth = len(line) - len(line.lstrip(" "))
        if depth < indent:
            break
        if depth > indent:
            raise ValueError(f"unexpected indent: {line!r}")
        lines.pop(0)
        text = line.strip()
        if text.startswith("- "):
            value = value if value is not None else []
            rest = text[2:]
            inner = re.match(r"[a-z_]+: ", rest)
            if inner and not rest.startswith(("{", '"')):
                lines.insert(0, " " * (indent + 2) + rest)
                value.append(block(lines, indent + 2))
            else:
                value.append(flow(rest))
            continue
        value = value if value is not None else {}
        key, rest = text.split(":", 1)
        if rest.strip():
            value[key] = flow(rest)
        else:
            deeper = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
            value[key] = block(lines, deeper) if deeper > indent else None
    return value


def document(path):
    """Front matter and body of a file."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return block([line for line in front.split("\n") if line.strip()], 0), body


def settings(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    return block([line for line in lines if line.strip()], 0)


def yaml(value):
    """A value on one line, in the same shape as our own front matter."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {yaml(item)}" for key, item in value.items() if item is not None) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml, value)) + "]"
    if isinstance(value, str) and not PLAIN.fullmatch(value):
        single = '"' in value and "'" not in value
        return f"'{value}'" if single else json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if not isinstance(value, str) else value


def write(path, fields, body=""):
    lines = [f"{key}: {yaml(value)}\n" for key, value in fields.items() if value not in (None, [], {})]
    path.write_text("---\n" + "".join(lines) + "---\n" + body, encoding="utf-8")


LEVELS = ("opd", "kecamatan", "kelurahan", "unit")


def level_of(kind):
    """Where among the levels an agency stands."""
    places = {"kecamatan": 1, "kelurahan": 2}
    return places.get(kind, 3 if kind in ("puskesmas", "sekolah", "uptd", "bumd", "masyarakat", "rsud") else 0)


LABELS = {
    "whatsapp": "Tanya lewat WhatsApp", "telepon": "Telepon", "situs": "Buka situsnya", "email": "Kirim email",
    "datang": "Datang langsung",
}


def channel(kind, value, label):
    entry = {"jenis": kind, "label": label or LABELS[kind]}
    if kind in ("whatsapp", "telepon"):
        number = "62" + value[1:] if value.startswith("0") else value
        local = "0" + number[2:]
        entry["teks"] = " ".join(local[at:at + 4] for at in range(0, len(local), 4))
        entry["href"] = f"https://wa.me/{number}" if kind == "whatsapp" else f"tel:+{number}"
        entry["nomor"] = number
    elif kind == "email":
        entry["teks"], entry["href"] = value, f"mailto:{value}"
    elif kind != "datang":
        entry["href"] = value
    return entry


def contacts(fields):
    return [channel(kind, fields[kind], None) for kind in ("telepon", "whatsapp", "email", "situs") if kind in fields]


MINUTES = {"detik": 1 / 60, "menit": 1, "jam": 60, "hari": 1440, "minggu": 10080, "pekan": 10080, "bulan": 43200,
           "tahun": 525600}


def quantity(text, measure):
    text = text.lower()
    if measure == "biaya" and ("gratis" in text or "tanpa biaya" in text):
        return 0.0
    found = re.search(r"\d[\d.,]*", text)
    if not found:
        return None
    number = float(found.group().rstrip(".,").replace(".", "").replace(",", "."))
    if measure != "waktu":
        return number
    rest = text[found.end():].lstrip()
    return next((number * size for unit, size in MINUTES.items() if rest.startswith(unit)), None)


def shares(row):
    """Before and after in hundredths of the larger."""
    before, after = (quantity(row.get(key, ""), row["jenis"]) for key in ("sebelum", "sesudah"))
    if before is None or after is None or max(before, after) <= 0:
        return None
    return [int(value / max(before, after) * 100 + 0.5) for value in (before, after)]


def point(fields):
    if "koordinat" not in fields:
        return {}
    latitude, longitude = fields.pop("koordinat").split(",")
    return {"lintang": float(latitude), "bujur": float(longitude)}


def moment(date):
    parts = (str(date).split("-") + ["01", "01"])[:3]
    return "-".join(parts) + "T00:00:00+07:00"


def slug(word):
    return word.replace("_", "-")


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


BODY_LINK = re.compile(r"\]\(([a-z0-9-]+)\.md\)")


class Converter:
    def __init__(self, source, built, target):
        self.source, self.target, self.built = source / "content", target / "content", built
        self.settings = settings(self.source / "situs.yaml")
        self.topics_of = {}
        for topic in self.settings["topik"]:
            for affair in topic["urusan"]:
                self.topics_of.setdefault(affair, []).append(topic["id"])
        self.levels = {path.stem: level_of(document(path)[0]["jenis"]) for path in (self.source / "opd").glob("*.md")}
        self.led, self.letters = set(), set()

    def record(self, path):
        fields, body = document(path)
        affairs = [fields["urusan"]] + listed(fields.get("urusan_lain"))
        topics = listed(fields.get("topik")) or [
            topic for affair in affairs for topic in self.topics_of.get(affair, [])]
        service = fields.get("layanan")
        coverage = fields.get("cakupan")
        limits = coverage["kecamatan"] if isinstance(coverage, dict) else []
        since = fields.get("waktu_penerapan") or fields.get("waktu_uji_coba")
        terms = {
            "topik": list(dict.fromkeys(topics)),
            "untuk": [slug(word) for word in listed(fields.get("untuk"))],
            "wilayah": sorted(set(limits) | {place["kecamatan"] for place in (service or {}).get("lokasi", [])}),
            "tingkat": [LEVELS[self.levels[fields["opd"]]]],
            "tahapan": [slug(fields["tahapan"])],
            "status": [fields.get("status", "aktif")],
            "jenis": [slug(word) for word in listed(fields["jenis"])],
            "bentuk": [slug(fields["bentuk"])],
            "tahun": [str(since)[:4]] if since else [],
            "misi": [str(fields["rpjmd"]["misi"])] if "rpjmd" in fields else [],
            "opd": [fields["opd"]],
            "mitra": list(dict.fromkeys(listed(fields.get("opd_mitra")))),
        }
        if not limits:
            terms["wilayah"].append("seluruh-kota")
        ready = self.built.item(path.stem)
        checked = fields.get("tanggal_diperiksa")
        out = {"title": fields["nama"], "date": moment(since) if since else None, **terms}
        if fields.get("publikasi") == "arsip":
            out |= {"arsip": True, "build": {"list": "never"}, "mitra_arsip": out.pop("mitra")}
        else:
            self.led.add(fields["opd"])
            out["cari"] = [fields["nama"][0].lower()]
            self.letters.update(out["cari"])
        if service:
            service = dict(service)
            service["lokasi"] = [{**place, **point(place)} for place in service["lokasi"]]
            service["lokasi"] = [{k: v for k, v in place.items() if k != "koordinat"} for place in service["lokasi"]]
            service["kanal"] = [channel(c["jenis"], c.get("nilai"), c.get("label")) for c in service["kanal"]]
        contact = fields.get("kontak")
        same = ("contoh", "kepanjangan", "ringkasan", "diganti_oleh", "urusan", "urusan_lain", "tematik", "sdgs",
                "inisiator", "waktu_uji_coba", "waktu_penerapan", "manfaat", "video", "dokumen", "penghargaan",
                "replikasi", "dasar_hukum", "kata_kunci", "bagikan", "tanggal_diperiksa", "internal")
        out |= {key: fields[key] for key in same if key in fields}
        for key in ("waktu_uji_coba", "waktu_penerapan", "urusan_lain"):
            if key in out:
                out[key] = str(out[key]) if key != "urusan_lain" else listed(out[key])
        out |= {
            "tahap": fields["tahapan"], "keadaan": fields.get("status", "aktif"),
            "terbatas": terms["wilayah"] if limits else [],
            "program": fields.get("rpjmd", {}).get("program"), "sejak": str(since) if since else None,
            "diterbitkan": moment(since) if since else None, "diubah": moment(checked or since or "2000"),
            "hasil": [{**row, "bagian": shares(row)} for row in fields.get("hasil", [])], "layanan": service,
            "kontak": {"unit": contact["unit"], "kanal": contacts(contact)} if contact else None,
            "aliases": [f"/inovasi/{old}/" for old in listed(fields.get("alamat_lama"))]
            + listed(self.built.codes.get(f"inovasi/{path.stem}")),
        } | ready
        write(self.target / "inovasi" / path.name, out, BODY_LINK.sub(r"](/inovasi/\1/)", body))

    def agency(self, path):
        fields, body = document(path)
        kind = fields["jenis"]
        has_records = path.stem in self.led
        out = {
            "title": fields["nama"], "id": path.stem, "singkatan": fields.get("singkatan"), "macam": kind,
            "urut_tingkat": self.levels[path.stem], "induk": fields.get("induk"), "alamat": fields["alamat"],
            "kode_wilayah": fields.get("kode_wilayah"), "contoh": fields.get("contoh"),
            "jam_layanan": fields["jam_layanan"], **point(fields), "kanal": contacts(fields),
            "outputs": ["html", "atom", "umpan"] if has_records else ["html"],
            "umpan": fields.get("singkatan", fields["nama"]) if has_records else None, "umpan_nama": fields["nama"],
            "aliases": listed(self.built.codes.get(f"opd/{path.stem}")),
        }
        folder = self.target / "opd" / path.stem
        folder.mkdir(parents=True)
        write(folder / "_index.md", out, body)

    def facets(self):
        words = (HERE / "../themes/siger/locales/id.ftl").read_text(encoding="utf-8")
        words = dict(re.findall(r"^([\w-]+) = (.*)$", words, re.M))
        names = {path.stem.removeprefix("kecamatan-"): document(path)[0]["nama"].removeprefix("Kecamatan ")
                 for path in sorted((self.source / "opd").glob("kecamatan-*.md"))}
        facets = ("untuk", "tingkat", "tahapan", "status", "jenis", "bentuk")
        labels = {facet: {slug(key.removeprefix(facet + "-")): (word, words.get(f"catatan-{key}"))
                          for key, word in words.items() if key.startswith(facet + "-")} for facet in facets}
        labels["topik"] = {topic["id"]: (topic["nama"], None) for topic in self.settings["topik"]}
        areas = {"seluruh-kota": words["seluruh-kota"]} | names
        labels["wilayah"] = {area: (name, None) for area, name in areas.items()}
        labels["tahun"] = {year: (year, None) for year in self.built.terms["tahun"]}
        missions = self.settings["rpjmd"]["misi"]
        labels["misi"] = {str(at): (f"Misi {at}", text) for at, text in enumerate(missions, 1)}
        shades = self.built.shades()
        for facet, terms in labels.items():
            (self.target / facet).mkdir()
            write(self.target / facet / "_index.md", {
                "title": words[f"facet-{facet}"], "linkTitle": words[f"saring-{facet}"],
                "ringkasan": self.built.said(f"{facet}/index.html")})
            for weight, term in enumerate(self.built.terms[facet], 1):
                label, note = terms[term]
                title = words[f"daftar-{facet}"].replace("{ $nama }", label)
                if term == "seluruh-kota":
                    title = words["daftar-seluruh-kota"]
                fields = {"title": title, "linkTitle": label, "weight": weight, "id": term, "catatan": note,
                          "kadar": shades.get(term) if facet == "wilayah" else None}
                if facet == "topik":
                    fields |= {"outputs": ["html", "atom", "umpan"], "umpan": label, "umpan_nama": label}
                (self.target / facet / term).mkdir()
                write(self.target / facet / term / "_index.md", fields)
        (self.target / "cari").mkdir()
        write(self.target / "cari" / "_index.md", {"title": words["judul-cari"], "ringkasan": words["keterangan-cari"]})
        for letter in sorted(self.letters):
            title = words["judul-cari-huruf"].replace("{ $huruf }", letter.upper())
            (self.target / "cari" / letter).mkdir()
            fields = {"title": title, "linkTitle": letter.upper(), "id": letter}
            write(self.target / "cari" / letter / "_index.md", fields)

    def whole(self):
        """Pages about the whole, and the data that they and the filters stand on."""
        never = {"list": "never"}
        write(self.target / "statistik.md", {"title": "Inovasi dalam angka", "layout": "statistik",
              "ringkasan": self.built.said("statistik/index.html")})
        (self.target / "penghargaan").mkdir()
        write(self.target / "penghargaan" / "_index.md", {"title": "Penghargaan"})
        (self.target / "kartu").mkdir()
        write(self.target / "kartu" / "_index.md", {"title": "Kartu", "build": {"render": "never", "list": "never"}})
        for part in range(1, -(-len(self.built.order) // 12) + 1):
            fields = {"title": f"Kartu {part}", "url": f"/inovasi/kartu-{part}.fragmen", "dari": (part - 1) * 12,
                      "build": never}
            write(self.target / "kartu" / f"{part}.md", fields)
        data = self.target.parent / "data"
        data.mkdir()
        files = {"beranda": self.built.home(), "statistik": self.built.statistics(), "wilayah": self.built.districts(),
                 "saring": {"versi": self.built.version, "nilai": self.built.terms, "kata": self.built.word_list}}
        for name, value in files.items():
            (data / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def run(self):
        (self.target / "inovasi").mkdir(parents=True)
        write(self.target / "inovasi" / "_index.md", {"title": "Semua inovasi"})
        for path in sorted((self.source / "inovasi").glob("*.md")):
            self.record(path)
        (self.target / "opd").mkdir()
        write(self.target / "opd" / "_index.md", {"title": "Semua dinas dan kantor", "linkTitle": "Dinas dan kantor"})
        for path in sorted((self.source / "opd").glob("*.md")):
            self.agency(path)
        self.facets()
        self.whole()
        # Partners of a record are looked up by agency, but have no lists of their own.
        (self.target / "mitra").mkdir()
        never = {"render": "never"}
        write(self.target / "mitra" / "_index.md", {"title": "Mitra", "build": never, "cascade": {"build": never}})
        for path in sorted((self.source / "halaman").glob("*.md")):
            fields, body = document(path)
            out = {"title": fields["judul"], "ringkasan": fields["ringkasan"], "weight": fields["urutan"],
                   "menu_utama": fields["menu"], "tanggal_diperiksa": fields["tanggal_diperiksa"],
                   "urutan": fields["urutan"], "aliases": listed(self.built.codes.get(path.stem))}
            write(self.target / path.name, out, body)


def convert(source, built, target):
    """Writes a Hugo site equal to the site in `source`, which our program built in `built`."""
    shutil.copytree(HERE / "hugo", target)
    (target / "assets").mkdir()
    for path in sorted((HERE / "../themes/siger/assets").iterdir()):
        shutil.copy(path, target / "assets" / path.name)
    Converter(source, Built(built), target).run()


if __name__ == "__main__":
    convert(*map(Path, sys.argv[1:4]))
