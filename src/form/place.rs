//! The place of a file that a form may change. A request names a kind and a slug; what is no such name never becomes a path.

use crate::catalogue::{agency, innovation, page};
use crate::content::names::{is_slug, is_windows_name};
use crate::content::source::SourceKind;
use crate::diagnostic::SourcePath;
use crate::fields::field::Fields;
use crate::pipeline::Text;

/// What a form can describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Innovation,
    Agency,
    Page,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::Innovation, Kind::Agency, Kind::Page];

    /// Its folder below `content/`, and its word in addresses of the desk.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Innovation => "inovasi",
            Kind::Agency => "opd",
            Kind::Page => "halaman",
        }
    }

    /// The kind of a word.
    pub(crate) fn of(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What such a file is to those who read it.
    pub(crate) fn source(self) -> SourceKind {
        match self {
            Kind::Innovation => SourceKind::Innovation,
            Kind::Agency => SourceKind::Agency,
            Kind::Page => SourceKind::Page,
        }
    }

    /// The table of its fields.
    pub(crate) fn fields(self) -> Fields {
        match self {
            Kind::Innovation => innovation::schema::FIELDS,
            Kind::Agency => agency::schema::FIELDS,
            Kind::Page => page::FIELDS,
        }
    }
}

/// The place of a file below `content/`: made of a known kind and a slug, and of nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentPath {
    kind: Kind,
    slug: String,
}

impl ContentPath {
    /// The only way to one.
    pub(crate) fn new(kind: &str, slug: &str) -> Option<ContentPath> {
        let is_name = is_slug(slug) && !is_windows_name(slug);
        Kind::of(kind).filter(|_| is_name).map(|kind| ContentPath { kind, slug: slug.to_owned() })
    }

    /// The place of a file that is named by its path from the site's root.
    pub(crate) fn of_source(path: &str) -> Option<ContentPath> {
        let (kind, name) = path.strip_prefix("content/")?.split_once('/')?;
        ContentPath::new(kind, name.strip_suffix(".md")?)
    }

    /// What the file describes.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The file's name without its ending.
    pub(crate) fn slug(&self) -> &str {
        &self.slug
    }

    /// The folders that lead to it from the site's root, and its name.
    pub(crate) fn steps(&self) -> [String; 3] {
        ["content".to_owned(), self.kind.word().to_owned(), format!("{}.md", self.slug)]
    }

    /// A text as that of the file here.
    pub(crate) fn text<'t>(&self, text: &'t str) -> Text<'t> {
        Text { path: self.source(), kind: self.kind.source(), text }
    }

    /// From the site's root, with forward slashes.
    pub(crate) fn source(&self) -> SourcePath {
        self.steps().join("/").as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_kind_and_a_slug_is_a_place() {
        let place = ContentPath::new("inovasi", "antar-akta").unwrap();
        assert_eq!(&*place.source(), "content/inovasi/antar-akta.md");
        assert_eq!(ContentPath::of_source(&place.source()), Some(place));
        for path in ["content/situs.yaml", "content/inovasi/a.en.md", "content/inovasi/../a.md", "inovasi/a.md"] {
            assert_eq!(ContentPath::of_source(path), None, "{path}");
        }
        for slug in [
            "",
            ".",
            "..",
            "../situs",
            "a/b",
            "a\\b",
            "a.md",
            "a.en",
            "a b",
            "A",
            "a_b",
            "-a",
            "a-",
            "a--b",
            "con",
            "nul",
            "a\0",
            "a%2e",
            "ä",
            "/etc/passwd",
            "C:a",
            "a\n",
        ] {
            assert_eq!(ContentPath::new("inovasi", slug), None, "{slug:?}");
        }
        assert_eq!(ContentPath::new("inovasi", &"a".repeat(81)), None);
        for kind in ["", "..", "data", "gambar", "Inovasi", "inovasi/..", "content"] {
            assert_eq!(ContentPath::new(kind, "a"), None, "{kind:?}");
        }
    }
}
