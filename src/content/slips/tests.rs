use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Pieces of which slips are made.
const PIECES: [&str; 78] = [
    "a",
    "b c",
    " ",
    "\n",
    "\n\n",
    "\t",
    "    ",
    "> ",
    "#",
    "##",
    "- ",
    "-",
    "* ",
    "1.",
    "1. ",
    ")",
    "|",
    "| a ",
    "|\n",
    "|---|",
    "•",
    "–",
    "\u{a0}",
    "<!--",
    "-->",
    "<!—",
    "—>",
    "[",
    "]",
    "](",
    "(",
    "[^",
    "]: ",
    "https://a.go.id",
    "www.a.id",
    "@a.id",
    "```",
    "~~~",
    "o\t",
    "\\",
    "+",
    "+ ",
    "a. ",
    "b) ",
    "ii. ",
    "(1) ",
    "2. ",
    "o ",
    "Ø ",
    "§ ",
    "✓",
    "→ ",
    "->",
    "=> ",
    " • ",
    " 2. A",
    ": ",
    "📍",
    "1️⃣",
    "-----",
    " | ",
    "](www.a.id",
    "](a.id",
    "](a b.pdf",
    "] : ",
    "<",
    "> x",
    "\t\t\n",
    "\u{f0a7}",
    "Nama",
    "[ ] ",
    "[x] ",
    "★ ",
    "□ ",
    "A. Rahman",
    "\u{f04a}",
    "\"a\nb\"\t",
    "`a|b`",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_looks_plain_holds_no_slip(pieces in proptest::collection::vec(0..PIECES.len(), 0..9)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        if quick::is_plain(&text) {
            let (edits, named) = walk::at(&text);
            prop_assert!(edits.is_empty() && named.is_empty(), "{:?}", text);
        }
    }
}

