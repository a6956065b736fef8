//! The form in which two option texts are compared: without case, accents, punctuation and a leading article.

use unicode_normalization::UnicodeNormalization as _;

/// Folds a text for comparison, so that `The Café` equals `cafe` and `B+` stays apart from `B`.
///
/// Kept, because they tell options apart: digits, `%`, a point or slash inside a number, a minus before a
/// number, `+`, `-` and `#` after a grade or note, currency signs and other symbols. A text of nothing but
/// punctuation folds to itself, trimmed.
#[must_use]
pub fn fold(text: &str) -> String {
    plain(text).unwrap_or_else(|| whole(text))
}

/// The same in one pass for a text, as most are, whose marks are all blanks; `None` for any other.
fn plain(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut folded = Vec::with_capacity(text.len() + 4);
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let after = bytes.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => before = byte.to_ascii_lowercase(),
            b'.' | b',' if after.is_ascii_digit() => return None,
            b'-' if !after.is_ascii_alphabetic() => return None,
            b'&' | b'%' | b'/' | b'+' | b'#' | b'$' => return None,
            _ if !byte.is_ascii() => return None,
            _ if before != b' ' => before = b' ',
            _ => continue,
        }
        folded.push(before);
    }
    let mut folded = String::from_utf8(folded).ok()?;
    folded.truncate(folded.trim_end().len());
    for article in ["the ", "a ", "an "] {
        if folded.starts_with(article) {
            folded.drain(..article.len());
            break;
        }
    }
    (!folded.is_empty()).then_some(folded)
}

fn whole(text: &str) -> String {
    let letters = letters(text);
    let mut folded = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |i| letters[i]);
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        match letter {
            ',' if is_thousands_comma(&letters, at) => {}
            '&' => folded.push_str(" and "),
            '%' => {
                folded.truncate(folded.trim_end().len());
                folded.push('%');
            }
            _ if is_kept_mark(&letters, at, before, after) => folded.push(letter),
            _ if is_blank(letter) => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            _ => folded.push(letter),
        }
    }
    let squeezed = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["the ", "a ", "an "].iter().find_map(|article| squeezed.strip_prefix(article));
    let bare = bare.unwrap_or(&squeezed);
    let folded = if bare.is_ascii() { bare.to_owned() } else { bare.nfc().collect() };
    if folded.is_empty() { text.trim().to_owned() } else { folded }
}

/// Whether the folded text `part` stands in the folded text `whole` as words of its own.
///
/// Scripts that are written without blanks have no words to see; there, any occurrence counts.
#[must_use]
pub fn contains(whole: &str, part: &str) -> bool {
    if part.chars().any(is_written_without_blanks) {
        return whole.contains(part);
    }
    let edge = |letter: Option<char>| letter.is_none_or(|c| c == ' ' || is_written_without_blanks(c));
    whole
        .match_indices(part)
        .any(|(at, _)| edge(whole[..at].chars().next_back()) && edge(whole[at + part.len()..].chars().next()))
}

