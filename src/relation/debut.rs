//! Whose first or last film it is.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::Cursor, fact::Fact, relation::slot::Name, value::Value};

pub(super) const FIRST: Cue = Cue {
    phrases: &[
        "film debut", "screen debut", "acting debut", "movie debut", "cinema debut", "debut film",
        "first film role", "first screen role", "first film appearance", "first screen appearance",
        "big-screen debut", "first movie role",
    ],
    read: |reader, hit| read(reader, hit, "film-debut"),
};

pub(super) const LAST: Cue = Cue {
    phrases: &[
        "final film", "last film", "final film role", "last film role", "final screen appearance",
        "final film appearance", "last film appearance", "last screen appearance", "final screen role",
        "last screen role", "final acting role", "final performance", "last performance", "last movie",
        "final movie", "final on-screen role", "final role", "last role", "final screen performance",
        "final film performance",
    ],
    read: |reader, hit| read(reader, hit, "last-film"),
};

fn read(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    if reader.hedged(hit) || !reader.may_state(hit.sentence) {
        return;
    }
    let (before, after) = (reader.before(hit), reader.after(hit));
    let played_again = relation == "last-film" && after.word() == "as";
    if continues(&after) || played_again {
        return;
    }
    let people = if after.word() == "of" || after.word() == "for" {
        of_somebody(reader, hit)
    } else {
        somebodys(reader, hit, &before, &after).into_iter().collect()
    };
    for name in people {
        // A director's first film is a question of its own.
        let makes = |r: &&str| matches!(*r, "directed-by" | "written-by" | "produced-by" | "music-by");
        let plain = Value::Person(name.print.clone());
        if !name.print.contains(' ')
            || reader.facts.iter().take(64).any(|f| makes(&f.relation) && f.value == plain)
        {
            continue;
        }
        let mut fact = Fact::new(relation, plain, hit.sentence, name.span);
        fact.full = name.full;
        reader.add(fact);
    }
}

/// "final film role", "film debut together": the cue is only the beginning of what is said.
fn continues(after: &Cursor<'_>) -> bool {
    if matches!(after.word(), "before" | "prior") {
        return !(0..5)
            .any(|n| matches!(after.ahead(n), "death" | "retirement" | "retiring" | "dying" | "retired"));
    }
    // "in this film", "with the film"; another film may follow as well.
    if matches!(after.word(), "in" | "with") {
        let determined = matches!(after.ahead(1), "the" | "this")
            && matches!(after.ahead(2), "film" | "movie" | "picture");
        return !(determined || after.ahead(1) == "it" || names_title(after, 1));
    }
    !matches!(
        after.word(),
        "" | "," | "." | ")" | ";" | "and" | "of" | "for" | "as" | "here" | "(" | "–" | "—"
    )
}

/// Whether the film's title begins `n` tokens on.
fn names_title(cursor: &Cursor<'_>, n: usize) -> bool {
    let article = cursor.article;
    let at = cursor.at + n;
    at < cursor.end
        && article.lower[article.tokens[at].span().start..].starts_with(&article.lower[article.title.clone()])
}

/// "the film debut of A and B": the film is what is spoken of.
fn of_somebody(reader: &mut Reader<'_>, hit: &Hit) -> Vec<Name> {
    let before = reader.before(hit);
    let definite = (0..4).any(|n| before.back(n) == "the");
    let mut cursor = reader.after(hit);
    cursor.at += 1;
    if !definite || !reader.about_film(hit) || cursor.word() == "the" && cursor.ahead(1) == "film" {
        return Vec::new();
    }
    slot::people(reader, &mut cursor)
}

