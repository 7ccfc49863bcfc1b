//! A whole file as a text that somebody has changed in a browser, which gives all lines one end.

/// The text with the bytes of the file's own lines where they are the same: its mark, and each line's end.
pub(crate) fn revised(old: &str, typed: &str) -> String {
    let (mark, rest) = match old.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", old),
    };
    let before: Vec<&str> = rest.split_inclusive('\n').collect();
    let after: Vec<&str> = typed.split_inclusive('\n').collect();
    let plain = |line: &str| line.trim_end_matches(['\n', '\r']).to_owned();
    let is_same = |(a, b): &(&&str, &&str)| plain(a) == plain(b) && a.ends_with('\n') == b.ends_with('\n');
    let head = before.iter().zip(&after).take_while(is_same).count();
    let most = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(most).take_while(is_same).count();
    let is_crlf = rest.matches("\r\n").count() * 2 > rest.matches('\n').count();
    let own = |line: &&str| if is_crlf { line.replace('\n', "\r\n") } else { (*line).to_owned() };
    let middle: String = after[head..after.len() - tail].iter().map(own).collect();
    [mark, &before[..head].concat(), &middle, &before[before.len() - tail..].concat()].concat()
}

/// A file's text as a browser shows it.
pub(crate) fn shown(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_that_were_changed_are_others() {
        let old = "\u{feff}---\r\nnama: A\r\nx: 1\ny: 2\r\n---\r\n";
        assert_eq!(revised(old, &shown(old)), old);
        let typed = shown(old).replace("nama: A", "nama: B\nz: 3");
        assert_eq!(revised(old, &typed), "\u{feff}---\r\nnama: B\r\nz: 3\r\nx: 1\ny: 2\r\n---\r\n");
        assert_eq!(revised("a\nb", "a\nb\n"), "a\nb\n");
        assert_eq!(revised("a", "a"), "a");
        assert_eq!(revised("", "a\n"), "a\n");
        assert_eq!(revised("a\na\na\n", "a\na\n"), "a\na\n");
    }
}