#[test]
fn what_has_one_meaning_is_mended() {
    let cases = [
        ("<!-- cek --> Kantor buka.", "Kantor buka."),
        ("<!-- a --><!-- b --> <!-- c\n\nd --><!----><!-- e --><!-- f -->Kantor buka.", "Kantor buka."),
        ("> <!-- a\n> b --> Kantor buka.", "> Kantor buka."),
        ("Awal <!-- a\n\nb --> akhir.", "Awal  akhir."),
        ("Awal <!— a —> akhir.", "Awal  akhir."),
        ("<!– a\n\nb –> akhir.", " akhir."),
        ("![Loket](Foto Kegiatan.jpg)", "![Loket](<Foto Kegiatan.jpg>)"),
        ("[Panduan](a b.pdf “Isi”)", "[Panduan](<a b.pdf> \"Isi\")"),
        ("[Panduan] (https://a.go.id)", "[Panduan](https://a.go.id)"),
        ("(Panduan)[a.md] dan (x)[1]", "[Panduan](a.md) dan (x)[1]"),
        ("[Panduan][https://a.go.id]", "[Panduan](https://a.go.id)"),
        ("##Judul", "## Judul"),
        ("##\u{a0}Judul", "## Judul"),
        ("\u{feff}## Judul", "## Judul"),
        ("-\u{a0}a\n-\u{a0}b", "- a\n- b"),
        ("1.\u{2007}a", "1. a"),
        ("1.Satu\n2.Dua", "1. Satu\n2. Dua"),
        ("•\tKTP\n\u{f0b7} KK\no\tAsli", "- KTP\n- KK\n  - Asli"),
        ("– KTP\n– KK", "- KTP\n- KK"),
        ("– KTP\n\n– KK", "- KTP\n\n- KK"),
        ("-KTP\n-KK", "- KTP\n- KK"),
        ("| A | B |\n| c | d |", "| A | B |\n|---|---|\n| c | d |"),
        ("| A | B |\n| — | — |\n| c | d |", "| A | B |\n|---|---|\n| c | d |"),
        ("Biaya:\nA\tB\nc\td\nSelesai.", "Biaya:\n\n|A|B|\n|---|---|\n|c|d|\n\nSelesai."),
        ("> A\tB\n> c\td|e", "> |A|B|\n> |---|---|\n> |c|d\\|e|"),
        ("Nama\t\t: A\nAlamat\t: B", "Nama: A\\\nAlamat: B"),
        ("Hari : Senin\nJam : 08.00", "Hari : Senin\\\nJam : 08.00"),
        ("📍 Kota\n📞 110", "📍 Kota\\\n📞 110"),
        ("No\tSurat\n1.\tKTP\n2.\tKK", "|No|Surat|\n|---|---|\n|1.|KTP|\n|2.|KK|"),
        ("1)\tKTP\tA\n2)\tKK\tB", "|1)|KTP|A|\n|---|---|---|\n|2)|KK|B|"),
        ("\tSenin\tSelasa\nKTP\t3\t5", "||Senin|Selasa|\n|---|---|---|\n|KTP|3|5|"),
        ("A\tB\n\t\nc\td", "|A|B|\n|---|---|\n|c|d|"),
        ("A\tB\nc\td\n\te", "|A|B|\n|---|---|\n|c|d|\n||e|"),
        ("| A | B\n| c | d", "| A | B|\n|---|---|\n| c | d|"),
        ("| A | B |\n\n|:-:|---|\n\n| c | d |", "| A | B |\n|:-:|---|\n| c | d |"),
        ("| A | B |\n-----\n| c | d |", "| A | B |\n|---|---|\n| c | d |"),
        ("A | B | C\nd | e | f", "|A | B | C|\n|---|---|---|\n|d | e | f|"),
        ("a.\tKTP\nb.\tKK", "1) KTP\n2) KK"),
        ("Syarat:\n(1) KTP\n(2) KK", "Syarat:\n1) KTP\n2) KK"),
        ("Syarat:\n2. KTP\n3. KK", "Syarat:\n\n2. KTP\n3. KK"),
        ("i. KTP\nii. KK\niii. KIA", "1) KTP\n2) KK\n3) KIA"),
        ("1. Satu\na. KTP\nb. KK\n2. Dua", "1. Satu\n   1) KTP\n   2) KK\n2. Dua"),
        ("✓ KTP\n✓ KK", "- ✓ KTP\n- ✓ KK"),
        ("✅ KTP asli\n❌ Fotokopi", "- ✅ KTP asli\n- ❌ Fotokopi"),
        ("→ KTP\n→ KK", "- KTP\n- KK"),
        ("§ KTP\n§ KK", "- KTP\n- KK"),
        ("*KTP\n*KK", "- KTP\n- KK"),
        ("+KTP\n+KK", "- KTP\n- KK"),
        ("- KTP\n– KK", "- KTP\n- KK"),
        ("• Satu\n– KTP\n– KK\n• Dua", "- Satu\n  - KTP\n  - KK\n- Dua"),
        ("• Satu\n◦ KTP\n▪ Asli\n• Dua", "- Satu\n  - KTP\n    - Asli\n- Dua"),
        ("- Satu\no KTP\no KK\n- Dua", "- Satu\n  - KTP\n  - KK\n- Dua"),
        ("> • Satu\n> o KTP", "> - Satu\n>   - KTP"),
        ("- • KTP\n- • KK", "- KTP\n- KK"),
        ("• KTP • KK", "- KTP\n- KK"),
        ("1. Cepat 2. Mudah 3. Murah", "1. Cepat\n2. Mudah\n3. Murah"),
        ("A. Umum\nB. Khusus\n1. KTP\n2. KK\nC. Lain", "1) Umum\n2) Khusus\n   1. KTP\n   2. KK\n3) Lain"),
        ("1. Satu\n\nA. Satu\nB. Dua", "1. Satu\n\n<!-- -->\n1) Satu\n2) Dua"),
        ("[x](www.a.go.id) [y](b@a.go.id)", "[x](https://www.a.go.id) [y](mailto:b@a.go.id)"),
        ("(x)[www.a.go.id]", "[x](https://www.a.go.id)"),
        ("![Foto] (x.jpg)", "![Foto](x.jpg)"),
        ("[x]( https://a.id/b c )", "[x](<https://a.id/b c>)"),
        ("<https://a.go.id Lihat", "<https://a.go.id> Lihat"),
        ("< www.a.go.id >", "[www.a.go.id](<https://www.a.go.id>)"),
        ("[x]\n\n[x] : https://a.go.id", "[x]\n\n[x]: <https://a.go.id>"),
        ("[x] : https://a.go.id", "[x] : <https://a.go.id>"),
        ("[x]\n\n[x]: Foto Kegiatan.jpg", "[x]\n\n[x]: <Foto Kegiatan.jpg>"),
        ("A[^a]\n\n[^a] : isi", "A[^a]\n\n[^a]: isi"),
        ("\tAlinea dari Word.\n\tLanjut.", "Alinea dari Word.\nLanjut."),
        ("    - KTP\n    - KK", "- KTP\n- KK"),
        ("- a\n\n      Masih butir a.", "- a\n\n  Masih butir a."),
        ("Buka https://a.go.id/b_c.", "Buka <https://a.go.id/b_c>."),
        ("(www.a.go.id)", "([www.a.go.id](<https://www.a.go.id>))"),
        ("Tulis ke a_b@c.go.id.", "Tulis ke <a_b@c.go.id>."),
        ("A\tB\t\nc\td\t", "|A|B|\n|---|---|\n|c|d|"),
        ("A\tB\nc\td\n\ne\tf", "|A|B|\n|---|---|\n|c|d|\n|e|f|"),
        ("A\tB\nc\t\"d \"\"e\"\"\nf\"", "|A|B|\n|---|---|\n|c|d \"e\"\u{2028}f|"),
        ("\"A\nb\"\tB\nc\td", "|A\u{2028}b|B|\n|---|---|\n|c|d|"),
        ("A\tB\nc\t`d|e`", "|A|B|\n|---|---|\n|c|`d\\|e`|"),
        ("A\tB\nC:\\\td", "|A|B|\n|---|---|\n|C:\\ |d|"),
        ("| A | B |\n|---|---|\n| `c|d` | e |", "| A | B |\n|---|---|\n| `c\\|d` | e |"),
        ("A | B\n— | —\nc | d", "|A | B|\n|---|---|\n|c | d|"),
        ("Kode\tNama\tBiaya\nA1\tKTP\t0\n-\tKK\t0", "|Kode|Nama|Biaya|\n|---|---|---|\n|A1|KTP|0|\n|-|KK|0|"),
        ("•\tKTP\tGratis\n•\tKK\tGratis", "- KTP\tGratis\n- KK\tGratis"),
        ("★ Satu\n☆ Dua", "- ★ Satu\n- ☆ Dua"),
        ("■ Ya\n□ Tidak", "- ■ Ya\n- □ Tidak"),
        ("[ ] KTP\n[x] KK\n☑ KIA", "- [ ] KTP\n- [x] KK\n- ☑ KIA"),
        ("- [ ] KTP\n☑ KK\n□ KIA", "- [ ] KTP\n- ☑ KK\n- □ KIA"),
        ("• a\n- b\no c\n▪ d", "- a\n  - b\n    - c\n    - d"),
        ("• a\no b\n• c\n▪ d\no e", "- a\n  - b\n- c\n  - d\n  - e"),
        ("\u{f0fc} KTP\n\u{f0fc} KK", "- KTP\n- KK"),
        ("A. Persyaratan\nB. Prosedur", "1) Persyaratan\n2) Prosedur"),
        ("[Situs] (https://x.go.id/a b.pdf)", "[Situs](<https://x.go.id/a b.pdf>)"),
    ];
    for (written, meant) in cases {
        assert_eq!(Meant::of(written).text, meant, "{written:?}");
        assert!(Meant::of(written).named.is_empty(), "{written:?}");
    }
}

