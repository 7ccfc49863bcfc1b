// The real search script against a real built index.
// `queries.json` holds questions made from the sample records. Each has one or more innovations that a citizen would
// expect, one of which must stand among the first `di` results.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const site = "sites/root";
const here = dirname(fileURLToPath(import.meta.url));
const queries = JSON.parse(readFileSync(join(here, "queries.json"), "utf8"));
const MUST = { "salah ketik": 0.9, imbuhan: 0.9 };
const WIRE = 150_000;

/** Questions that a page other than a record's answers, and where it lies; what only records answer leads nowhere else. */
const OTHERS = [
  ["dataset", "data/"],
  ["unduh data", "data/"],
  ["download excel", "data/"],
  ["lisensi data", "data/"],
  ["jumlah inovasi per dinas", "statistik/"],
  ["berapa banyak inovasi kota ini", "statistik/"],
  ["grafik inovasi per tahun", "statistik/"],
  ["bukti IGA", "penghargaan/"],
  ["penghargaan", "penghargaan/"],
  ["juara lomba inovasi", "penghargaan/"],
  ["apa itu IGA", "istilah/#istilah_iga"],
  ["arti OPD", "istilah/#istilah_opd"],
  ["dinas kesehatan", "opd/dinas-kesehatan/"],
  ["disdukcapil", "opd/disdukcapil/"],
  ["bappeda", "opd/bapperida/"],
  ["kecamatan kemiling", "opd/kecamatan-kemiling/"],
  ["layanan di kedaton", "wilayah/kedaton/"],
  ["kantor lurah", "opd/"],
  ["peta kecamatan", "wilayah/"],
  ["inovasi tahun 2024", "tahun/2024/"],
  ["topik kesehatan", "topik/kesehatan/"],
  ["lansia", "untuk/lansia/"],
  ["misi walikota", "misi/"],
  ["misi 1", "misi/1/"],
  ["lapor keluhan", "jelajahi/#aduan"],
  ["nomor telepon pengaduan", "jelajahi/#aduan"],
  ["kontak", "jelajahi/#aduan"],
  ["kebijakan privasi", "privasi/"],
  ["tentang situs ini", "tentang/"],
  ["cara membaca halaman", "cara-membaca/"],
  ["aksesibilitas", "aksesibilitas/"],
  ["daftar semua inovasi", "inovasi/"],
  ["poster", "bagikan/"],
  ["PPID", "https://"],
  ["akta lahir", null],
  ["bikin ktp", null],
  ["jalan rusak", null],
  ["perpanjang sim", null],
];

const script = readFileSync(join(site, "aset", readdirSync(join(site, "aset")).find((name) => /^cari\..*\.js$/.test(name))));
const { Index, answers, words } = await import(`data:text/javascript;base64,${script.toString("base64")}`);

/** An index whose reading is weighed as a server would send it. */
function open() {
  const weighed = { bytes: gzipSync(script).length };
  const read = async (address) => {
    const bytes = readFileSync(join(site, address));
    weighed.bytes += gzipSync(bytes).length;
    return JSON.parse(bytes);
  };
  return { weighed, index: new Index(read, "cari/indeks.json") };
}

for (const kind of new Set(queries.map((query) => query.kelas))) {
  test(`finds: ${kind}`, async () => {
    const { index } = open();
    const asked = queries.filter((query) => query.kelas === kind);
    const missed = [];
    for (const { cari, harap, di } of asked) {
      const { records } = await index.search(cari);
      const first = await index.shown(records.slice(0, di));
      const found = first.map(({ alamat }) => alamat.split("/")[1]);
      if (!harap.some((slug) => found.includes(slug))) missed.push(`${cari}: ${found.join(", ") || "nothing"}`);
    }
    console.log(`${kind}: ${asked.length - missed.length} of ${asked.length}`);
    const share = (asked.length - missed.length) / asked.length;
    assert.ok(share >= (MUST[kind] ?? 1), `missed\n${missed.join("\n")}`);
  });
}

