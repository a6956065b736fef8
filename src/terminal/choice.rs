//! Which option a key or a line means.

/// The letter of the option at `index`, A to J.
#[must_use]
pub fn letter(index: usize) -> char {
    char::from(b'A' + u8::try_from(index).unwrap_or(25).min(25))
}

/// An option behind its letter: `B) Sunrise`.
#[must_use]
pub fn lettered(options: &[String], index: usize) -> String {
    format!("{}) {}", letter(index), options.get(index).map_or("", String::as_str))
}

/// An order in letters: `B, D, A, C`.
#[must_use]
pub fn letters(order: &[usize]) -> String {
    order.iter().map(|&place| letter(place).to_string()).collect::<Vec<_>>().join(", ")
}

/// What a key means while options are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The option at this index.
    Option(usize),
    /// A letter or digit past the last option.
    Past,
    /// It is the key of one option and the text of another one.
    Either(usize),
    /// No key of an option.
    No,
}

/// Reads a key: letters from A, digits 1 to 9 and 0 for the tenth.
///
/// A digit that is the whole text of another option is not taken: "3" beside `B) 3` must not answer C.
#[must_use]
pub fn key(options: &[String], key: char) -> Choice {
    let index = match key.to_ascii_uppercase() {
        letter @ 'A'..='J' => letter as usize - 'A' as usize,
        '0' => 9,
        digit @ '1'..='9' => digit as usize - '1' as usize,
        _ => return Choice::No,
    };
    if index >= options.len() {
        return Choice::Past;
    }
    let same =
        |text: &str| text.trim().chars().map(|c| c.to_ascii_uppercase()).eq([key.to_ascii_uppercase()]);
    match options.iter().position(|option| same(option)) {
        Some(other) if other != index && key.is_ascii_digit() => Choice::Either(other),
        _ => Choice::Option(index),
    }
}

/// Reads a typed line: a key of an option or its text, case and spaces aside.
#[must_use]
pub fn line(options: &[String], line: &str) -> Choice {
    let folded = fold(line);
    let mut letters = folded.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        match key(options, only) {
            Choice::No | Choice::Past => {}
            found => return found,
        }
    }
    if folded == "10" && options.len() == 10 && !options.iter().any(|option| fold(option) == "10") {
        return Choice::Option(9);
    }
    match options.iter().position(|option| fold(option) == folded) {
        Some(index) => Choice::Option(index),
        // "B)" and "b." are ways to write B.
        None => match folded.strip_suffix([')', '.']) {
            Some(bare) if bare.len() == 1 => self::line(options, bare),
            _ => Choice::No,
        },
    }
}

/// Reads the letters of an order, such as `BDAC` or `b, d, a, c`; `None` unless each of them is there once.
#[must_use]
pub fn order(options: &[String], line: &str) -> Option<Vec<usize>> {
    let letters =
        line.chars().filter(|c| !(c.is_whitespace() || matches!(c, ',' | ';' | '>' | '-' | '.' | ')')));
    let places: Vec<usize> = letters
        .map(|typed| (0..options.len()).find(|&at| typed.to_ascii_uppercase() == letter(at)))
        .collect::<Option<_>>()?;
    let mut each = places.clone();
    each.sort_unstable();
    each.into_iter().eq(0..options.len()).then_some(places)
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(options: &[&str], typed: &str, expected: Choice) {
        let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        assert_eq!(line(&options, typed), expected, "{typed:?} among {options:?}");
    }

    #[test]
    fn letters_digits_and_texts_answer() {
        let films = ["Wings", "Sunrise", "The  Jazz Singer"];
        check(&films, "b", Choice::Option(1));
        check(&films, "3", Choice::Option(2));
        check(&films, " the jazz singer ", Choice::Option(2));
        check(&films, "A)", Choice::Option(0));
        check(&films, "d", Choice::No);
        check(&films, "", Choice::No);
        check(&films, "jazz", Choice::No);
    }

    #[test]
    fn a_digit_that_is_another_options_text_is_not_taken() {
        check(&["2", "3", "4"], "3", Choice::Either(1));
        check(&["1", "2", "3"], "3", Choice::Option(2));
        check(&["2", "3", "4"], "b", Choice::Option(1));
        check(&["7", "8", "9"], "8", Choice::Option(1));
    }

    #[test]
    fn an_order_is_each_letter_once() {
        let four: Vec<String> = ('k'..='n').map(String::from).collect();
        for line in ["BDAC", " b, d, a, c ", "b>d>a>c", "B) D) A) C)"] {
            assert_eq!(order(&four, line), Some(vec![1, 3, 0, 2]), "{line}");
        }
        for line in ["", "BDA", "BDACA", "BBDA", "BDAE", "2413", "k l m n", "é"] {
            assert_eq!(order(&four, line), None, "{line}");
        }
    }

    #[test]
    fn zero_and_ten_are_the_tenth() {
        let ten: Vec<String> = ('k'..='t').map(String::from).collect();
        assert_eq!(line(&ten, "0"), Choice::Option(9));
        assert_eq!(line(&ten, "10"), Choice::Option(9));
        assert_eq!(key(&ten, 'j'), Choice::Option(9));
        assert_eq!(key(&ten[..4], '0'), Choice::Past);
    }
}
