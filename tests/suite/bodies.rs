//! What becomes of bodies as people write them: pages say all of it, and each note has a way back.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::fs;

/// The text of a page's body, in HTML.
fn body(page: &str) -> &str {
    let begin = page.find("ikhtisar-awal").expect("the body begins with its first heading");
    &page[begin..begin + page[begin..].find("<details class=\"lipat bagi\"").expect("sharing follows the body")]
}

#[test]
fn a_body_pasted_from_word_is_read_as_it_was_meant() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let content = site.path().join("content");
    let settings = fs::read_to_string(content.join("situs.yaml")).unwrap();
    fs::write(content.join("situs.yaml"), format!("{settings}\nbahasa_lain: [en]\n")).unwrap();
    let record = fs::read_to_string(content.join("inovasi/antar-akta.md")).unwrap();
    let (fields, _) = record.split_once("---\n## ").unwrap();
    let text = "## Ikhtisar awal\n\n<!-- cek --> Biayanya turun[^b].\n\n[^a]: Kata warga.\n[^b]: Kata dinas[^a].\n\n\
        •\u{a0}KTP[^b]\n•\u{a0}KK\n\n##Catatan 1\n\nJam\tHari\n08.00\tSenin\n\n- [x] Asli 👨\u{200d}👩\u{200d}👧\n\n\
        ## Ikhtisar awal\n\nLihat www.contoh.example.\u{b}Selesai.\n\n\
        A. Umum\nB. Khusus\n1. KTP\n2. KK\n•\u{a0}asli\n\nHari\t: Senin\nJam\t: 08.00\n\n\
        No\tSurat\n1.\tKTP\n\t\n2.\tKK\n";
    fs::write(content.join("inovasi/antar-akta.md"), format!("{fields}---\n{text}")).unwrap();
    let translation = "---\nringkasan: Certificates are brought to your ward office, free of charge.\n---\n## ikhtisar-awal\n\nIt costs less[^1].\n\n\
        | a | b |\n| c | d |\n\n[^1]: Says the office.\n";
    fs::write(content.join("inovasi/antar-akta.en.md"), translation).unwrap();
    let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path());
    let answer = answer(command);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let page = |path: &str| fs::read_to_string(site.path().join("public").join(path)).unwrap();
    let indonesian = page("inovasi/antar-akta/index.html");
    let order = [
        "<p>Biayanya turun<sup><a href=#catatan_1 id=rujukan_1 aria-label=\"Catatan kaki 1\">1</a></sup>.</p>",
        "<li>KTP<sup><a href=#catatan_1 id=rujukan_1_2",
        "<h2 id=\"catatan-1\">Catatan 1</h2>",
        "<th>Jam</th><th>Hari</th>",
        "<li>☑ Asli 👨\u{200d}👩\u{200d}👧</li>",
        "<h2 id=\"ikhtisar-awal-2\">Ikhtisar awal</h2>",
        "<a href=\"https://www.contoh.example\" rel=noopener>www.contoh.example</a>.<br />\nSelesai.</p>",
        "<ol type=A>\n<li>Umum</li>\n<li>Khusus\n<ol>\n<li>KTP</li>\n<li>KK\n<ul>\n<li>asli</li>",
        "<p>Hari: Senin<br />\nJam: 08.00</p>",
        "<tr><td>1.</td><td>KTP</td></tr>\n<tr><td>2.</td><td>KK</td></tr>",
        "<section class=catatan aria-label=\"Catatan kaki\"><ol><li id=catatan_1>",
        "<p>Kata dinas<sup><a href=#catatan_2 id=rujukan_2",
        "<a href=#rujukan_1 aria-label=\"kembali ke tulisan, dari catatan kaki 1\">kembali</a>",
        "<a href=#rujukan_1_2 aria-label=\"kembali 2 ke tulisan, dari catatan kaki 1\">kembali 2</a></p>",
        "<li id=catatan_2>\n<p>Kata warga. <a href=#rujukan_2 ",
    ];
    let mut rest = body(&indonesian);
    for piece in order {
        let at = rest.find(piece).unwrap_or_else(|| panic!("{piece} is missing or too early in {}", body(&indonesian)));
        rest = &rest[at + piece.len()..];
    }
    let english = page("en/inovasi/antar-akta/index.html");
    for piece in ["aria-label=Table", "<section class=catatan aria-label=\"Footnotes\">", ">back</a>"] {
        assert!(body(&english).contains(piece), "{piece} is missing in {}", body(&english));
    }
}
