//! Whether a question asks for a person.

use super::{Question, fold::fold};

/// Relations whose keys are people.
const RELATIONS: [&str; 17] = [
    "directed-by", "written-by", "stars", "once-cast", "once-directing", "produced-by", "music-by",
    "photographed-by", "edited-by", "narrated-by", "plays", "replaced-by", "story-by", "source-author",
    "plays-in", "plays-whom", "who-did",
];

/// What people are called for what they do: "Which actress …?"
const TRADES: [&str; 34] = [
    "actor", "actress", "animator", "artist", "author", "boxer", "character", "choreographer",
    "cinematographer", "comedian", "composer", "critic", "dancer", "designer", "detective", "director",
    "editor", "filmmaker", "hero", "heroine", "inventor", "king", "model", "musician", "novelist", "person",
    "photographer", "playwright", "president", "producer", "screenwriter", "singer", "star", "writer",
];

/// Whether the keys of a relation are people.
pub(super) fn is_relation(relation: &str) -> bool {
    RELATIONS.contains(&relation)
}

/// Whether the key is a person, by the relation or by the first question word of the stem.
///
/// "In which film does Cary Grant meet a man who …?" asks for a film: only the first question word counts.
pub(super) fn is_asked_for(question: &Question) -> bool {
    if let Some(relation) = &question.relation {
        return is_relation(relation);
    }
    let stem = fold(&question.ask);
    let mut words = stem.split(' ').skip_while(|word| {
        !matches!(*word, "who" | "whom" | "whose" | "which" | "what" | "where" | "when" | "how")
    });
    match words.next() {
        Some("who" | "whom") => true,
        // "Which Swedish film director", but not "Which film made a star of its director?"
        Some("which" | "what") => {
            let mut noun = words.take(4).take_while(|word| {
                !matches!(
                    *word,
                    "of" | "film" | "films" | "movie" | "was" | "is" | "did" | "does" | "made" | "has"
                )
            });
            noun.any(|word| TRADES.contains(&word))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Answer;

    #[test]
    fn the_first_question_word_says_whether_a_person_is_asked_for() {
        let check = |ask: &str, expect: bool| {
            let question = Question::new(ask, Answer::Open { key: "Me".to_owned(), accept: Vec::new() });
            assert_eq!(is_asked_for(&question), expect, "{ask}");
        };
        check("Who directed it?", true);
        check("By whom was it shot?", true);
        check("Which Swedish actress laughed in 1939?", true);
        check("In which film does Cary Grant meet a man who runs?", false);
        check("Which film made a star of its director?", false);
        check("What is the star's car called?", false);
        check("Which of these directors never won?", false);
        check("Whose hat is it?", false);
    }
}
