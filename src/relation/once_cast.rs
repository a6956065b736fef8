//! Who was to be in the film and is not, and who took the part.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::SectionKind, fact::Fact, lexicon::people::Role, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["replaced", "replacing"], read };

/// "replaced A as composer" is no matter of the cast.
const TRADES: &[&str] = &[
    "director", "cinematographer", "editor", "composer", "writer", "screenwriter", "producer", "production",
    "director's", "a",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let told = matches!(
        reader.section(hit),
        SectionKind::Plot
            | SectionKind::Reception
            | SectionKind::Awards
            | SectionKind::Themes
            | SectionKind::HomeMedia
    );
    if !told {
        replaced(reader, hit);
    }
}

/// `A, who replaced B`; `A was added to the cast and replaced B`: only the first object is certain.
fn replaced(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let by_cue = before.back(0);
    let mut cursor = reader.after(hit);
    if cursor.word() == "by" {
        return;
    }
    let start = reader.start(hit);
    let about_cast = (start.at..start.end).any(|t| {
        matches!(
            reader.article.word(t),
            "cast" | "star" | "role" | "part" | "portray" | "play" | "lead" | "actor" | "actress"
        )
    });
    if !about_cast && !matches!(reader.section(hit), SectionKind::Casting | SectionKind::Cast) {
        return;
    }
    let Some(gone) = slot::person(reader, &mut cursor) else { return };
    if cursor.eat(&["'s", "’s"]) || cursor.word() == "as" && TRADES.contains(&cursor.ahead(1)) {
        return;
    }
    if gone.full.is_none() && !gone.print.contains(' ') {
        return;
    }
    let subject = if by_cue == "who" {
        let at = before.moved(before.at - 1);
        let at = if at.back(0) == "," { at.moved(at.at - 1) } else { at };
        slot::person_before(reader, &at)
    } else {
        // The sentence's first name is its subject: "but on 5 september, A was added … and replaced B".
        let mut start = reader.start(hit);
        let mut subject = None;
        while start.at < hit.first && subject.is_none() {
            let begins = start.at;
            let mut here = start.clone();
            subject = slot::person(reader, &mut here).filter(|_| {
                (matches!(here.word(), "was" | "," | "joined" | "is" | "then" | "has")
                    || here.at == hit.first)
            });
            start.at = begins + 1;
        }
        subject
    };
    let by = subject.as_ref().map_or_else(String::new, |s| s.print.clone());
    if by == gone.print {
        return;
    }
    let mut fact = Fact::new("once-cast", Value::Person(gone.print.clone()), hit.sentence, gone.span);
    fact.full = gone.full;
    reader.add(fact.with("by", by).with("how", "replaced"));
    if let Some(subject) = subject {
        let mut fact = Fact::new("replaced-by", Value::Person(subject.print), hit.sentence, subject.span);
        fact.full = subject.full;
        reader.add(fact.with("of", gone.print));
    }
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "once-cast",
        stems: &[
            "Whom did {by} replace in the cast of {film}?",
            "Which of these {actors} {once} {film} and is not in it?",
        ],
        tell: &["{value} {once} the film and is not in it."],
        options: Options::People(Role::Actor),
        conflicts: &["stars", "replaced-by", "directed-by", "written-by"],
        many: true,
        interest: 9,
        knows: 0.15,
    },
    Ask {
        relation: "replaced-by",
        stems: &["Who was named to replace {of} in the cast of {film}?"],
        tell: &["{value} took over a part in the film from {of}."],
        options: Options::People(Role::Actor),
        conflicts: &["stars", "once-cast", "directed-by", "written-by"],
        many: false,
        interest: 9,
        knows: 0.2,
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn only_the_first_of_two_names_was_surely_replaced() {
        check(
            "once-cast",
            "The film stars Dora Day.\n== Casting ==\nAnn Lee, who replaced Eve Poole and Bob Doe would star in it. Then Dora Day was added to the cast and replaced Lee.",
            &["Eve Poole (by: Ann Lee, how: replaced)", "Ann Lee (by: Dora Day, how: replaced)"],
        );
    }

    #[test]
    fn crew_is_no_cast() {
        check(
            "once-cast",
            "The film stars Dora Day. Ann Lee replaced Bob Doe as editor of the cast reel.",
            &[],
        );
    }
}