#[test]
fn what_is_meant_as_it_stands_is_left_alone() {
    let cases = [
        "#tagar di awal",
        "1.500 warga dan 08.00 buka",
        "Ada\n2.Dua belas",
        "– Budi, warga",
        "-5 derajat",
        "\\##Judul dan \\[x\\]\\[y\\]",
        "[KTP] (asli) dan [x](a.md)",
        "`https://a.go.id` dan [a](https://a.go.id) dan <https://a.go.id>",
        "```\n##Judul\n• a\nA\tB\nC\tD\n<!-- x\n[a][b] https://a.go.id\n```",
        "Satu\tbaris saja",
        "| satu baris |",
        "1)\tpertama\n2)\tkedua",
        "\\* KTP\n\\* KK",
        "`o x`\n`o y`",
        "A. Rahman menulis",
        "Buka Senin | Selasa\nTutup Rabu | Kamis",
        "v1 dan v2\noke",
        "1. Bawa 2. lembar\n2. Ambil",
        "[x](antar-akta.md) [y](a.pdf)",
        "pukul 08.00\n(2) tanpa yang pertama",
        "> Cepat.\n> – Budi, warga",
        "harga @5.000",
        "[a] b\n\n[a]: /c/\n\n```\n[a]: gratis\n```",
        "| A | B |\n|---|:-:|\n| c | d |\n\n> **Catatan.** Isi.",
        "Kantor buka.\t\nMari datang.\t",
        "Layanan ini dibuka\tsetiap hari kerja.\nWarga dapat datang\ttanpa janji.",
        "Kantor buka pukul delapan.\tDatanglah lebih awal.\nKami melayani dengan ramah.\tTerima kasih banyak semua.",
        "Buka Senin | Selasa | Rabu\nTutup Kamis | Jumat | Sabtu",
        "M. Yusuf\nN. Riantiarno",
        "A. Rahman\nB. Siregar",
        "A. Rahman, S.H.\nB. Siregar (Sekretaris)",
        "B. J. Habibie\nC. N. Yusuf",
        "a. n. Wali Kota\nb. n. Kepala Dinas",
        "c. KTP\nd. KK",
        "-\tKTP\tGratis\n-\tKK\tGratis",
        "1.\tAmbil nomor\tLoket 1",
        "Syarat\tBiaya\n1.\tKTP\n2.\tKK",
        "a.\tKTP",
        "★ Kurang",
        "★ Kurang\nLanjut",
        "▶️ Tonton",
        "\u{f04a} senang",
        "✅ Boleh",
        "Senin • Selasa\n• Kamis",
        "Senin •\n• Kamis\n• Jumat",
        "Kota → Desa\n→ Kantor\n→ Rumah",
        "menurut ayat\n(1) dan ayat\n(2) saja",
        "1. Bawa lembar nomor 2. Ambil",
        "Unduh https://x.go.id/Surat Kuasa.pdf",
    ];
    for text in cases {
        let meant = Meant::of(text);
        assert_eq!(meant.text, text);
        assert!(meant.named.is_empty(), "{text:?}");
    }
}

