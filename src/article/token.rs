//! Words, numbers and marks.

use super::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and the dots of `U.S.` and `J.`.
    Word,
    /// Digits with inner commas and dots: `1,162,653`, `6.04`.
    Number,
    /// One mark, or the possessive `'s`.
    Mark,
}

impl TokenKind {
    /// Whether it is a word.
    #[inline]
    #[must_use]
    pub fn is_word(self) -> bool {
        self == Self::Word
    }
}

/// A token, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

impl Token {
    /// Its bytes.
    #[inline]
    #[must_use]
    pub fn span(self) -> Span {
        self.start as usize..self.end as usize
    }
}

/// Titles before a name that keep their dot.
const DOTTED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "prof", "col", "gen", "lt", "sgt", "capt", "rev", "hon",
];

/// Most bytes of a word or number: what looks at one token costs no more than this.
const MOST_BYTES: usize = 1_000;

/// Appends the tokens of `text[span]` to `out`.
pub(crate) fn read(text: &str, span: Span, out: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..span.end];
    let mut at = span.start;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte == b' ' || byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        // A longer run of letters or digits is cut into several tokens.
        let most = span.end.min(start + MOST_BYTES);
        // Most tokens are a word of plain letters.
        let after = bytes[start..most].iter().position(|byte| !PLAIN[usize::from(*byte)]);
        let after = after.map_or(most, |run| start + run);
        if byte.is_ascii_alphabetic() && (after == most || ENDS[usize::from(bytes[after])]) {
            at = after;
            let (kind, capital) = (TokenKind::Word, byte.is_ascii_uppercase());
            out.push(Token { start: narrow(start), end: narrow(at), kind, capital });
            continue;
        }
        let end = (start..=most).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(span.end);
        let kind;
        if byte.is_ascii_digit() {
            at = number_end(bytes, at, end);
            kind = if at < end && is_letter(text, at) {
                at = word_end(text, start, at, end);
                TokenKind::Word
            } else {
                TokenKind::Number
            };
        } else if is_letter(text, at) {
            at = word_end(text, start, at, end);
            kind = TokenKind::Word;
        } else if byte == b'\''
            && at + 1 < end
            && (bytes[at + 1] | 32) == b's'
            && !(at + 2 < end && is_letter(text, at + 2))
        {
            at += 2;
            kind = TokenKind::Mark;
        } else {
            let width = text[at..].chars().next().map_or(1, char::len_utf8);
            // A typographic apostrophe before s is the same possessive.
            let possessive = text[at..].starts_with("’s") && !(at + 4 < end && is_letter(text, at + 4));
            at += if possessive { width + 1 } else { width };
            if matches!(&text[start..at], "\u{a0}" | "\u{2009}" | "\u{202f}" | "\u{200b}" | "\u{3000}") {
                continue;
            }
            kind = TokenKind::Mark;
        }
        let capital = if byte.is_ascii() {
            byte.is_ascii_uppercase()
        } else {
            text[start..].chars().next().is_some_and(char::is_uppercase)
        };
        out.push(Token { start: narrow(start), end: narrow(at), kind, capital });
    }
}

/// Texts are read up to 64 MiB, so offsets fit.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).expect("articles are shorter than 4 GiB")
}

fn number_end(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        let inner = matches!(bytes[at], b',' | b'.') && at + 1 < end && bytes[at + 1].is_ascii_digit();
        if !bytes[at].is_ascii_digit() && !inner {
            break;
        }
        at += 1;
    }
    at
}

/// Whether the character that begins at `at` is a letter.
fn is_letter(text: &str, at: usize) -> bool {
    let byte = text.as_bytes()[at];
    byte.is_ascii_alphabetic() || byte >= 0x80 && text[at..].chars().next().is_some_and(char::is_alphabetic)
}

