//! Who is in the film.

use super::{Ask, Cue, Hit, Options, Reader, plays, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    lexicon::people::Role,
    value::Value,
};

/// The film, or its cast, before the verb and the actors behind it.
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "stars", "starring", "starred", "co-stars", "co-starring", "features", "featuring", "featured",
        "cast includes", "cast included", "cast including", "cast features", "cast featured",
        "cast consists of", "cast consisted of", "cast comprises", "cast comprised", "cast is led by",
        "cast was led by", "cast led by", "cast headed by", "cast is headed by", "cast headlined by",
        "cast of", "cast members include", "cast also includes", "cast also included", "cast also features",
        "cast is joined by", "cast is rounded out by", "cast was rounded out by", "cast that includes",
        "cast that included", "cast featuring", "cast members are", "actors include", "actors included",
        "actors are", "cast starring", "voices of", "joined by", "ensemble includes", "ensemble features",
        "ensemble cast is", "voices by", "additional voices:", "also starring:", "also appearing:",
        "guest stars:", "special appearances by", "cameo appearances by", "appearances by", "cameos by",
        "cameos from", "special appearance by", "guest appearances by", "cameo by", "starring:", "cast:",
        "uncredited:", "headlined by", "toplined by", "top-lined by", "voice talent, including",
        "voice talents of", "cast members including", "cast, including", "cast, which includes",
        "cast, which included", "rounding out the cast are", "rounding out the cast is",
        "completing the cast are", "also in the cast are", "also appearing are", "also starring are",
        "also featured are", "in supporting roles are", "in smaller roles are", "in minor roles are",
        "roles were taken by", "parts were taken by", "roles were filled by", "roles are filled by",
        "cameo appearances are made by", "cameos are made by", "cameo appearances were made by",
        "cast is completed by", "cast was completed by",
    ],
    read,
};

/// Words of works that are not this film.
pub(super) const ELSEWHERE: &[&str] = &[
    "sequel", "sequels", "prequel", "remake", "remakes", "remade", "reboot", "adaptation", "adaptations",
    "spin-off", "series", "sitcom", "stage", "broadway", "musical", "miniseries", "radio", "revival",
    "episode", "theatre", "videogame", "planned", "proposed", "abandoned", "cancelled",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let word = reader.article.word(hit.first);
    if matches!(
        before.back(0),
        "to" | "would"
            | "will"
            | "not"
            | "could"
            | "of"
            | "other"
            | "guest"
            | "film"
            | "movie"
            | "previously"
    ) && word != "stars"
        && !matches!(word, "cast" | "voices" | "actors" | "voice" | "featuring" | "starring")
    {
        return;
    }
    // "Bollywood stars A and B": a noun. The verb has the film before it, or nothing.
    let lower = &reader.article.lower;
    let title_last = lower[reader.article.title.clone()].rsplit(' ').next().unwrap_or_default();
    let subject = matches!(
        before.back(0),
        "film"
            | "movie"
            | "picture"
            | "it"
            | "and"
            | ","
            | "also"
            | "which"
            | "drama"
            | "comedy"
            | ")"
            | "—"
            | "–"
            | ""
            | "that"
            | "dub"
            | "version"
            | "thriller"
    ) || before.back(0).ends_with("which");
    if word == "stars" && !subject && before.back(0) != title_last {
        return;
    }
    let mut cursor = reader.after(hit);
    // "sequels with the same cast: Rope and Dot": what follows are the films.
    let same = word == "cast" && before.back(0) == "same";
    if same || matches!(cursor.word(), "as" | "in" | "alongside") {
        return;
    }
    let of_cast = matches!(word, "cast" | "actors" | "voice" | "rounding" | "completing")
        && reader.article.word(hit.after - 1) != "of";
    let told = matches!(reader.section(hit), SectionKind::Plot | SectionKind::Music | SectionKind::Awards);
    if told
        || of_another(reader, hit)
        || !(reader.in_lead(hit) || of_cast || about_cast(reader, hit) || reader.about_film(hit))
    {
        return;
    }
    let opening = reader.start(hit);
    let other =
        elsewhere(&before) && (!reader.about_film(hit) || matches!(opening.word(), "a" | "an" | "its"));
    if other || reader.hedged(hit) {
        return;
    }
    // "are joined by A": of actors, where the sentence has spoken of them.
    let on = |w: &str| {
        matches!(w, "cast" | "roles" | "role" | "star" | "stars" | "reprise" | "return" | "reprised")
    };
    if word == "joined" && !(0..30).any(|n| on(before.back(n))) {
        return;
    }
    skip_to_names(&mut cursor);
    let mut billed = slot::billing(reader, &mut cursor, false);
    let many = billed.len() > 1 || billed.iter().any(|b| !b.parts.is_empty());
    billed.extend(company(reader, &mut cursor));
    // Films "feature" much; a list of names counts when the sentence says they act.
    let acts = cursor.clone().seek(&["roles", "role", "parts", "cast", "performances"], 6);
    // "joined the cast of Rope": one word is no list.
    let title = word == "cast" && reader.article.word(hit.after - 1) == "of" && !many;
    if title || matches!(word, "features" | "featuring" | "featured") && !acts && !many {
        return;
    }
    plays::bill(reader, hit.sentence, billed);
}