/// Chinese, Japanese, Thai, Lao, Khmer and Burmese letters.
pub(crate) fn is_written_without_blanks(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Compatibility letters in lower case, accents dropped from Latin and Greek, invisible marks dropped.
fn letters(text: &str) -> Vec<char> {
    if text.is_ascii() {
        return text.chars().map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let mut letters = Vec::with_capacity(text.len());
    let mut accents_matter = false;
    for letter in text.chars().filter(|&c| !is_invisible(c)).nfkd() {
        if matches!(letter, '\u{0300}'..='\u{036f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}') {
            // й is not и and が is not か: only Latin and Greek letters are the same without their marks.
            if accents_matter {
                letters.push(letter);
            }
            continue;
        }
        accents_matter = letter.is_alphabetic() && !is_latin_or_greek(letter);
        for lower in letter.to_lowercase() {
            match lower {
                'ß' => letters.extend(['s', 's']),
                'æ' => letters.extend(['a', 'e']),
                'œ' => letters.extend(['o', 'e']),
                'þ' => letters.extend(['t', 'h']),
                'ø' => letters.push('o'),
                'ł' => letters.push('l'),
                'đ' | 'ð' => letters.push('d'),
                'ı' => letters.push('i'),
                'ς' => letters.push('σ'),
                '\u{2044}' => letters.push('/'),
                '\u{2010}'..='\u{2015}' | '\u{2212}' => letters.push('-'),
                '\u{0307}' => {}
                _ => letters.push(lower),
            }
        }
    }
    letters
}

fn is_latin_or_greek(letter: char) -> bool {
    matches!(letter, '\0'..='\u{024f}' | '\u{0370}'..='\u{03ff}' | '\u{1e00}'..='\u{1fff}')
}

/// Marks that nobody sees: joiners, direction marks, soft hyphens, variation selectors, trade mark signs.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '™' | '®' | '©')
}

/// Punctuation that tells two options apart where it stands.
fn is_kept_mark(letters: &[char], at: usize, before: char, after: char) -> bool {
    match letters[at] {
        '.' => after.is_numeric() && !before.is_alphabetic(),
        '/' => after.is_numeric() && before.is_numeric(),
        '+' => before.is_alphanumeric() && !after.is_alphanumeric() || before == '+',
        '#' => before.is_alphabetic() && !after.is_alphanumeric(),
        '-' if after.is_numeric() || after == '.' => {
            !before.is_alphanumeric() && !matches!(before, ')' | '-')
        }
        '-' => {
            let alone = at < 2 || !letters[at - 2].is_alphanumeric();
            alone && before.is_ascii_lowercase() && !after.is_alphanumeric()
        }
        _ => false,
    }
}

/// The comma of `1,384` but not of `1, 384` or `3,5`.
fn is_thousands_comma(letters: &[char], at: usize) -> bool {
    let digits = letters[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
    digits == 3 && at > 0 && letters[at - 1].is_ascii_digit()
}

fn is_blank(letter: char) -> bool {
    let currency = matches!(letter, '$' | '\u{a3}' | '\u{a5}');
    letter.is_whitespace()
        || letter.is_control()
        || (letter.is_ascii_punctuation() && !currency)
        || matches!(letter, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{055a}'..='\u{055f}' | '\u{0589}'
            | '\u{05be}' | '\u{05f3}' | '\u{05f4}' | '\u{060c}' | '\u{061b}' | '\u{061f}' | '\u{06d4}'
            | '\u{0964}' | '\u{0965}' | '\u{2010}'..='\u{205f}' | '\u{2e00}'..='\u{2e7f}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '・')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(fold(text), expect, "{text:?}");
    }

    #[test]
    fn case_accents_punctuation_and_articles_do_not_matter() {
        check("The Café", "cafe");
        check("An  Education!", "education");
        check("Frances de la Tour", "frances de la tour");
        check("Łódź, Straße & Ærø", "lodz strasse and aero");
        check("Catch\u{2011}22", "catch 22");
        check("İstanbul", "istanbul");
        check("A", "a");
        check("ＮＯ．１", "no 1");
    }

    #[test]
    fn what_tells_options_apart_stays() {
        check("B+", "b+");
        check("B\u{2212}", "b-");
        check("C#", "c#");
        check("3.5", "3.5");
        check("6.04 / 10", "6.04 10");
        check("6.04/10", "6.04/10");
        check("½", "1/2");
        check("1,384", "1384");
        check("3,5", "3 5");
        check("71 %", "71%");
        check("\u{2212}5", "-5");
        check("1939–1945", "1939 1945");
        check("$5", "$5");
        check("£5", "£5");
        check("🦁", "🦁");
    }

    #[test]
    fn other_scripts_survive() {
        check("七人の侍", "七人の侍");
        check("がか", "がか");
        check("Иди и смотри", "иди и смотри");
        check("мой", "мой");
        check("की", "की");
        check("기생충", "기생충");
        check("جدایی نادر از سیمین", "جدایی نادر از سیمین");
        check("Ζορμπάς", "ζορμπασ");
    }

    #[test]
    fn a_text_of_punctuation_folds_to_itself() {
        check(" ? ", "?");
        check("…", "…");
        check("", "");
    }

    #[test]
    fn a_part_is_found_at_word_bounds_only() {
        assert!(contains("who replaced rachel weisz in it", "weisz"));
        assert!(!contains("starred in it", "star"));
        assert!(contains("東京物語は1953年", "東京"));
        assert!(contains("b b+", "b+"));
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_long_one(text in "(the |An? )?[ -~\\t\\n]{0,12}|[a-c1 .,-]{0,8}") {
            if let Some(folded) = plain(&text) {
                prop_assert_eq!(folded, whole(&text));
            }
        }

        #[test]
        fn folding_never_panics_and_ignores_case(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert!(text.trim().is_empty() || !folded.is_empty() || text.chars().all(is_invisible));
        }
    }
}
