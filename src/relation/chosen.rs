//! Whom the makers chose for a part: "the director cast A as B", "for the role of B, they signed A".

use super::{Cue, Hit, Reader, casting, plays, slot, stars};

/// `Reed cast A as B`.
pub(super) const MADE: Cue = Cue {
    phrases: &["cast", "chose", "selected", "hired", "signed", "picked", "recruited", "enlisted"],
    read: made,
};

/// `The casting of A and B was announced`.
pub(super) const ANNOUNCED: Cue = Cue { phrases: &["casting of"], read: announced };

/// Subjects of a choice that have no name, and words between a subject and its verb.
const CHOOSERS: &[&str] = &[
    "he", "she", "they", "also", "then", "eventually", "finally", "producers", "ultimately", "director",
    "directors", "filmmakers", "makers", "studio", "team", "and",
];

fn made(reader: &mut Reader<'_>, hit: &Hit) {
    if !casting::tells(reader, hit) {
        return;
    }
    let before = reader.before(hit);
    let chooser = CHOOSERS.contains(&before.back(0))
        || before.at > before.first && {
            let name = slot::person_before(reader, &before);
            name.is_some_and(|n| slot::sounds(reader, &n) && (n.full.is_some() || n.print.contains(' ')))
        };
    if !chooser {
        return;
    }
    let mut cursor = reader.after(hit);
    let names = slot::people(reader, &mut cursor);
    let names: Vec<_> = names.into_iter().filter(|n| n.print.contains(' ') || n.full.is_some()).collect();
    if names.is_empty() || casting::taken_back(reader, hit, &names) {
        return;
    }
    let parts = if matches!(cursor.word(), "as" | "in" | "to" | "for") {
        casting::share(reader, &mut cursor, false, names.len())
    } else {
        // "For the role of B, they signed A".
        let opens = reader.start(hit);
        let role = matches!(opens.word(), "for" | "in")
            && opens.ahead(1) == "the"
            && (2..5).any(|n| matches!(opens.ahead(n), "role" | "part" | "roles" | "parts"));
        let ends = matches!(cursor.word(), "" | "." | "," | ";") || matches!(cursor.back(0), "," | "and");
        let mut told = opens.clone();
        let played = told.eat_all(&["to", "play"]) || told.eat_all(&["to", "portray"]);
        told.end = (told.at..hit.first).find(|&t| reader.article.word(t) == ",").unwrap_or(told.at);
        let found = if played {
            slot::parts_of(reader, &mut told, names.len())
        } else {
            casting::role_before(reader, hit, names.len(), 1)
        };
        Some(found).filter(|p| (role || played) && ends && p.len() == names.len())
    };
    let Some(parts) = parts else { return };
    let first = reader.facts.len();
    casting::give(reader, hit, &names, parts);
    let billed = stars::company(reader, &mut cursor);
    plays::bill(reader, hit.sentence, billed);
    reader.tentative.extend(first..reader.facts.len());
}

fn announced(reader: &mut Reader<'_>, hit: &Hit) {
    if !casting::tells(reader, hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let billed = slot::billing(reader, &mut cursor, false);
    let told = cursor.eat(&["was", "were", "had", "has", "have"])
        && (0..4).any(|n| matches!(cursor.ahead(n), "announced" | "revealed" | "confirmed" | "reported"));
    let whole = billed.iter().all(|b| b.name.print.contains(' ') || b.name.full.is_some());
    if told && whole {
        let first = reader.facts.len();
        plays::bill(reader, hit.sentence, billed);
        reader.tentative.extend(first..reader.facts.len());
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn makers_choose_actors_for_parts() {
        let text = "\n== Casting ==\nOrla Quint then chose Emma Wendover to play Mary after a long search. For the role of \
                    Tom Reed, the producers signed Bob Doe. Quint cast Clara Bell as Dora.";
        let want = [
            "Emma Wendover (character: Mary)", "Bob Doe (character: Tom Reed)",
            "Clara Bell (character: Dora)",
        ];
        check("plays", text, &want);
        check("plays", &text.to_lowercase(), &want);
    }

    #[test]
    fn a_casting_may_be_announced() {
        check(
            "stars",
            "\n== Casting ==\nThe casting of Emma Wendover, Bob Doe and Clara Bell was announced in May. The casting of \
             Daniel Frost was considered.",
            &["Emma Wendover", "Bob Doe", "Clara Bell"],
        );
    }

    #[test]
    fn who_works_behind_the_camera_or_left_was_not_chosen() {
        let text = "\n== Casting ==\nQuint hired Ann Lee as cinematographer. She cast Bob Doe as Tom, but Doe left. They \
                    cast Clara Bell as Mary. Bell was replaced by Emma Wendover.";
        check("stars", text, &[]);
    }
}
