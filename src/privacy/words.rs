//! The words around a number, nearest first before it and in order behind it.

use super::Form;
use super::reader::{Reader, Seen, WALL};
use std::ops::Range;

/// How many bytes before or behind a number are read for its words.
pub(crate) const REACH: usize = 160;

/// What a token consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Word,
    Number,
    Mark,
}

/// A word, a run of digits or a sign, as a reader sees it.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub kind: TokenKind,
    /// In small letters.
    pub text: String,
    pub is_capital: bool,
    /// Whether all of its letters are capitals.
    pub is_upper: bool,
    /// Whether room stands before it.
    pub is_apart: bool,
    pub range: Range<usize>,
}

impl Token {
    /// Whether it is exactly this word, given in small letters.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.text == word
    }

    /// Whether it is any of these words, given in small letters.
    pub(crate) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }

    /// Whether it is one of a list, written with spaces between.
    pub(crate) fn is_in(&self, list: &str) -> bool {
        has(list, &self.text)
    }

    /// Whether it consists of letters.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether a block, an item or a cell ends here.
    pub(crate) fn is_wall(&self) -> bool {
        self.is_mark(WALL) || self.is_mark('|')
    }

    /// Whether it is a sign that begins with this one.
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark && self.text.starts_with(mark)
    }
}

/// Whether a word is one of a list, written with spaces between.
pub(crate) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// The tokens of a stretch of text.
pub(crate) fn tokens(letters: impl Iterator<Item = Seen>) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_apart = true;
    let mut is_joined = false;
    for Seen { letter, start, end } in letters {
        if letter == ' ' {
            (is_apart, is_joined) = (true, false);
            continue;
        }
        let kind = match letter {
            '0'..='9' => TokenKind::Number,
            _ if letter.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Mark,
        };
        match tokens.last_mut() {
            Some(last) if is_joined && last.kind == kind && kind != TokenKind::Mark => {
                last.text.extend(letter.to_lowercase());
                last.is_upper &= letter.is_uppercase();
                last.range.end = end;
            }
            _ => {
                let (text, is_capital) = (letter.to_lowercase().collect(), letter.is_uppercase());
                tokens.push(Token { kind, text, is_capital, is_upper: is_capital, is_apart, range: start..end });
            }
        }
        (is_apart, is_joined) = (letter == '\n', true);
    }
    join_spelled(&mut tokens);
    tokens
}

/// Makes one word of a label that is written letter by letter: `N I K`, `N.P.W.P.`
fn join_spelled(tokens: &mut Vec<Token>) {
    for at in 0.. {
        let (mut word, mut end) = (String::new(), at);
        while let Some(letter) = tokens.get(end).filter(|token| token.is_word() && token.text.len() == 1) {
            word.push_str(&letter.text);
            end += 1 + usize::from(tokens.get(end + 1).is_some_and(|dot| dot.is(".")));
        }
        if has(SPELLED, &word) {
            let last = tokens[end - 1].range.end;
            (tokens[at].text, tokens[at].range.end) = (word, last);
            tokens.drain(at + 1..end);
        }
        if at + 1 >= tokens.len() {
            break;
        }
    }
}

/// Labels that people spell.
const SPELLED: &str = "nik kk nkk nip npwp ktp ektp hp wa";

/// What stands before a place, the nearest first. The label stands before all.
pub(crate) fn before(label: &str, text: &str, form: Form, at: usize) -> Vec<Token> {
    let start = text.floor_char_boundary(at.saturating_sub(REACH));
    let mut tokens_before = Vec::new();
    if start == 0 && !label.is_empty() {
        tokens_before = tokens(Reader::new(label, Form::Net, 0));
        tokens_before.extend(tokens(Reader::new(":", Form::Net, 0)));
    }
    tokens_before.extend(tokens(Reader::within(text, form, start, at - start).take_while(|seen| seen.end <= at)));
    tokens_before.reverse();
    tokens_before
}

/// What stands behind a place, up to the next wall.
pub(crate) fn after(text: &str, form: Form, at: usize) -> Vec<Token> {
    tokens(Reader::within(text, form, at, REACH).take_while(|seen| seen.letter != WALL && seen.letter != '|'))
}
