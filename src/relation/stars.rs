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
        "actors are", "cast starring", "voices of", "headlined by", "toplined by", "top-lined by",
        "voice talent, including", "voice talents of", "cast members including", "cast, including",
        "cast, which includes", "cast, which included",
    ],
    read,
};

/// Actors in, or with, some role: `A, B and C in supporting roles`, `A and B reprise their roles`.
pub(super) const ROLES: Cue =
    Cue { phrases: &["role", "roles", "leads", "parts", "performances"], read: roles };

/// Words of works that are not this film.
const ELSEWHERE: &[&str] = &[
    "sequel", "sequels", "prequel", "remake", "remakes", "remade", "reboot", "adaptation", "adaptations",
    "spin-off", "series", "sitcom", "stage", "broadway", "musical", "play", "miniseries", "radio", "revival",
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
            | "thriller"
    ) || before.back(0).ends_with("which");
    if word == "stars" && !subject && before.back(0) != title_last {
        return;
    }
    let mut cursor = reader.after(hit);
    if matches!(cursor.word(), "as" | "in" | "alongside") {
        return;
    }
    let of_cast = matches!(word, "cast" | "actors" | "voice") && reader.article.word(hit.after - 1) != "of";
    let told = matches!(reader.section(hit), SectionKind::Plot | SectionKind::Music | SectionKind::Awards);
    if told || !(reader.in_lead(hit) || of_cast || about_cast(reader, hit) || reader.about_film(hit)) {
        return;
    }
    if !reader.about_film(hit) && elsewhere(&before) || reader.hedged(hit) {
        return;
    }
    skip_to_names(&mut cursor);
    let mut billed = slot::billing(reader, &mut cursor, false);
    let many = billed.len() > 1 || billed.iter().any(|b| !b.parts.is_empty());
    billed.extend(company(reader, &mut cursor));
    // Films "feature" much; a list of names counts when the sentence says they act.
    let acts = cursor.clone().seek(&["roles", "role", "parts", "cast", "performances"], 6);
    if matches!(word, "features" | "featuring" | "featured") && !acts && !many {
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
    (0..25).map(|n| before.back(n)).take_while(|w| !matches!(*w, "" | ";")).any(|w| ELSEWHERE.contains(&w))
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

/// Those who are in it with them: `alongside A`, `with B and C in supporting roles`.
fn company(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<slot::Billed> {
    let mut out = Vec::new();
    for _ in 0..6 {
        let mut here = cursor.clone();
        let _ = here.eat(&[",", ";"]);
        let _ = here.eat(&["and", "while", "also"]);
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
            || here.eat_all(&["led", "by"]);
        if !joined {
            break;
        }
        skip_to_names(&mut here);
        let billed: Vec<_> = slot::billing(reader, &mut here, false);
        let named =
            |b: &slot::Billed| b.name.print.contains(' ') || b.name.full.is_some() || !b.parts.is_empty();
        // "with Bob Doe directing", "with Bob Doe as producer" name no actor.
        let acts = !here.word().ends_with("ing") && billed.iter().any(named);
        if !acts {
            break;
        }
        out.extend(billed);
        *cursor = here;
    }
    out
}

/// Words before `roles` that tell their weight.
const WEIGHTS: &[&str] = &[
    "the", "a", "an", "their", "his", "her", "supporting", "lead", "leading", "main", "title", "titular",
    "pivotal", "key", "prominent", "important", "minor", "major", "principal", "central", "other", "small",
    "smaller", "cameo", "guest", "primary", "starring", "various", "several", "dual", "double", "triple",
    "negative", "comic", "crucial", "significant", "notable", "respective", "eponymous", "special", ",",
    "and", "/", "secondary", "vital", "brief", "character", "co-starring", "substantial", "protagonist",
    "feature", "featured", "two", "three", "four", "new", "smaller-scale", "voice", "female", "male",
    "antagonist", "antagonistic", "first",
];

fn roles(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    if !matches!(
        section,
        SectionKind::Lead
            | SectionKind::Cast
            | SectionKind::Casting
            | SectionKind::Production
            | SectionKind::Other
    ) || reader.hedged(hit)
    {
        return;
    }
    let before = reader.before(hit);
    let mut at = before.clone();
    while at.at > at.first && WEIGHTS.contains(&at.back(0)) {
        at = at.moved(at.at - 1);
    }
    let weighed = at.at < before.at;
    let verb = at.back(0);
    let mut end = at.moved(at.at.saturating_sub(1).max(at.first));
    let now = match verb {
        "in" => {
            let acting = end.back(0);
            let mut acts =
                matches!(acting, "star" | "appear" | "stars" | "appears" | "starring" | "appearing");
            if acts {
                end = end.moved(end.at - 1);
            }
            acts |= weighed;
            acts
        }
        "play" | "plays" | "playing" | "portray" | "portrays" | "reprise" | "reprises" | "essay"
        | "essays" | "reprising" | "reprised" => true,
        _ => false,
    };
    let mut rest = reader.after(hit);
    let other = (0..10)
        .map(|n| rest.ahead(n))
        .take_while(|w| !matches!(*w, "," | "." | ";" | ""))
        .any(|w| ELSEWHERE.contains(&w));
    if !now || other || elsewhere(&before) && !reader.about_film(hit) {
        return;
    }
    while matches!(end.back(0), "also" | "both" | "all" | "respectively" | "while" | "each" | "," | "himself")
    {
        end = end.moved(end.at - 1);
    }
    let mut names = slot::people_before(reader, &end);
    // "the role made by A, B and C in the parts": the first of them belongs to another clause.
    let opens = names
        .first()
        .map_or(end.at, |n| reader.article.tokens.partition_point(|t| t.span().start < n.span.start));
    if names.len() > 1 && matches!(end.moved(opens).back(0), "by" | "of" | "from") {
        names.remove(0);
    }
    names.retain(|n| (n.print.contains(' ') || n.full.is_some()) && slot::sounds(reader, n));
    let first = reader.start(hit);
    // "A narrates the film while also playing a supporting role": the subject opens the sentence.
    if names.is_empty() && verb == "playing" {
        let mut start = first;
        names.extend(slot::person(reader, &mut start).filter(|n| n.print.contains(' ')));
    }
    if names.is_empty() {
        return;
    }
    for name in &names {
        state(reader, hit.sentence, name);
    }
    let billed = company(reader, &mut rest);
    plays::bill(reader, hit.sentence, billed);
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
}
