//! Lists of short texts, each in one piece of memory: a site holds millions of such texts, and as many pieces would take as
//! much room again.

/// Texts of one line each, in order. Fields are [cleaned](super::text::clean), so none holds a line end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Box<str>);

impl Lines {
    /// The texts in the order in which they were written.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.split_terminator('\n')
    }

    /// How many texts there are; counted anew each time.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: AsRef<str>> FromIterator<T> for Lines {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Lines {
        let mut lines = String::new();
        for text in texts {
            lines.push_str(text.as_ref());
            lines.push('\n');
        }
        Lines(lines.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_were() {
        for texts in [&[][..], &[""], &["satu"], &["satu", "", "dua tiga"]] {
            let lines: Lines = texts.iter().collect();
            assert_eq!(lines.iter().collect::<Vec<_>>(), texts);
            assert_eq!((lines.len(), lines.is_empty()), (texts.len(), texts.is_empty()));
        }
    }
}
