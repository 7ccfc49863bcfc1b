use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Pieces of which slips are made.
const PIECES: [&str; 40] = [
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
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_looks_plain_holds_no_slip(pieces in proptest::collection::vec(0..PIECES.len(), 0..9)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        if quick::is_plain(&text) {
            let (edits, named) = look::at(&text);
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
        ("-KTP\n-KK", "- KTP\n- KK"),
        ("| A | B |\n| c | d |", "| A | B |\n|---|---|\n| c | d |"),
        ("| A | B |\n| — | — |\n| c | d |", "| A | B |\n|---|---|\n| c | d |"),
        ("Biaya:\nA\tB\nc\td\nSelesai.", "Biaya:\n\n|A|B|\n|---|---|\n|c|d|\n\nSelesai."),
        ("> A\tB\n> c\td|e", "> |A|B|\n> |---|---|\n> |c|d\\|e|"),
        ("Nama\t\t: A\nAlamat\t: B", "|Nama|: A|\n|---|---|\n|Alamat|: B|"),
        ("\tAlinea dari Word.\n\tLanjut.", "Alinea dari Word.\nLanjut."),
        ("    - KTP\n    - KK", "- KTP\n- KK"),
        ("- a\n\n      Masih butir a.", "- a\n\n  Masih butir a."),
        ("Buka https://a.go.id/b_c.", "Buka <https://a.go.id/b_c>."),
        ("(www.a.go.id)", "([www.a.go.id](<https://www.a.go.id>))"),
        ("Tulis ke a_b@c.go.id.", "Tulis ke <a_b@c.go.id>."),
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
        "harga @5.000",
        "[a] b\n\n[a]: /c/\n\n```\n[a]: gratis\n```",
        "| A | B |\n|---|:-:|\n| c | d |\n\n> **Catatan.** Isi.",
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
    ];
    for piece in pieces {
        for piece in [piece.to_owned(), format!("{piece}\n")] {
            let (short, long) = (time(piece.repeat(1_500)), time(piece.repeat(12_000)));
            assert!(long < short * 8.0 * 4.0 + 0.5, "{piece:?}: {short} s, and {long} s for eight times as much");
        }
    }
}