#[test]
fn what_has_no_one_meaning_is_named_in_its_place() {
    let cases = [
        ("Teks.\n\n<!-- a\nb", "komentar-tak-ditutup", "<!-- a"),
        ("Teks <!— a\n\nb", "komentar-tak-ditutup", "<!— a"),
        ("• a\n\n[A](b(c)", "tautan-tak-utuh", "[A](b(c)"),
        ("[A][b] c", "tujuan-tautan-hilang", "[A][b]"),
        ("A[^b] c", "catatan-kaki-hilang", "[^b]"),
        ("[Panduan]: https://a.go.id", "tujuan-tak-dipakai", "[Panduan]: https://a.go.id"),
        ("[a] b\n\n[a]: /c/\n[a]: gratis", "tulisan-jadi-tujuan", "[a]: gratis"),
        ("```Surat ini:\nIsi\n```", "tulisan-di-garis-kode", "```Surat ini:"),
        ("[Penting]: gratis", "tulisan-jadi-tujuan", "[Penting]: gratis"),
        ("a\n\n    nama: x\n\nb", "baris-menjorok", "nama: x"),
        ("| A |\n|---|\n| b | c d |", "sel-tanpa-kolom", "c d |"),
        ("Kami \u{f041} hadir.", "tanda-tak-terbaca", "Kami \u{f041} hadir."),
    ];
    for (text, code, place) in cases {
        let named = Meant::of(text).named;
        let [slip] = named.as_slice() else { panic!("{} slips in {text:?}", named.len()) };
        assert_eq!((slip.code, text[slip.range.clone()].trim_end()), (code, place), "{text:?}");
    }
}

#[test]
fn places_are_those_of_the_file() {
    let text = "• satu\n\n##Judul\n\nA\tB\nc\td\n\nlihat";
    let meant = Meant::of(text);
    let word = |word: &str| meant.place(meant.text.find(word).unwrap());
    assert_eq!(word("Judul"), text.find("Judul").unwrap());
    assert_eq!(word("lihat"), text.find("lihat").unwrap());
    assert!((0..=meant.text.len()).map(|at| meant.place(at)).is_sorted());
}

#[test]
fn a_long_text_costs_no_more_than_its_length() {
    let time = |text: String| {
        let started = std::time::Instant::now();
        Meant::of(&text);
        started.elapsed().as_secs_f64()
    };
    let pieces = [
        "](",
        "[](",
        "[] (",
        "[a][",
        "<!-",
        "<!— ",
        "<!-- x -->",
        "http://(",
        "www.",
        "a@",
        ")[",
        "[^",
        "| ",
        "a\t",
        "• ",
        "1.",
        "[x]: a\n",
        "[x] : a\n",
        "a. ",
        "(1) x\n",
        "• x ",
        "o x\n",
        "– x\n",
        "A: b\n",
        "a | b\n",
        "| a |\n\n",
        "a\tb\n\n",
        "\t\n",
        "<https://a.id ",
        "📍 a\n",
        "[x](a.id)",
        "\t\"a",
        "\"a\n",
        "`|",
        "``a|",
        "A. R\n",
        "★ a\n",
        "a\tb\nc\td\n\n",
    ];
    for piece in pieces {
        for piece in [piece.to_owned(), format!("{piece}\n")] {
            let (short, long) = (time(piece.repeat(1_500)), time(piece.repeat(12_000)));
            assert!(long < short * 8.0 * 4.0 + 0.5, "{piece:?}: {short} s, and {long} s for eight times as much");
        }
    }
}
