//! Stems that need nothing before them: no pronoun without somebody that it could mean.

use super::{Figure, Material, share};

/// Words that point back.
const POINTING: [&str; 9] = ["he", "she", "they", "him", "them", "latter", "former", "this", "those"];

pub(super) fn count(material: &Material<'_>) -> Figure {
    let stems = || material.questions.iter().map(|question| question.ask.as_str());
    share("stands alone", stems().filter(|stem| stands_alone(stem)).count(), stems().count())
}

/// Whether nothing in a stem points at what was said before it. "Who" and a name before the pronoun are what it means.
fn stands_alone(stem: &str) -> bool {
    let mut known = false;
    // The first word of a sentence is no name for its capital; two marks in a row end one.
    let mut before = "";
    for word in stem.split(|c: char| !(c.is_alphanumeric() || c == '\'')) {
        let lower = word.to_lowercase();
        if POINTING.contains(&lower.as_str()) && !known {
            return false;
        }
        let name = !before.is_empty() && word.starts_with(char::is_uppercase);
        known |= name || matches!(lower.as_str(), "who" | "whom" | "which" | "what" | "whose");
        before = word;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::stands_alone;

    #[test]
    fn a_pronoun_needs_somebody_before_it() {
        for (stem, expect) in [
            ("Who made the film?", true),
            ("Who leaves when she is told?", true),
            ("In which city did Ann Lee live when she wrote it?", true),
            ("True or false? He was to direct the film.", false),
            ("True or false? The latter was cut.", false),
        ] {
            assert_eq!(stands_alone(stem), expect, "{stem}");
        }
    }
}
