//! `internal:` reaches no public byte, however the lines around the fields go wrong: such a file is in error, or what it
//! holds stays private.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::fs;
use std::path::Path;

const CANARY: &str = "burung-kenari-88417";

/// Files gone wrong: `FIELDS` stands for fields of which `PRIVATE` should be one, `BODY` for the text. Those that are right
/// after all begin with a `+`.
const FILES: &[&str] = &[
    "+---\nFIELDSPRIVATE---\nBODY",
    "+---\u{a0}\nFIELDSPRIVATE---\u{a0}\nBODY",
    "+---   \nFIELDSPRIVATE--- \t\nBODY",
    "+\u{feff}---\nFIELDSPRIVATE---\nBODY",
    "+\u{feff}\u{feff}---\nFIELDSPRIVATE\u{feff}---\nBODY",
    "+---\u{200b}\nFIELDSPRIVATE\u{200b}---\nBODY",
    "+---\r\nFIELDSPRIVATE---\r\nBODY",
    "+\n\n---\nPRIVATEFIELDS---\nBODY\n---\nBODY",
    "+---\nFIELDSinternal:\n  - PRIVATE---\n```yaml\n---\nnama: Contoh\ninternal:\n  catatan: rahasia\n---\n```\n",
    "+---\nFIELDSPRIVATE---\nInternal kantor kami rapi, dan kata internal: boleh disebut.\n\nBODY",
    "+---\nFIELDSPRIVATE---\nInternal audit berjalan setiap tahun, hasilnya: baik.\n\nBODY",
    "+---\nFIELDSPRIVATE---\nPengawasan internal: dilakukan setiap bulan.\n\nBODY",
    "+---\nFIELDSPRIVATE---\nBODY\n\nCatatan internal dibuat setiap rapat.",
    // A line like the closing one stands above what is private.
    "---\nFIELDS---\nPRIVATE---\nBODY",
    "---\r\nFIELDS---\r\nPRIVATE---\r\nBODY",
    "---\nFIELDS---\n\n\nPRIVATE\n---\nBODY",
    "---\nFIELDS---\nPRIVATE...\nBODY",
    "---\nFIELDS---\nPRIVATE\nBODY",
    "---\nFIELDS---\nx_catatan: a\nPRIVATE---\nBODY",
    "---\nFIELDS---\u{a0}\nPRIVATE---\nBODY",
    "---\nFIELDS\u{feff}---\nPRIVATE---\nBODY",
    "---\nFIELDS...\nPRIVATE---\nBODY",
    "---\nFIELDS...\nPRIVATE...\nBODY",
    "---\nFIELDS… \nPRIVATE---\nBODY",
    "---\nFIELDS ---\nPRIVATE---\nBODY",
    "---\nFIELDS  ---\nPRIVATE---\nBODY",
    "---\nFIELDS\t---\nPRIVATE---\nBODY",
    "---\nFIELDS\u{a0}---\nPRIVATE---\nBODY",
    "---\nFIELDS----\nPRIVATE---\nBODY",
    "---\nFIELDS--\nPRIVATE---\nBODY",
    "---\nFIELDS—\nPRIVATE---\nBODY",
    "---\nFIELDS—-\nPRIVATE---\nBODY",
    "---\nFIELDS— — —\nPRIVATE---\nBODY",
    "---\nFIELDS———\nPRIVATE———\nBODY",
    "---\nFIELDS–––\nPRIVATE---\nBODY",
    "---\nFIELDS－－－\nPRIVATE---\nBODY",
    "---\nFIELDS***\nPRIVATE***\nBODY",
    "---\nFIELDS___\nPRIVATE---\nBODY",
    "---\nFIELDS===\nPRIVATE---\nBODY",
    "---\nFIELDS+++\nPRIVATE---\nBODY",
    "---\nFIELDS- - -\nPRIVATE---\nBODY",
    "---\nFIELDS--- # isi\nPRIVATE---\nBODY",
    // The opening line.
    "FIELDSPRIVATE---\nBODY",
    "---\n---\nFIELDSPRIVATE---\nBODY",
    "---\n\n---\nFIELDSPRIVATE---\nBODY",
    " ---\nFIELDSPRIVATE---\nBODY",
    "----\nFIELDSPRIVATE---\nBODY",
    "—\nFIELDSPRIVATE---\nBODY",
    "```yaml\n---\nFIELDSPRIVATE---\n```\nBODY",
    // No closing line, or one in the midst of what is private.
    "---\nFIELDSPRIVATEBODY",
    "---\nFIELDSPRIVATE\nBODY\n---\nBODY",
    "---\nFIELDSinternal:\n  pic: Budi\n---\n  catatan: CANARY\n---\nBODY",
    "---\nFIELDSinternal:\n  pic: Budi\n---\ncatatan: CANARY\n\nBODY",
    "---\nFIELDSinternal:\n  pic: Budi\n---\n  - CANARY\n\nBODY",
    "---\nFIELDSinternal: |\n  Rapat:\n---\nDibahas lagi: CANARY.\n---\nBODY",
    // Somewhere else altogether.
    "---\nFIELDS---\nBODY\n\nPRIVATE",
    "---\nFIELDS---\nBODY\n\n    internal: CANARY\n",
    "---\nFIELDS---\n```\nPRIVATE\nBODY",
    "---\nFIELDS---\n\"internal\" : CANARY\n",
    "---\nFIELDS---\nBODY\rinternal：CANARY\n",
    "---\nFIELDS---\nBODY\u{2028}in\u{200b}ternal: CANARY\n",
    "---\nFIELDSx_teks: >\n  Teks\n  internal: CANARY\n---\nBODY",
    "---\nFIELDSx_teks: Teks\n  internal： CANARY\n---\nBODY",
    "---\rFIELDS---\rPRIVATE---\rBODY",
    // Directly behind the closing line, under a heading of somebody's own.
    "---\nFIELDS---\ninternal\n  catatan: CANARY\n---\nBODY",
    "---\nFIELDS---\nInternal\ncatatan: CANARY\n\nBODY",
    "---\nFIELDS---\n\n\nInternal - \nCANARY\n\nBODY",
    "---\nFIELDS---\nInternal – catatan CANARY\n\nBODY",
    "---\nFIELDS---\nIntern:\n  CANARY\n\nBODY",
    "---\nFIELDS---\nCatatan internal:\nCANARY\n\nBODY",
    "---\nFIELDS---\ninternal\u{a0}:\n  catatan: CANARY\n\nBODY",
    "---\nFIELDS---\n**internal**:\nCANARY\n\nBODY",
    "---\nFIELDS---\n**Internal**\n\nCANARY\n\nBODY",
    "---\nFIELDS---\n## Internal\n\nCANARY\n\nBODY",
    "---\nFIELDS---\n- internal:\n    - CANARY\n\nBODY",
    "---\nFIELDS---\n- Internal\n  CANARY\n",
    "---\nFIELDS---\n> internal:\n> CANARY\n\nBODY",
    "---\nFIELDS---\ninternal = CANARY\n\nBODY",
    "---\nFIELDS---\ninternal\t:\tCANARY\n\nBODY",
    "---\nFIELDS---\n\tinternal:\n\t\tcatatan: CANARY\n\nBODY",
    "---\nFIELDS---\n\"internal\":\n  catatan: CANARY\n\nBODY",
    "---\nFIELDS---\n'internal' : CANARY\n\nBODY",
    "---\nFIELDS---\nINTERNAL CATATAN: CANARY\n\nBODY",
    "---\nFIELDS---\nInternal dinas:\nCANARY\n\nBODY",
    "---\nFIELDS---\nKhusus internal:\n- CANARY\n\nBODY",
    "---\nFIELDS---\nHanya untuk internal: CANARY\n\nBODY",
    "---\nFIELDS---\n(internal)\nCANARY\n\nBODY",
    "---\nFIELDS---\n[internal] CANARY\n\nBODY",
    "---\nFIELDS---\n{internal: CANARY}\n",
    "---\nFIELDS---\n| internal | CANARY |\n\nBODY",
    "---\nFIELDS---\n1. Internal: CANARY\n\nBODY",
    "---\nFIELDS---\n• Internal : CANARY\n\nBODY",
    "---\nFIELDS---\nintenal:\n  catatan: CANARY\n\nBODY",
    "---\nFIELDS---\ninternall: CANARY\n\nBODY",
    "---\nFIELDS---\nx_warna: biru\n\nInternal\nCANARY\n\nBODY",
    "---\nFIELDS---\nkontak:\n  unit: Loket\nIntern\nCANARY\n\nBODY",
    "---\nFIELDS---\nanggaran: Rp1\nPRIVATE",
    "\u{feff}---\r\nFIELDS---\r\nInternal\r\nCANARY\r\n\r\nBODY",
    "---\nFIELDS---\n\u{feff}internal:\n  catatan: CANARY\n\nBODY",
    // More lines like the closing one.
    "---\nFIELDS— —\nPRIVATE---\nBODY",
    "---\nFIELDS----\nPRIVATE----\nBODY",
    "---\nFIELDS\t---\t\nPRIVATE---\nBODY",
    "---\nFIELDS    ---\nPRIVATE    ---\nBODY",
    "---\nFIELDS--- # komentar\nPRIVATE--- # komentar\nBODY",
    "---\nFIELDS***\nPRIVATE---\nBODY",
    "---\nFIELDS```\nPRIVATE```\n---\nBODY",
    "---\nFIELDS```\n---\nPRIVATE---\nBODY",
    "---\nFIELDS~~~\nPRIVATE~~~\nBODY",
    "---\nFIELDS---\n---\nPRIVATE---\nBODY",
    "\u{feff}---\r\nFIELDS----\r\nPRIVATE---\r\nBODY",
    "```\n---\nFIELDS---\n```\nInternal:\nCANARY\n",
];