test("answers what people ask with the right record", async () => {
  const lines = readFileSync(join(here, "../../content/data/pertanyaan.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  const { index } = open();
  const missed = [];
  let first = 0, three = 0;
  for (const line of lines) {
    const [, question, slugs] = /^"?(.*?)"?[,;]([^,;]*)$/.exec(line);
    const entries = await index.shown((await index.search(question)).records.slice(0, 3));
    const place = entries.findIndex(({ alamat }) => slugs.split(" ").includes(alamat.split("/")[1]));
    if (place === 0) first++;
    if (place >= 0) three++; else missed.push(`${question}: ${entries.map(({ nama }) => nama).join(", ") || "nothing"}`);
  }
  console.log(`questions: ${lines.length}, right first ${first}, among three ${three}`);
  assert.ok(lines.length >= 150);
  assert.ok(first >= 0.9 * lines.length && three >= 0.97 * lines.length, `${first} and ${three}; missed\n${missed.join("\n")}`);
});

test("says where records that lack a word begin", async () => {
  const { index } = open();
  const { records, whole } = await index.search("kursi roda");
  assert.ok(whole > 0 && whole <= records.length);
  assert.equal((await index.search("kursi roda zzqqxx")).whole, 0);
  const [best] = await index.shown((await index.search("akta lahir tanpa antre")).records);
  assert.match(best.nama, /Akta/);
});

test("finds every record by its name, in capitals and in any order", async () => {
  const { index } = open();
  await index.load();
  const all = await index.shown([...Array(index.dokumen).keys()]);
  const missed = [];
  for (const { nama, alamat } of all) {
    const turned = words(nama).reverse().join(" ");
    for (const question of [nama, nama.toUpperCase(), turned]) {
      const first = await index.shown((await index.search(question)).records.slice(0, 3));
      if (!first.some((entry) => entry.alamat === alamat)) missed.push(question);
    }
  }
  assert.deepEqual(missed, []);
});

test("forgives a slip in any long word of a name", async () => {
  const { index } = open();
  await index.load();
  const all = await index.shown([...Array(index.dokumen).keys()]);
  let asked = 0, found = 0;
  for (const { nama, alamat } of all) {
    for (const word of words(nama).filter((word) => word.length > 4)) {
      const middle = word.length >> 1;
      const slips = [
        word.slice(0, middle) + word.slice(middle + 1),
        word.slice(0, middle) + word[middle] + word.slice(middle),
        word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1),
        word.slice(0, middle) + "x" + word.slice(middle + 1),
      ];
      for (const slip of slips) {
        const others = words(nama).map((other) => (other === word ? slip : other)).join(" ");
        const first = await index.shown((await index.search(others)).records.slice(0, 5));
        asked++;
        if (first.some((entry) => entry.alamat === alamat)) found++;
      }
    }
  }
  console.log(`slips: ${found} of ${asked}`);
  assert.ok(found >= 0.9 * asked);
});

test("the first question stays small on the wire", async () => {
  for (const { cari } of queries) {
    const { index, weighed } = open();
    const { records } = await index.search(cari);
    await index.shown(records.slice(0, 10));
    assert.ok(weighed.bytes < WIRE, `${cari}: ${weighed.bytes} bytes`);
  }
});

test("a question may be anything", async () => {
  const { index } = open();
  const strange = ["", " ", "a", "-", "yang", "dan di ke", "<script>", "zzqqxx", "\u{1F600}", "__proto__ constructor", "x".repeat(500), "$& {kata}"];
  for (const question of strange) {
    const { records, corrections } = await index.search(question);
    assert.ok(Array.isArray(records) && Array.isArray(corrections), question);
  }
  assert.deepEqual((await index.search("zzqqxx")).records, []);
});

test("says what it took a slip for, and marks what it found", async () => {
  const { index } = open();
  const { corrections, records, phrases } = await index.search("sampha");
  assert.deepEqual(corrections, [["sampha", "sampah"]]);
  const [first] = await index.shown(records);
  assert.match(index.marked(first.nama, phrases).filter((_, at) => at % 2).join(), /sampah/i);
  assert.equal(index.marked("Café <b>sampah</b>", phrases).join(""), "Café <b>sampah</b>");
});

test("takes words apart as the generator does", () => {
  assert.deepEqual(words("KTP-el & Akta “Lahir”, 3 hari Café a"), ["ktp", "el", "akta", "lahir", "3", "hari", "cafe"]);
});

test("keeps its promises of the wire's form", async () => {
  const { index } = open();
  await index.load();
  assert.equal(index.forms.length, new Set(index.forms).size);
  assert.deepEqual(index.forms, [...index.forms].sort());
  assert.equal(Math.max(...index.terms) + 1, index.banyak.length);
});

test("leads to other pages that answer", async () => {
  const { index } = open();
  await index.load();
  const text = readFileSync(join(site, "cari/halaman.fragmen"), "utf8");
  const entry = /<li data-kata="?([^">]*)"?><a href="?([^" >]*)"?[^>]*>(.*?)<\/a>/g;
  const pages = [...text.matchAll(entry)].map(([, known, href, name]) => ({ name: words(name), words: known.split(" "), href }));
  const general = words(/data-umum="([^"]*)"/.exec(readFileSync(join(site, "cari/index.html"), "utf8"))[1]);
  const missed = [];
  for (const [question, wanted] of OTHERS) {
    const found = answers(question, pages, index.stop, general).map(({ href }) => href.replace(/^(\.\.\/)+/, ""));
    if (wanted ? !found.some((href) => href.startsWith(wanted)) : found.length) missed.push(`${question}: ${found.join(", ")}`);
  }
  console.log(`other pages: ${OTHERS.length - missed.length} of ${OTHERS.length}`);
  assert.deepEqual(missed, []);
  assert.ok(gzipSync(text).length < 8_000);
});
