//! Whom somebody plays: the actor is named, and other characters are the options.

use crate::{
    article::{Article, Span},
    fact::Fact,
    lexicon::given::Sex,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::{WANTED, Why},
        kind::choice::leaks,
        making::{Making, id},
        stem,
    },
    relation,
};
use rand::{RngExt as _, seq::SliceRandom as _};

const RELATION: &str = "plays-whom";
const STEMS: &[&str] = &["Which part does {value} have in {film}?", "Which character is {value} in {film}?"];
/// A part comes to mind less easily than the face.
const INTEREST: u8 = 6;

/// One of the cast with a named part.
pub(super) struct Member<'a> {
    pub(super) fact: &'a Fact,
    pub(super) name: String,
    pub(super) sex: Sex,
    pub(super) part: &'a str,
}

/// Adds a question for everybody who is known and has one part.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let Some(ask) = relation::asks().find(|ask| ask.relation == "plays") else { return };
    let mut cast = cast(making);
    cast.shuffle(&mut making.rng(RELATION));
    cast.retain(|member| can_be_asked(making, member));
    // A part that is no question's key would be known by that among those that are.
    loop {
        let asked: Vec<bool> = (0..cast.len()).map(|at| others(making, &cast, at).is_some()).collect();
        if asked.iter().all(|asked| *asked) {
            break;
        }
        let mut asked = asked.into_iter();
        cast.retain(|_| asked.next().unwrap_or_default());
    }
    for (at, member) in cast.iter().enumerate() {
        let Member { fact, name, part, .. } = member;
        let (Some(others), Some(span)) =
            (others(making, &cast, at), place(making.article(), fact.sentence, part))
        else {
            continue;
        };
        let id = id(RELATION, part, Kind::Choice);
        let mut rng = making.rng(&id);
        let film = making.name_of_film(&mut rng);
        let wording = STEMS[rng.random_range(0..STEMS.len())];
        let Some(stem) = stem::fill(wording, &film, fact, making.base) else { continue };
        let answer = Answer::choice((*part).to_owned(), others.iter().map(|other| other.part.to_owned()));
        let whys = others.iter().map(|other| Why::PartOf(other.name.clone())).collect();
        let secrets = [(*part).to_owned(), name.clone()];
        let mut question = making.about(fact, id, stem, answer, making.knows(ask, fact), &secrets);
        question.relation = Some(RELATION.to_owned());
        question.evidence = vec![making.evidence(fact.sentence, &span)];
        out.push(Candidate {
            whys,
            interest: INTEREST,
            ..making.candidate(question, fact, ask, Source::Inside)
        });
    }
}

/// Whether somebody plays nothing else.
pub(super) fn has_one_part(making: &Making<'_>, member: &Member<'_>) -> bool {
    making.base.of("plays").filter(|other| other.value == member.fact.value).count() == 1
}

/// Whether somebody has one part, which neither the stem nor the title tells.
fn can_be_asked(making: &Making<'_>, member: &Member<'_>) -> bool {
    let stem = stem::fill(STEMS[0], "", member.fact, making.base);
    has_one_part(making, member)
        && place(making.article(), member.fact.sentence, member.part).is_some()
        && stem.is_some_and(|stem| !leaks(&stem, member.part, &making.film))
}

/// Two or three others of one sex whose parts are apart from the one at a place in the cast and look like it; the cast
/// stands in a ring, so each part is a wrong option as often as the others.
fn others<'c, 'a>(making: &Making<'_>, cast: &'c [Member<'a>], at: usize) -> Option<Vec<&'c Member<'a>>> {
    let member = &cast[at];
    let whole = |other: &Member<'_>| other.part.contains(' ') == member.part.contains(' ');
    let mut others: Vec<&Member<'a>> = Vec::new();
    for other in cast.iter().cycle().skip(at + 1).take(cast.len() - 1) {
        let fits = other.sex == member.sex
            && making.tier(other.fact) <= making.tier(member.fact)
            && others
                .iter()
                .chain([&member])
                .all(|one| one.name != other.name && apart(one.part, other.part));
        // A full name among nicknames, or a nickname among full names, would be seen at once.
        let last = others.len() + 1 == WANTED && !others.iter().any(|one| whole(one));
        if fits && others.len() < WANTED && (!last || whole(other)) {
            others.push(other);
        }
    }
    (others.len() > 1 && others.iter().any(|other| whole(other))).then_some(others)
}

/// Everybody who is worth asking about and has a part with a name of its own.
pub(super) fn cast<'a>(making: &Making<'a>) -> Vec<Member<'a>> {
    let fair = making.base.of("plays").filter(|fact| making.is_fair(fact));
    fair.filter_map(|fact| {
        let part = fact.qualifier("character").filter(|part| !part.contains('/'))?;
        let name = fact.value.print();
        Some(Member { fact, sex: stem::cast_sex(&name, making.base)?, name, part })
    })
    .collect()
}

/// Where a sentence names a part as it is printed, case aside.
fn place(article: &Article, sentence: usize, part: &str) -> Option<Span> {
    let all = &article.sentences[sentence].span;
    let start = all.start + article.lower[all.clone()].find(&part.to_lowercase())?;
    Some(start..start + part.len()).filter(|span| span.end <= all.end)
}

/// Whether two parts are certainly two people: they share no word but a last one, which may be their family's.
pub(super) fn apart(one: &str, other: &str) -> bool {
    let first = |part: &str| part.to_lowercase().split(' ').next().unwrap_or_default().to_owned();
    let words = |part: &str| part.split(' ').count();
    let within = |a: &str, b: &str| b.to_lowercase().split(' ').any(|word| word == a.to_lowercase());
    first(one) != first(other)
        && !(words(one) == 1 && within(one, other))
        && !(words(other) == 1 && within(other, one))
}
