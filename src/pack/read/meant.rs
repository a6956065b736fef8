//! What somebody may have meant by a name that nobody knows: a slip of the keys, or the word of another program.

/// What other programs and people call the fields.
const OTHER_WORDS: [(&str, &str); 28] = [
    ("author", "credits"),
    ("choices", "wrong"),
    ("correct", "answer"),
    ("correctanswer", "answer"),
    ("correctanswers", "answer"),
    ("description", "title"),
    ("difficulty", "expected"),
    ("distractors", "wrong"),
    ("explanation", "story"),
    ("fact", "story"),
    ("incorrect", "wrong"),
    ("incorrectanswers", "wrong"),
    ("items", "questions"),
    ("key", "answer"),
    ("lang", "language"),
    ("license", "licence"),
    ("name", "title"),
    ("options", "wrong"),
    ("picture", "image"),
    ("prompt", "ask"),
    ("question", "ask"),
    ("results", "questions"),
    ("right", "answer"),
    ("solution", "answer"),
    ("stem", "ask"),
    ("time", "seconds"),
    ("topic", "category"),
    ("type", "kind"),
];

/// The one of `known` that was meant by `name`, where that is likely.
pub(in crate::pack) fn meant<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let bare: String =
        name.chars().take(40).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    // One slip in three letters, two in six: more is another word.
    let slips = bare.chars().count() / 3;
    let distance = |known: &str| strsim::osa_distance(&bare, &known.replace('-', ""));
    let nearest = known.iter().copied().min_by_key(|known| (distance(known), *known));
    let nearest = nearest.filter(|known| distance(known) <= slips);
    let word = OTHER_WORDS.iter().find(|(other, _)| *other == bare).map(|(_, ours)| *ours);
    let worded = known.iter().copied().find(|known| Some(*known) == word);
    nearest.filter(|known| distance(known) == 0).or(worded).or(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_other_words_are_understood_and_strange_ones_are_not() {
        let known = ["ask", "answer", "wrong", "story", "tags", "true-false", "questions", "licence"];
        let check = |name: &str, expect: Option<&str>| assert_eq!(meant(name, &known), expect, "{name}");
        check("anwser", Some("answer"));
        check("Answers", Some("answer"));
        check("ASK", Some("ask"));
        check("correct_answer", Some("answer"));
        check("incorrectAnswers", Some("wrong"));
        check("question", Some("ask"));
        check("license", Some("licence"));
        check("truefalse", Some("true-false"));
        check("tag", Some("tags"));
        check("hint", None);
        check("x", None);
        check("", None);
        check(&"answer".repeat(1000), None);
    }
}