/// Which bytes are letters or digits of ASCII, as most of a text is.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0u8;
    while byte < 0x80 {
        plain[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// Which bytes end a word behind plain letters, whatever follows them.
const ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0u8;
    while byte < 0x80 {
        ends[byte as usize] = !PLAIN[byte as usize] && !matches!(byte, b'-' | b'\'' | b'.');
        byte += 1;
    }
    ends
};

/// Where the word that began at `start` ends, read on from `at`.
fn word_end(text: &str, start: usize, mut at: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    while at < end {
        let byte = bytes[at];
        if PLAIN[usize::from(byte)] {
            at += 1;
        } else if byte >= 0x80 {
            let Some(c) = text[at..].chars().next() else { break };
            // ’ joins like the plain apostrophe; dashes and quotes past ASCII end the word.
            if c == '’' {
                if !(at + 3 < end && is_letter(text, at + 3))
                    || text[at..].starts_with("’s") && !(at + 4 < end && is_letter(text, at + 4))
                {
                    break;
                }
            } else if !c.is_alphanumeric() {
                break;
            }
            at += c.len_utf8();
        } else if byte == b'-' {
            if !(at + 1 < end && (is_letter(text, at + 1) || bytes[at + 1].is_ascii_digit())) {
                break;
            }
            at += 1;
        } else if byte == b'\'' {
            let possessive =
                at + 1 < end && (bytes[at + 1] | 32) == b's' && !(at + 2 < end && is_letter(text, at + 2));
            if possessive || !(at + 1 < end && is_letter(text, at + 1)) {
                break;
            }
            at += 1;
        } else if byte == b'.' {
            // `U.S.`, `J.`, `K.G.F`: dots between and after single letters belong to the word.
            let since = text[start..at].rfind('.').map_or(start, |dot| start + dot + 1);
            let single = at - since == 1;
            // The longest of them has four letters; most words before a full stop need no look at the list.
            let dotted = at - start <= 4 && DOTTED.iter().any(|d| text[start..at].eq_ignore_ascii_case(d));
            let more = at + 1 < end && bytes[at + 1].is_ascii_alphabetic();
            if single
                && (start == since || bytes[since - 1] == b'.')
                && text[since..at].chars().all(char::is_alphabetic)
            {
                at += 1;
                if !more {
                    break;
                }
            } else if dotted {
                at += 1;
                break;
            } else {
                break;
            }
        } else {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let mut tokens = Vec::new();
        read(text, 0..text.len(), &mut tokens);
        let got: Vec<_> = tokens.iter().map(|t| &text[t.span()]).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn names_keep_initials_hyphens_and_apostrophes() {
        check("J. K. O'Neal-Smith's cat", &["J.", "K.", "O'Neal-Smith", "'s", "cat"]);
        check("banks' 2013 drama", &["banks", "'", "2013", "drama"]);
        check("Robert Downey Jr. and Dr. No", &["Robert", "Downey", "Jr.", "and", "Dr.", "No"]);
    }

    #[test]
    fn figures_keep_their_grouping() {
        check("$1,162,653, 71% (6.04/10)", &["$", "1,162,653", ",", "71", "%", "(", "6.04", "/", "10", ")"]);
        check("the 1990s.", &["the", "1990s", "."]);
        check("in 384 venues, 1990s and 21st", &["in", "384", "venues", ",", "1990s", "and", "21st"]);
    }

    #[test]
    fn signs_past_ascii_are_marks() {
        check("3×4 😀 ½a", &["3", "×", "4", "😀", "½", "a"]);
    }

    #[test]
    fn an_endless_word_is_cut_between_two_letters() {
        let word = format!("a{}", "é".repeat(800));
        check(&word, &[&word[..999], &word[999..]]);
    }

    #[test]
    fn a_word_before_a_full_stop_lets_it_go() {
        check(
            "the film.the end. K.G.F: U.S. i.",
            &["the", "film", ".", "the", "end", ".", "K.G.F", ":", "U.S.", "i."],
        );
    }
}
