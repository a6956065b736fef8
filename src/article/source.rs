//! A file's bytes as text, with the way back from text offsets to the bytes as stored.

use encoding_rs::WINDOWS_1252;

/// Decoded text that remembers how it was stored.
#[derive(Debug, Clone)]
pub struct Source {
    /// The text without a byte order mark.
    pub text: String,
    stored: Stored,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stored {
    Utf8 { mark: usize },
    Windows1252,
}

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
                Self { text: text.into_owned(), stored: Stored::Windows1252 }
            }
        }
    }

    /// The bytes in the file behind ascending offsets into the text.
    #[must_use]
    pub fn stored(&self, offsets: &[usize]) -> Vec<usize> {
        match self.stored {
            Stored::Utf8 { mark } => offsets.iter().map(|offset| offset + mark).collect(),
            Stored::Windows1252 => {
                let (mut at, mut chars) = (0, 0);
                offsets
                    .iter()
                    .map(|&offset| {
                        if offset < at {
                            (at, chars) = (0, 0);
                        }
                        chars += self.text[at..offset].chars().count();
                        at = offset;
                        chars
                    })
                    .collect()
            }
        }
    }
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
}