/// Whether the cue is in a part of the article that tells of the cast.
fn about_cast(reader: &Reader<'_>, hit: &Hit) -> bool {
    matches!(reader.section(hit), SectionKind::Cast | SectionKind::Casting)
}

/// Whether the words before a cue speak of another work.
pub(super) fn elsewhere(before: &Cursor<'_>) -> bool {
    (0..25).take_while(|&n| !matches!(before.back(n), "" | ";")).any(|n| {
        let ahead = before.back(n + 1);
        match before.back(n) {
            "play" => matches!(
                ahead,
                "a" | "the"
                    | "stage"
                    | "his"
                    | "her"
                    | "'s"
                    | "’s"
                    | "broadway"
                    | "radio"
                    | "original"
                    | "same"
            ),
            "film" | "movie" => matches!(
                ahead,
                "second"
                    | "third"
                    | "fourth"
                    | "fifth"
                    | "another"
                    | "later"
                    | "previous"
                    | "earlier"
                    | "follow-up"
            ),
            "version" => ahead.starts_with(|c: char| c.is_ascii_digit()),
            word => ELSEWHERE.contains(&word),
        }
    })
}

/// Whether a verb belongs to another work that its clause has just named: `a remake of the 1970 film starring`.
fn of_another(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    let relative = matches!(before.back(0), "which" | "that" | "who");
    let joined = matches!(before.back(0), "," | "and" | ")" | "it" | "also");
    let word = reader.article.word(hit.first);
    let past = word == "starred" && relative && hit.sentence > 0;
    past || elsewhere(&before) && (relative || matches!(word, "starred" | "starring") && !joined)
}

/// Over `an ensemble cast consisting of`, `the voices of`, `actors`.
fn skip_to_names(cursor: &mut Cursor<'_>) {
    let before_names = &["of", "including", "comprising", "featuring", "by", "includes", "from"];
    for _ in 0..2 {
        let mut here = cursor.clone();
        if here.seek(before_names, 8)
            && (cursor.at..here.at).any(|t| {
                matches!(
                    cursor.article.word(t),
                    "cast"
                        | "roles"
                        | "role"
                        | "parts"
                        | "voices"
                        | "voice"
                        | "ensemble"
                        | "appearances"
                        | "cameos"
                        | "performances"
                        | "support"
                        | "talents"
                        | "line-up"
                        | "lineup"
                        | "appearance"
                        | "cameo"
                )
            })
            && !(cursor.at..here.at).any(|t| matches!(cursor.article.word(t), "." | ";" | "and" | "as"))
        {
            *cursor = here;
        }
        let _ = cursor.eat(&["the", "an"]) && cursor.eat(&["voice", "veteran"]);
        let _ = cursor.eat(&["actors", "actresses", "performers", "newcomers", ":"]);
    }
}

/// What those named with the stars do.
const ACTING: &[&str] = &[
    "starring", "co-starring", "appearing", "playing", "portraying", "supporting", "reprising", "returning",
    "voicing", "rounding", "featuring", "completing", "filling", "joining",
];

