//! Which of these castings is right: actors of the film with its parts beside their names, of which one pair belongs together.

use super::part::{Member, apart, cast, has_one_part};
use crate::{
    lexicon::given::Sex,
    question::{
        Answer, Kind, billing,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
    },
};
use rand::seq::SliceRandom as _;

const RELATION: &str = "castings";
/// The most groups of people that are asked about.
const MOST: usize = 4;
/// How many people stand in one: as many as a question has proof for.
const OPTIONS: usize = 3;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.4;

/// Adds a question for every few of one sex who have one part each.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let mut cast = cast(making);
    cast.retain(|member| has_one_part(making, member) && !billing::tells_itself(member.part, &member.name));
    cast.shuffle(&mut making.rng(RELATION));
    for _ in 0..MOST {
        for sex in [Sex::Female, Sex::Male] {
            if let Some(few) = take(&mut cast, sex) {
                out.push(asked(making, &few));
            }
        }
    }
}

/// Takes as many as a question has options out of the cast: people of one sex whose parts are certainly apart.
fn take<'a>(cast: &mut Vec<Member<'a>>, sex: Sex) -> Option<Vec<Member<'a>>> {
    let mut taken: Vec<usize> = Vec::new();
    for (at, member) in cast.iter().enumerate() {
        let others = || taken.iter().map(|&other| &cast[other]);
        let fits = member.sex == sex
            && others().all(|other| other.name != member.name && apart(other.part, member.part));
        if fits && taken.len() < OPTIONS {
            taken.push(at);
        }
    }
    (taken.len() == OPTIONS).then(|| taken.into_iter().rev().map(|at| cast.remove(at)).collect())
}

fn asked(making: &mut Making<'_>, few: &[Member<'_>]) -> Candidate {
    let [right, rest @ ..] = few else { unreachable!("a group is never empty") };
    // Each of the others has the part of the next, so that no name and no part is seen twice.
    let next = || rest.iter().cycle().skip(1).take(rest.len());
    let casting = |name: &str, part: &str| format!("{name} as {part}");
    let wrong: Vec<String> =
        rest.iter().zip(next()).map(|(member, next)| casting(&member.name, next.part)).collect();
    let key = casting(&right.name, right.part);
    let id = id(RELATION, &key, Kind::Choice);
    let mut rng = making.rng(&id);
    let film = making.name_of_film(&mut rng);
    let stem = format!("Which of these castings of {film} is right?");
    let tier = few.iter().map(|member| making.tier(member.fact)).max().unwrap_or_default();
    let whys = next().map(|member| Why::PartOf(member.name.clone())).collect();
    let secrets: Vec<String> =
        few.iter().flat_map(|member| [member.name.clone(), member.part.to_owned()]).collect();
    let sentences = [right.fact.sentence];
    let answer = Answer::choice(key, wrong);
    let mut question = making.telling(&sentences, tier, id, stem, answer, KNOWS, &secrets);
    question.relation = Some(RELATION.to_owned());
    question.evidence =
        few.iter().map(|member| making.evidence(member.fact.sentence, &member.fact.span)).collect();
    Candidate { question, facts: Vec::new(), interest: INTEREST, from: Source::Statements, whys }
}
