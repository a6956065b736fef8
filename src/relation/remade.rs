//! Later films that tell the film again.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{lexicon::case, value::Value};

/// Read in the sections about other films too.
pub(super) const CUE: Cue = Cue { phrases: &["remade in", "remade as", "remade into"], read };

/// Languages that films are remade in.
pub(super) const LANGUAGES: &[&str] = &[
    "bengali", "bhojpuri", "cantonese", "chinese", "english", "french", "german", "gujarati", "hindi",
    "italian", "japanese", "kannada", "korean", "malayalam", "mandarin", "marathi", "odia", "persian",
    "portuguese", "punjabi", "russian", "sinhala", "spanish", "tamil", "telugu", "turkish", "urdu",
];

/// "The film was remade in Tamil as TITLE (1999)", "was remade in 1953 as TITLE", "in Tamil, Telugu and Hindi".
fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let mut before = reader.before(hit);
    while matches!(before.back(0), "was" | "been" | "later" | "has" | "subsequently" | "also" | "then") {
        before.at -= 1;
    }
    if !reader.is_film_before(&before) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.before(hit);
    cursor.at += 1;
    let (mut language, mut year) = (String::new(), None);
    while !cursor.done() {
        if cursor.eat(&[",", "and", "again", "in", "into", "the", "language"]) {
            continue;
        }
        if let Some(found) = cursor.year() {
            year = Some(found.value);
        } else if LANGUAGES.contains(&cursor.word()) {
            language = case::proper(cursor.word());
            let span = reader.span(cursor.at, cursor.at + 1);
            reader.state("remade-in", Value::Term(language.clone()), hit, span);
            cursor.at += 1;
        } else if cursor.eat(&["as"]) || cursor.eat_all(&["under", "the", "title"]) {
            let Some(found) = slot::work(reader, &mut cursor) else { return };
            let year = found.year.or(year.take());
            slot::Work { year, ..found }.add(reader, hit, "remade-as", &std::mem::take(&mut language));
        } else {
            return;
        }
    }
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "remade-as",
        stems: &[
            "Under which title was {film} remade in {language}?",
            "Under which title was {film} remade in {year}?",
            "Which film is a remake of {film}?",
        ],
        tell: &["It was remade as {value}."],
        options: Options::Films,
        conflicts: &["sequel"],
        many: true,
        interest: 7,
        knows: 0.15,
    },
    Ask {
        relation: "remade-in",
        stems: &["In which of these languages was {film} remade?", "In which language was {film} remade?"],
        tell: &["It was remade in {value}."],
        options: Options::Terms(&[
            "Hindi", "Tamil", "Telugu", "Kannada", "Malayalam", "Bengali", "Marathi", "Punjabi", "Odia",
        ]),
        many: true,
        interest: 6,
        knows: 0.2,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn remakes_are_listed_with_their_languages() {
        check(
            "remade-as",
            "The film was remade in Tamil as Vilakku (2016) and in Telugu as Deepam.",
            &["Vilakku (language: Tamil, year: 2016)", "Deepam (language: Telugu)"],
        );
        check("remade-as", "the film was remade in 1953 as vicki.", &["Vicki (year: 1953)"]);
        check("remade-in", "It was later remade in Tamil, Telugu and Hindi.", &["Tamil", "Telugu", "Hindi"]);
        check("remade-as", "The scene was remade as a dance.", &[]);
    }
}