fn kinds() -> [(&'static str, String, &'static str); 4] {
    let record = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let fields = record.split("---\n").nth(1).unwrap().replace("nama: Antar Akta", "nama: Antar Akta NUMBER");
    [
        ("inovasi/antar-NUMBER.md", fields, "## Masalah\n\nWarga antre."),
        (
            "inovasi/lain-NUMBER.en.md",
            "ringkasan: Certificates are brought to you, free.\n".to_owned(),
            "## The problem\n",
        ),
        ("opd/dinas-NUMBER.md", "nama: Dinas Contoh NUMBER\njenis: dinas\n".to_owned(), "Melayani warga."),
        ("halaman/tentang-NUMBER.md", "judul: Tentang NUMBER\nringkasan: Apa isi situs ini.\n".to_owned(), "Isi."),
    ]
}

/// Every record that is published takes a second of a build for tests, so some will do.
fn is_translated(number: usize) -> bool {
    number % 7 == 2
}

#[test]
fn what_is_internal_stays_private_however_its_fence_goes_wrong() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let content = site.path().join("content");
    fs::create_dir_all(content.join("halaman")).unwrap();
    let (_, record, _) = kinds()[0].clone();
    for (number, file) in FILES.iter().enumerate() {
        let has_translation = is_translated(number);
        let number = (number + 100).to_string();
        let original = record.replace("Antar Akta NUMBER", &format!("Akta Lain {number}"));
        if has_translation {
            fs::write(content.join(format!("inovasi/lain-{number}.md")), format!("---\n{original}---\nIsi.\n"))
                .unwrap();
        }
        for (path, fields, body) in kinds().into_iter().filter(|(path, ..)| has_translation || !path.contains("lain-"))
        {
            let private = "internal:\n  catatan: CANARY\n  penanggung_jawab: CANARY\n";
            let mut text = file.trim_start_matches('+').replace("FIELDS", &fields).replace("BODY", body);
            text = text.replace("internal:\n  - PRIVATE", private).replace("PRIVATE", private);
            if file.contains("\r\n") {
                text = text.replace("\r\n", "\n").replace('\n', "\r\n");
            } else if file.starts_with("---\r") {
                text = text.replace('\n', "\r");
            }
            let text = text.replace("CANARY", CANARY).replace("NUMBER", &number);
            fs::write(content.join(path.replace("NUMBER", &number)), text).unwrap();
        }
    }
    for more in [&[][..], &["--drafts", "--offline"]] {
        let mut command = etalase(&[&["build", "--keep-going", "--lang", "id", "--now", TODAY], more].concat());
        command.current_dir(site.path());
        let answer = answer(command);
        for (number, file) in FILES.iter().enumerate() {
            for (path, ..) in kinds().into_iter().filter(|(path, ..)| is_translated(number) || !path.contains("lain-"))
            {
                let path = format!("content/{}", path.replace("NUMBER", &(number + 100).to_string()));
                // Only records know what is internal; elsewhere it is an unknown field.
                let is_sound = file.starts_with('+') && path.contains("antar-");
                let is_told = answer.out.contains(&format!("--> {path}:"));
                assert!(is_told != is_sound, "{path} ({file:?})\n{}", answer.out);
            }
        }
        let leaks = leaks(&site.path().join("public"));
        assert!(leaks.is_empty(), "{leaks:?} tell what is internal");
    }
    assert!(site.path().join("public/inovasi/antar-100/index.html").exists(), "a sound file is published");
}

