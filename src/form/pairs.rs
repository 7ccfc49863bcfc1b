//! What a browser hands in: names with their values, in the order in which they stand on the page.

/// The most pairs of one form; a browser sends some 300.
pub(crate) const MOST: usize = 10_000;

/// Names and values as they were typed, line ends as we know them.
#[derive(Debug, Default)]
pub(crate) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Reads `application/x-www-form-urlencoded`; nothing if it is no text, or more than any form has.
    pub(crate) fn parse(body: &[u8]) -> Option<Pairs> {
        let mut pairs = Vec::new();
        for (name, value) in url::form_urlencoded::parse(body) {
            if pairs.len() == MOST || value.contains('\u{fffd}') && !is_text(body) {
                return None;
            }
            pairs.push((name.into_owned(), value.replace("\r\n", "\n").replace('\r', "\n")));
        }
        Some(Pairs(pairs))
    }

    /// The same of pairs that were sent in another way.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Option<Pairs> {
        let known = |(name, value): (String, String)| (name, value.replace("\r\n", "\n").replace('\r', "\n"));
        (pairs.len() <= MOST).then(|| Pairs(pairs.into_iter().map(known).collect()))
    }

    /// The first value of a name.
    pub(crate) fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a name.
    pub(crate) fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All but those of a name, as a browser would send them.
    pub(crate) fn without(&self, name: &str) -> String {
        let others = self.0.iter().filter(|(known, _)| known != name);
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(others).finish()
    }

    /// The same with other values, as a browser would send them.
    pub(crate) fn map(&self, change: impl Fn(&str) -> String) -> String {
        let changed = self.0.iter().map(|(name, value)| (name, change(value)));
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(changed).finish()
    }

    /// What stands behind a beginning of names, with its values, in the order of the page.
    pub(crate) fn below<'p>(&'p self, start: &'p str) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
    }
}

/// Whether what the escapes stand for is UTF-8.
fn is_text(body: &[u8]) -> bool {
    percent_encoding::percent_decode(body).decode_utf8().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_as_browsers_write_them() {
        let pairs = Pairs::parse(b"a=1&b=x+y%0D%0Az&a=2&c.0.d=%C3%A9&leer=&allein").unwrap();
        assert_eq!((pairs.first("a"), pairs.first("b")), (Some("1"), Some("x y\nz")));
        assert_eq!(pairs.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(pairs.below("c.").collect::<Vec<_>>(), [("0.d", "é")]);
        assert_eq!(pairs.without("c.0.d"), "a=1&b=x+y%0Az&a=2&leer=&allein=");
        assert_eq!((pairs.first("leer"), pairs.first("allein"), pairs.first("d")), (Some(""), Some(""), None));
    }

    #[test]
    fn what_is_no_text_or_too_much_is_refused() {
        assert!(Pairs::parse(b"a=%FF%FE").is_none());
        assert!(Pairs::parse(&"a=1&".repeat(MOST + 1).into_bytes()).is_none());
        assert!(Pairs::parse(b"a=%EF%BF%BD").is_some());
    }
}
