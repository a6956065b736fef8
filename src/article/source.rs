//! A file's bytes as text, with the way back from text offsets to the bytes as stored.

use encoding_rs::WINDOWS_1252;

/// Decoded text that remembers how it was stored.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text without a byte order mark.
    pub text: String,
    stored: Stored,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stored {
    Utf8 {
        mark: usize,
    },
    Windows1252 {
        /// Characters that begin before each whole [`STEP`] of the text, so that no offset is counted from the start.
        before: Vec<usize>,
    },
}

/// Bytes of text between two counts of characters.
const STEP: usize = 4096;

impl Source {
    /// Reads UTF-8, with or without a byte order mark; anything else is taken for Windows-1252, which has a
    /// character for every byte.
    #[must_use]
    pub fn decode(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => match text.strip_prefix('\u{feff}') {
                Some(rest) => Self { text: rest.to_owned(), stored: Stored::Utf8 { mark: 3 } },
                None => Self { text, stored: Stored::Utf8 { mark: 0 } },
            },
            Err(error) => {
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(error.as_bytes());
                let before = text.as_bytes().chunks(STEP).scan(0, |chars, step| {
                    let here = *chars;
                    *chars += beginnings(step);
                    Some(here)
                });
                let before = before.collect();
                Self { text: text.into_owned(), stored: Stored::Windows1252 { before } }
            }
        }
    }

    /// The bytes in the file behind offsets into the text, each in constant time.
    #[must_use]
    pub fn stored(&self, offsets: &[usize]) -> Vec<usize> {
        match &self.stored {
            Stored::Utf8 { mark } => offsets.iter().map(|offset| offset + mark).collect(),
            Stored::Windows1252 { before } => offsets
                .iter()
                .map(|&offset| {
                    // The end of a text of whole steps has no step of its own.
                    let step = (offset / STEP).min(before.len().saturating_sub(1));
                    let counted = before.get(step).copied().unwrap_or_default();
                    counted + beginnings(&self.text.as_bytes()[step * STEP..offset])
                })
                .collect(),
        }
    }
}

/// How many characters begin in bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_counts_in_the_stored_offsets() {
        let source = Source::decode(b"\xef\xbb\xbfTaxi".to_vec());
        assert_eq!((source.text.as_str(), source.stored(&[0, 4])), ("Taxi", vec![3, 7]));
    }

    #[test]
    fn a_windows_1252_letter_is_one_stored_byte() {
        let source = Source::decode(b"H\xf4tel du Nord".to_vec());
        let at = source.text.find("du").expect("it is there");
        assert_eq!((source.text.as_str(), at, source.stored(&[at])), ("Hôtel du Nord", 7, vec![6]));
    }

    #[test]
    fn offsets_far_into_a_windows_1252_text_lead_to_their_bytes_in_any_order() {
        // An odd letter first, so that steps of the text fall between the two bytes of a letter.
        let bytes = [b"x".as_slice(), &[0xf4; 2 * STEP]].concat();
        let source = Source::decode(bytes);
        assert_eq!(source.stored(&[source.text.len(), STEP + 1, 1, 0]), [2 * STEP + 1, STEP / 2 + 1, 1, 0]);
        let whole = Source::decode(vec![0xf4; STEP]);
        assert_eq!(whole.stored(&[whole.text.len()]), [STEP]);
    }
}