/// "A, in her film debut", "A made her film debut", "it was A's last film".
fn somebodys(reader: &mut Reader<'_>, hit: &Hit, before: &Cursor<'_>, after: &Cursor<'_>) -> Option<Name> {
    let mut at = before.clone();
    let mut back = |words: &[&str]| {
        let hit = words.contains(&at.back(0));
        at.at -= usize::from(hit);
        hit
    };
    while back(&[
        "feature", "hollywood", "american", "english-language", "major", "credited", "bollywood",
        "live-action", "first", "posthumous", "theatrical", "big-screen", "screen", "acting",
    ]) {}
    if back(&["his", "her", "their"]) {
        let _ = back(&["also"]);
        if back(&["was", "is"]) {
            return back(&["which"]).then(|| who_was_cast(reader, hit)).flatten();
        }
        let made = back(&["made", "makes", "making", "marking", "make"]);
        let within = !made && back(&["in", "for", "with"]);
        if !made && !within {
            return None;
        }
        let mut opened = false;
        if within {
            opened = back(&["(", ","]);
        } else {
            let _ = back(&["also", "both", "who"]);
        }
        // "Ann Lee as Dot (in her film debut)".
        let name = slot::person_before(reader, &at)
            .or_else(|| opened.then(|| actor_of_part(reader, &at)).flatten())?;
        // In a list of roles elsewhere, "in his film debut, X" speaks of another film.
        (made || opened || !matches!(after.word(), ",")).then_some(name)
    } else if back(&["'s", "’s"]) {
        let name = slot::person_before(reader, &at)?;
        let first = reader.article.tokens.partition_point(|t| t.span().start < name.span.start);
        let verb = at.moved(first);
        let told =
            matches!(verb.back(0), "is" | "was" | "marks" | "marked" | "be" | "as" | "also" | "became");
        (told && reader.about_film(hit)).then_some(name)
    } else {
        None
    }
}

/// "A was cast as Dot, which was her film debut".
fn who_was_cast(reader: &mut Reader<'_>, hit: &Hit) -> Option<Name> {
    let mut cursor = reader.start(hit);
    let name = slot::person(reader, &mut cursor)?;
    let cast = cursor.eat(&["was", "is", "plays", "played", "stars", "portrays", "portrayed"]);
    (cast && cursor.at < hit.first).then_some(name)
}

/// The actor before "as CHARACTER".
fn actor_of_part(reader: &mut Reader<'_>, at: &Cursor<'_>) -> Option<Name> {
    let part = (1..6).find(|n| at.back(*n) == "as")?;
    slot::person_before(reader, &at.moved(at.at - part - 1))
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "film-debut",
        stems: &[],
        tell: &["It was the film debut of {value}."],
        options: Options::CoStars,
        interest: 8,
        knows: 0.15,
        ..Ask::BLANK
    },
    // Articles call a film the last of people who went on: it is neither asked nor told.
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_debut_is_told_in_an_aside_or_as_a_deed() {
        check("film-debut", "The film stars Ann Lee and Bob Doe, in his film debut.", &["Bob Doe"]);
        check("film-debut", "It stars Bob Doe (in his feature film debut).", &["Bob Doe"]);
        check(
            "film-debut",
            "the film marks the screen debut of anna lee and robert doe.",
            &["Anna Lee", "Robert Doe"],
        );
        check("film-debut", "Ann Lee made her acting debut in the film.", &["Ann Lee"]);
        check("film-debut", "it was robert doe's film debut.", &["Robert Doe"]);
        check("film-debut", "Bob Doe was cast as Dot, which was also his feature film debut.", &["Bob Doe"]);
    }

    #[test]
    fn a_debut_elsewhere_or_of_a_director_is_none() {
        check("film-debut", "Ann Lee made her film debut in The Shade.", &[]);
        check("film-debut", "It was directed by Ann Lee in her feature film debut.", &[]);
        check("film-debut", "It was a film debut to remember.", &[]);
    }

    #[test]
    fn the_last_film_is_an_actors_and_not_the_finished_cut() {
        check("last-film", "It was Bob Doe's final film role.", &["Bob Doe"]);
        check("last-film", "the film was the last film of robert doe.", &["Robert Doe"]);
        check("last-film", "The scene was cut from the final film.", &[]);
        check("last-film", "It was Bob Doe's last film for RKO.", &[]);
        check("last-film", "Bob Doe returns in his final role as Dot.", &[]);
        check(
            "last-film",
            "The film stars Ann Lee and Bob Doe in his final film before his death.",
            &["Bob Doe"],
        );
    }

    #[test]
    fn a_last_film_is_told_in_many_ways() {
        for text in [
            "The Lamp was Ann Harwick's final film.",
            "The film was the last film of Ann Harwick.",
            "Ann Harwick made her last screen appearance in the film.",
            "The film features Ann Harwick in her final film role.",
            "It was the final film role of Ann Harwick, who died in May.",
            "The film stars Bob Doe and Ann Harwick (in her final film role).",
        ] {
            check("last-film", text, &["Ann Harwick"]);
        }
        check("last-film", "It was the studio's last film. It was his last film for the studio.", &[]);
    }
}
