//! Child themes: the documented example in tests/themes/pesisir overrides a template, a block, an asset and words.

use crate::program::{copy, project};
use crate::site::{build, showcase, tree};
use std::fs;

#[test]
fn a_child_theme_overrides_what_it_names_and_keeps_the_rest() {
    let site = showcase();
    copy(&project("tests/themes/pesisir"), &site.path().join("themes/pesisir"));
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("tema: siger", "tema: pesisir")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let files = tree(&site.path().join("public"));
    let html = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    let missing = html("404.html");
    assert!(missing.contains("Perahu Anda tersesat"), "the child's template");
    let about = html("tentang/index.html");
    assert!(about.contains("Salam dari pesisir"), "the child's block in the parent's template");
    assert!(html("inovasi/index.html").contains("Seluruh karya"), "the child's words");
    for theme in ["pesisir", "siger"] {
        let is_own = |path: &String| path.starts_with(&format!("aset/{theme}.")) && path.ends_with(".css");
        assert_eq!(files.keys().filter(|path| is_own(path)).count(), 1, "the child's style sheet beside the parent's");
    }
    assert!(html("inovasi/antar-akta/index.html").contains("Antar Akta"), "the parent's template");
    for (path, _) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = html(path);
        let head = &page[..page.find("</head>").unwrap()];
        assert!(!head.contains("rel=stylesheet"), "{path}: the head lost its quotes");
    }
}
