//! What the words around a number make of it: [`meaning`] knows those of persons, [`thing`] those of things.

use super::meaning::{Meaning, meaning};
use super::thing::{self, Sort};
use super::words::{Token, TokenKind};

/// A meaning, and how near its word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Context {
    pub meaning: Meaning,
    /// Whether nothing but fillers and names stands between the word and the number.
    pub is_close: bool,
    /// Whether only a few words do.
    pub is_near: bool,
    /// Whether the word and the number are one phrase.
    pub is_direct: bool,
    /// Whether the phrase is a mere "kode" or "ID", which a person has as well as a thing.
    pub is_weak: bool,
}

/// How many words away a word still tells what a number is.
const FARTHEST: usize = 7;

/// What the words before a number of so many digits make of it: a phrase that names a thing, or else the nearest word that
/// tells.
pub(crate) fn context(before: &[Token], digits: usize, sort: Sort) -> Option<Context> {
    if let Some((meaning, end)) = thing::before(before, digits, sort) {
        let said = label(&before[end..]).filter(|_| meaning == Meaning::Other);
        let mut words = before[..end - 1].iter().filter(|token| token.is_word());
        let is_weak = before[end - 1].is_in("id ids kode") && words.all(|token| token.is_in(HOLDERS));
        return Some(Context {
            meaning: said.unwrap_or(meaning),
            is_close: true,
            is_near: true,
            is_direct: true,
            is_weak,
        });
    }
    named(before, digits)
}

/// How many words, and how many names, still leave a word near.
const NEAR: usize = 3;

/// Words for people who have a code of their own, and words that link it to them.
const HOLDERS: &str = "pelanggan pengguna user akun nya adalah ini itu";

/// What the words right behind a number say that it is: `… (NIK)`, `… adalah NIK saya`.
pub(crate) fn behind(after: &[Token]) -> Option<Context> {
    let opens = after.first().is_some_and(|token| token.is_in("( [ = - itu ini adalah ialah merupakan yaitu yakni is"));
    let joints = after.iter().take(4).take_while(|token| token.is_in(JOINTS)).count();
    let said: Vec<Token> = after.get(..=joints)?.iter().rev().cloned().collect();
    let meaning = meaning(&said, 0).filter(|meaning| meaning.is_identity())?;
    // A label of the number that follows.
    let is_label = after[joints + 1..].iter().take(2).any(|token| token.kind == TokenKind::Number || token.is(":"));
    let is_close = opens && !is_label;
    is_close.then_some(Context { meaning, is_close, is_near: is_close, is_direct: true, is_weak: false })
}

/// What stands between a number and the word behind it.
const JOINTS: &str = "( [ = - itu ini adalah ialah merupakan yaitu yakni is no nomor my the";

fn named(before: &[Token], digits: usize) -> Option<Context> {
    let (mut is_close, mut words, mut names, mut walls) = (true, 0, 0, 0);
    let mut nearer: Option<&Token> = None;
    for (at, token) in before.iter().enumerate() {
        match token.kind {
            TokenKind::Mark if token.is_wall() => {
                walls += 1;
                if walls > 2 {
                    return None;
                }
            }
            TokenKind::Mark => match token.text.as_str() {
                "." if ends_sentence(before, at, nearer) => return None,
                // A question is answered right behind it.
                "?" if words <= 1 => {}
                ";" | "!" | "?" => return None,
                _ => {}
            },
            TokenKind::Number if token.text.len() == digits || token.text.len() <= 3 => {}
            TokenKind::Number => return None,
            TokenKind::Word => {
                if let Some(meaning) = meaning(before, at) {
                    let is_near = names <= NEAR && words - names <= NEAR;
                    return Some(Context { meaning, is_close, is_near, is_direct: false, is_weak: false });
                }
                if !token.is_in(FILLERS) {
                    words += 1;
                    names += usize::from(token.is_capital);
                    is_close &= token.is_capital && names <= NEAR;
                }
                if words > FARTHEST {
                    return None;
                }
            }
        }
        nearer = Some(token);
    }
    None
}

/// What a number is said to be before the thing on which it stands: `NIK dan kode …`, `NIK/ID: …`, `No HP (nomor kartu) …`.
fn label(before: &[Token]) -> Option<Meaning> {
    let joins = |token: &Token| token.is_word() || token.is_mark('/') || token.is_mark('(');
    let phrase = before.iter().take(LABEL).take_while(|token| joins(token)).count();
    let said = (0..phrase).find_map(|at| meaning(before, at).filter(|_| before[at].is_word()));
    said.filter(|meaning| meaning.is_identity() || *meaning == Meaning::Phone)
}

/// The most words and signs between a thing and the label before it.
const LABEL: usize = 3;

/// Whether a full stop ends a sentence and not an abbreviation.
pub(crate) fn ends_sentence(before: &[Token], at: usize, nearer: Option<&Token>) -> bool {
    let is_followed = nearer.is_none_or(|token| token.is_apart);
    let is_long = before
        .get(at + 1)
        .is_some_and(|word| word.is_word() && word.text.len() > 3 && !word.is_in("nomor telp sdri prof"));
    is_followed && is_long && nearer.is_some_and(|token| token.is_capital || token.is_in("no nomor nik kk nip npwp"))
}

/// Words that may stand between a word and its number.
const FILLERS: &str = "
    nomor no nmr nomornya adalah ialah yaitu yakni dengan itu ini saya anda beliau tersebut sdr sdri saudara saudari
    pak bu bapak ibu a n an atas nama baru lama asli pribadi nya number is the of digit sebagai berikut berupa
    pemohon pelapor warga anak suami istri ayah dan atau el e";