/// A message about a private line shows where it is and how it should be written, and nothing of what it says.
#[test]
fn messages_tell_nothing_of_what_is_internal() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let record = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let broken = [
        "internal: Rapat: CANARY\n",
        "internal:\n  catatan: Rapat: CANARY\n  pic:CANARY\n",
        "internal:\n\tcatatan: CANARY\n",
        "intenal: CANARY\n",
        "internal: \"CANARY\n",
        "internal:\n  - @CANARY\n",
        "internal:\n  catatan: CANARY #CANARY\n---\n  pic: CANARY\n",
    ];
    for (number, lines) in broken.iter().enumerate() {
        let text = record.replace("nama: Antar Akta", &format!("nama: Akta Lain {number}"));
        let text = text.replace("tanggal_diperiksa", &format!("{lines}tanggal_diperiksa")).replace("CANARY", CANARY);
        fs::write(site.path().join(format!("content/inovasi/lain-{number}.md")), text).unwrap();
    }
    for arguments in [&["build", "--keep-going"][..], &["check", "--format", "json"], &["check", "--format", "short"]] {
        let mut command = etalase(&[arguments, &["--lang", "id", "--now", TODAY]].concat());
        command.current_dir(site.path());
        let answer = answer(command);
        for number in 0..broken.len() {
            assert!(answer.out.contains(&format!("lain-{number}.md")), "{number}: {}", answer.out);
        }
        assert!(!answer.out.contains(CANARY) && !answer.err.contains(CANARY), "{}{}", answer.out, answer.err);
    }
    let content = site.path().join("content");
    let leaks: Vec<String> =
        leaks(site.path()).into_iter().filter(|path| !Path::new(path).starts_with(&content)).collect();
    assert!(leaks.is_empty(), "{leaks:?} tell what is internal");
}

/// The files that hold the canary.
fn leaks(public: &Path) -> Vec<String> {
    let files = walkdir::WalkDir::new(public).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let holds = |entry: &walkdir::DirEntry| {
        let bytes = fs::read(entry.path()).unwrap();
        bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes())
    };
    files.filter(holds).map(|entry| entry.path().display().to_string()).collect()
}
