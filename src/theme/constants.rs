//! Prints once what every page prints alike: words, icons and addresses of assets that templates name outright.

use super::minify::tag_end;
use tera::{Context, Tera};

/// Functions whose answers depend on their arguments alone.
const FUNCTIONS: [&str; 3] = ["t", "asset", "icon"];

/// The template with those calls replaced by what `engine` prints for them. A call that fails stays where it is, and fails
/// when the page is made.
pub(super) fn print(template: &str, engine: &Tera) -> String {
    // Between `raw` and `endraw` a call is text and is not made.
    if template.contains("endraw") {
        return template.to_owned();
    }
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((at, tag)) = next_tag(rest) {
        text.push_str(&rest[..at]);
        let printed = is_constant(tag).then(|| engine.render_str(tag, &Context::new(), true));
        match printed {
            Some(Ok(printed)) if !printed.contains('{') => text.push_str(&printed),
            _ => text.push_str(tag),
        }
        rest = &rest[at + tag.len()..];
    }
    text.push_str(rest);
    text
}

/// The engine's next tag, and where it begins.
fn next_tag(text: &str) -> Option<(usize, &str)> {
    text.match_indices('{').find_map(|(at, _)| {
        let rest = &text[at..];
        let end = match rest.as_bytes().get(1)? {
            b'{' => tag_end(rest, "}}"),
            b'%' => tag_end(rest, "%}"),
            b'#' => rest.find("#}").map(|end| end + 2),
            _ => None,
        };
        Some((at, &rest[..end?]))
    })
}

/// Whether a tag prints what a function answers to one text: `{{ t(key="menu") }}`.
fn is_constant(tag: &str) -> bool {
    let call = tag.strip_prefix("{{").and_then(|tag| tag.strip_suffix("}}")).unwrap_or_default();
    let Some((name, argument)) = call.trim().split_once('(') else {
        return false;
    };
    let argument = argument.strip_suffix("\")").and_then(|argument| argument.split_once("=\""));
    let is_name = |name: &str| name.bytes().all(|letter| letter.is_ascii_lowercase());
    FUNCTIONS.contains(&name) && argument.is_some_and(|(name, text)| is_name(name) && !text.contains(['"', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tera::{Kwargs, State, TeraResult};

    fn printed(template: &str) -> String {
        let mut engine = Tera::new();
        engine.register_function("t", |arguments: Kwargs, _: &State| -> TeraResult<String> {
            match arguments.must_get("key")? {
                "salah" => Err(tera::Error::message("no such word")),
                key => Ok(format!("<{key}>")),
            }
        });
        print(template, &engine)
    }

    #[test]
    fn constants_are_printed_as_the_engine_prints_them() {
        assert_eq!(
            printed(r#"<a title="{{ t(key="menu") }}">{{t(key="}}")}}</a>"#),
            "<a title=\"&lt;menu&gt;\">&lt;}}&gt;</a>"
        );
    }

    #[test]
    fn everything_else_stays() {
        for template in [
            r#"{{ t(key="n", n=total) }}"#,
            r#"{{ t(key=word) }}"#,
            r#"{{ t(key="a") ~ t(key="b") }}"#,
            r#"{{ t(key="salah") }}"#,
            r#"{{ t(key="{{") }}"#,
            r#"{{- t(key="menu") }}"#,
            r#"{{ range(end="3") }}"#,
            r#"{% if t(key="menu") %}{{ page.title }}{% endif %} {# {{ t(key="menu") }} #}"#,
            r#"{% raw %}{{ t(key="menu") }}{% endraw %}"#,
            "{ {{ no end",
        ] {
            assert_eq!(printed(template), template);
        }
    }
}