/// Those who are in it with them: `alongside A`, `with B and C in supporting roles`.
pub(super) fn company(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<slot::Billed> {
    let mut out = Vec::new();
    for _ in 0..6 {
        let mut here = cursor.clone();
        let _ = here.eat(&[",", ";"]);
        let _ = here.eat(&["and", "while"]);
        let _ = here.eat(&["also"]);
        if here.word() == "in" {
            // "in the lead roles".
            if !here.seek(&["roles", "role", "parts", "leads", "lead", "appearances", "appearance"], 8) {
                break;
            }
            let _ = here.eat(&["roles", "role"]);
            *cursor = here;
            continue;
        }
        let joined = here.eat(&[
            "with", "alongside", "opposite", "co-starring", "featuring", "besides", "including", "features",
            "co-stars",
        ]) || here.eat_all(&["along", "with"])
            || here.eat_all(&["together", "with"])
            || here.eat_all(&["as", "well", "as"])
            || here.eat_all(&["supported", "by"])
            || here.eat_all(&["led", "by"])
            || here.eat(&["includes", "which", "that"])
                && (here.back(0) == "includes" || here.eat(&["also"]) | here.eat(&["includes", "included"]));
        if !joined {
            break;
        }
        skip_to_names(&mut here);
        let billed: Vec<_> = slot::billing(reader, &mut here, false);
        let named =
            |b: &slot::Billed| b.name.print.contains(' ') || b.name.full.is_some() || !b.parts.is_empty();
        // "with Bob Doe directing", "with Bob Doe as producer" name no actor.
        let acts =
            (!here.word().ends_with("ing") || ACTING.contains(&here.word())) && billed.iter().any(named);
        if !acts {
            break;
        }
        out.extend(billed);
        *cursor = here;
    }
    out
}

/// Says that somebody is in the film.
pub(super) fn state(reader: &mut Reader<'_>, sentence: usize, name: &slot::Name) {
    let mut fact = Fact::new("stars", Value::Person(name.print.clone()), sentence, name.span.clone());
    fact.full.clone_from(&name.full);
    reader.add(fact);
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "stars",
    stems: &[
        "Which of these {actors} appears in {film}?",
        "Which of these {actors} is in the cast of {film}?",
        "Which of these {actors} has a part in {film}?",
    ],
    tell: &["{value} is in the cast."],
    options: Options::People(Role::Actor),
    conflicts: &["once-cast", "replaced-by", "directed-by", "written-by", "produced-by"],
    many: true,
    interest: 5,
    knows: 0.45,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_list_of_stars_keeps_particles() {
        check(
            "stars",
            "the film stars toni collette, frances de la tour, and jacqueline bisset.",
            &["Toni Collette", "Frances de la Tour", "Jacqueline Bisset"],
        );
        check(
            "stars",
            "The film stars Ann Lee as Mary Poole and Bob Doe as Tom Reed.",
            &["Ann Lee", "Bob Doe"],
        );
    }

    #[test]
    fn stars_as_a_noun_are_no_cast() {
        check("stars", "The jury included Bollywood stars Ann Lee and Bob Doe.", &[]);
    }

    #[test]
    fn those_with_the_stars_are_in_the_film_too() {
        check(
            "stars",
            "It stars Emma Wendover and John Harwick in the lead roles, with Clara Bell, Bob Doe and, in his last \
             film, Daniel Frost in supporting roles.",
            &["Emma Wendover", "John Harwick", "Clara Bell", "Bob Doe", "Daniel Frost"],
        );
        check(
            "stars",
            "the film features an ensemble cast that includes emma wendover, the danish actor john harwick, and \
             oscar winner clara bell, with music by bob doe.",
            &["Emma Wendover", "John Harwick", "Clara Bell"],
        );
    }

    #[test]
    fn a_family_in_brackets_is_named_one_by_one() {
        let text = "The film stars the Bell Sisters (Clara Bell, Rose Bell and Emma Bell) and Peter Crane.";
        let want = ["Clara Bell", "Rose Bell", "Emma Bell", "Peter Crane"];
        check("stars", text, &want);
        check("stars", &text.to_lowercase(), &want);
    }

    #[test]
    fn the_cast_of_another_film_is_not() {
        check(
            "stars",
            "It is a remake of the 1970 film of the same name, which starred Ann Lee and Bob Doe.",
            &[],
        );
        check("stars", "The film stars Ann Lee, with Bob Doe directing.", &["Ann Lee"]);
    }
}
