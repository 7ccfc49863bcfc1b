//! XML as a stream of pieces: what is large is never held whole.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::io::BufRead;

/// A piece of a document. Names come without the prefix of their namespace, and an empty element is begun and ended.
pub(crate) enum Piece<'e> {
    Start(&'e str, &'e BytesStart<'e>),
    End(&'e str),
    Text(Cow<'e, str>),
}

/// Hands every piece to `take` until there is none; `false` if the document cannot be read to its end, or `take` has had
/// enough, which it says by `false`.
pub(crate) fn walk(source: impl BufRead, mut take: impl FnMut(Piece) -> bool) -> bool {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        let goes_on = match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => take(Piece::Start(local(tag.name().0), &tag)),
            Ok(Event::End(tag)) => take(Piece::End(local(tag.name().0))),
            Ok(Event::Text(text)) => take(Piece::Text(text.xml10_content())),
            Ok(Event::CData(text)) => take(Piece::Text(text.xml10_content())),
            Ok(Event::GeneralRef(entity)) => match (entity.resolve_char_ref(), &*entity.xml10_content()) {
                (Ok(Some(letter)), _) => take(Piece::Text(Cow::Owned(letter.to_string()))),
                (_, name) => match quick_xml::escape::resolve_predefined_entity(name) {
                    Some(text) => take(Piece::Text(Cow::Borrowed(text))),
                    None => true,
                },
            },
            Ok(Event::Eof) => return true,
            Ok(_) => true,
            Err(_) => false,
        };
        if !goes_on {
            return false;
        }
        buffer.clear();
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// The value of an attribute, whatever the prefix of its name.
pub(crate) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|attribute| local(attribute.key.0) == name)?;
    let value = quick_xml::escape::unescape(&found.value).map(Cow::into_owned);
    Some(value.unwrap_or_else(|_| found.value.into_owned()))
}

/// Whether an attribute says yes.
pub(crate) fn is_on(tag: &BytesStart, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value == "1" || value.eq_ignore_ascii_case("true"))
}
