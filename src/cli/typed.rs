//! Values of flags by their types, and what is said of those that cannot be read.

use super::{DONE, FAILED};
use crate::diagnostic::message::{self, Language};
use clap::builder::TypedValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// A value that is read by a function, and the message for one that it cannot read.
pub(super) struct Typed<T> {
    read: fn(&str) -> Option<T>,
    wrong: &'static str,
}

impl<T> Typed<T> {
    /// Parses a flag by `read`; where that gives `None`, the message `wrong` is shown.
    pub(super) fn new(read: fn(&str) -> Option<T>, wrong: &'static str) -> Typed<T> {
        Typed { read, wrong }
    }
}

impl<T> Clone for Typed<T> {
    fn clone(&self) -> Typed<T> {
        Typed::new(self.read, self.wrong)
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Typed<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, _: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        value.to_str().and_then(self.read).ok_or_else(|| {
            let mut error = Error::new(ErrorKind::ValueValidation).with_cmd(command);
            error.insert(ContextKind::InvalidValue, ContextValue::String(value.to_string_lossy().into_owned()));
            error.insert(ContextKind::Custom, ContextValue::String(self.wrong.to_owned()));
            error
        })
    }
}

/// What was wrong with the arguments, in the reader's language, or the help that was asked for.
pub(super) fn complaint(language: Language, error: &clap::Error) -> (String, u8) {
    let wrong = |kind: ContextKind| error.get(kind).map(|value| value.to_string()).unwrap_or_default();
    let own = wrong(ContextKind::Custom);
    let (code, written) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return (error.render().to_string(), DONE);
        }
        ErrorKind::InvalidSubcommand => ("pemakaian-perintah", wrong(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("pemakaian-pilihan", wrong(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("pemakaian-kurang", wrong(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue => {
            let (argument, value) = (wrong(ContextKind::InvalidArg), wrong(ContextKind::InvalidValue));
            ("pemakaian-nilai", format!("{argument} {value}"))
        }
        ErrorKind::ValueValidation if !own.is_empty() => (own.as_str(), wrong(ContextKind::InvalidValue)),
        _ => ("pemakaian-salah", wrong(ContextKind::InvalidArg)),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::ValidValue];
    let near = near.into_iter().map(wrong).find(|text| !text.is_empty()).unwrap_or_else(|| "none".to_owned());
    let blanks = [("tertulis", written.replace('\n', " ").trim().to_owned()), ("saran", near)];
    let level = message::text(language, "tingkat-galat", &[]);
    let hint = message::text(language, "pemakaian-lihat", &[]);
    (format!("{level}: {}\n{hint}\n", message::text(language, code, &blanks)), FAILED)
}
