//! Names of banks.

use super::lists::Lists;
use super::words::Token;

/// Banks and what stands beside their names.
const BANKS: &str = "
    bank bpr bprs bpd bri bni bca btn bsi bjb btpn mandiri muamalat permata danamon cimb niaga ocbc nisp panin mega
    maybank sinarmas bukopin jago seabank jenius superbank neo hsbc uob dbs allo blu mayapada artha";

/// Words that stand beside the name of a bank.
const BESIDE: &str = "cabang cab kcp kc kode swift syariah";

/// Whether a word is part of what names a bank.
pub(crate) fn is_bank(token: &Token) -> bool {
    token.is_in(BANKS) || token.is_in(BESIDE)
}

/// How many tokens name a bank at the beginning of these, in the order of reading: `BRI`, `Bank Syariah Indonesia`.
pub(crate) fn name(tokens: &[Token]) -> usize {
    let Some(first) = tokens.first().filter(|token| token.is_in(BANKS)) else { return 0 };
    let is_part = |token: &&Token| token.is_word() && token.is_capital && !token.is_in("an a");
    let more = match first.text.as_str() {
        "bank" => LONGEST,
        "bpd" | "bpr" | "bprs" => LONGEST_OF_A_REGION,
        _ => 0,
    };
    1 + tokens[1..].iter().take(more).take_while(is_part).count()
}

/// The same where the nearest token is the last of the name.
pub(crate) fn name_before(tokens: &[Token]) -> usize {
    let is_part = |token: &&Token| token.is_word() && token.is_capital;
    let words = tokens.iter().take(LONGEST + 1).take_while(is_part);
    let last = words.enumerate().filter(|(_, token)| token.is_in("bank bpr bprs bpd")).map(|(at, _)| at + 1).last();
    let is_bank = |token: &Token| token.is_in(BANKS) && !(is_name(token) && is_behind_name(&tokens[1..]));
    last.unwrap_or_else(|| usize::from(tokens.first().is_some_and(is_bank)))
}

/// Whether what stands before a word is the first part of a name.
fn is_behind_name(before: &[Token]) -> bool {
    let is_short = |token: &Token| token.is_upper && token.text.len() < 4;
    let is_of_a_bank = |token: &Token| token.is_in(BANKS) || token.is_in(BESIDE) || token.is_in(PAID);
    before.first().is_some_and(|token| {
        token.is_word() && token.is_capital && !is_short(token) && !is_of_a_bank(token) && !is_known(token)
    })
}

fn is_known(token: &Token) -> bool {
    Lists::of(&token.text).has(Lists::KNOWN | Lists::NUMBER | Lists::END)
}

/// Words that stand before a bank when something is paid.
const PAID: &str = "rekening rek norek transfer atm kartu tabungan setor setoran via melalui livin kur agen unit tujuan donasi infak bayar";

/// Whether a bank is named in the sentence before a number.
pub(crate) fn is_told(before: &[Token]) -> bool {
    let sentence = before.iter().take(FARTHEST).take_while(|token| !token.is_one_of(&["!", "?"]));
    sentence.filter(|token| token.is_word()).any(|token| token.is_capital && token.is_in(BANKS))
}

/// The most words and signs between a bank and an account there.
const FARTHEST: usize = 14;

/// The most words behind "Bank".
const LONGEST: usize = 3;

/// The most words behind "BPD": a region.
const LONGEST_OF_A_REGION: usize = 2;

/// Banks whose names are names of people as well.
const NAMES: &str = "permata mega mandiri artha jago muamalat";

/// Whether a word behind another one of a name is part of it, although it names a bank.
pub(crate) fn is_name(token: &Token) -> bool {
    token.is_in(NAMES)
}
