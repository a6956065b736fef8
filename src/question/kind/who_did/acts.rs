//! What somebody of the plot does: one act of theirs among acts of others.

use super::{Cast, alike, apart::Apart, characters::Character, clause::Clause, telling};
use crate::{
    lexicon::given::Sex,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
    },
};
use rand::seq::SliceRandom as _;

const RELATION: &str = "acts";
/// How many acts stand in a question: as many as it has proof for.
const OPTIONS: usize = 3;
/// The most groups of acts that are asked about.
const MOST: usize = 4;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.5;

/// Adds questions for a few characters; `clauses` go by the sentences of the `plot`.
pub(super) fn make(
    making: &mut Making<'_>,
    plot: &[usize],
    clauses: &[(usize, Clause)],
    (cast, apart): (&Cast, &Apart<'_>),
    out: &mut Vec<Candidate>,
) {
    let article = making.article();
    let mut acts: Vec<Act<'_>> = clauses
        .iter()
        .filter(|(_, clause)| !clause.predicate.starts_with("is "))
        .filter_map(|(sentence, clause)| {
            let doer = cast.get(&clause.subject)?;
            let others = telling::doers(article, plot, *sentence, &clause.predicate, cast);
            Some(Act { sentence: *sentence, clause, doer, others })
        })
        .collect();
    acts.shuffle(&mut making.rng(RELATION));
    // Whether an act is certainly not somebody's.
    let never = |act: &Act<'_>, who: &Character| {
        act.may_be_of(who.sex)
            && !act.names(who, cast, apart)
            && !act.others.contains(&&*who.word)
            && apart.surely(&act.doer.word, &who.word)
    };
    let own = |act: &Act<'_>| act.may_be_of(act.doer.sex) && !act.names(act.doer, cast, apart);
    // No act is heard in two groups, or it would be known by being seen often.
    let mut heard = vec![false; acts.len()];
    let mut made = 0;
    for key in 0..acts.len() {
        if made == MOST || heard[key] || !own(&acts[key]) {
            continue;
        }
        let mut few = vec![key];
        for (at, act) in acts.iter().enumerate().filter(|(at, _)| *at != key && !heard[*at]) {
            let new = few.iter().map(|&other| &acts[other]).all(|other| {
                act.sentence != other.sentence
                    && act.doer.word != other.doer.word
                    && !alike(&act.clause.predicate, &other.clause.predicate)
            });
            if few.len() < OPTIONS && new && never(act, acts[key].doer) {
                few.push(at);
            }
        }
        if few.len() < OPTIONS {
            continue;
        }
        for &at in &few {
            heard[at] = true;
        }
        made += 1;
        let mut few: Vec<&Act<'_>> = few.into_iter().map(|at| &acts[at]).collect();
        out.push(asked(making, &few));
        // The same acts may be asked of another, in a question that no round holds beside this one.
        let another = (1..few.len()).find(|&at| {
            own(few[at]) && few.iter().enumerate().all(|(other, act)| other == at || never(act, few[at].doer))
        });
        if let Some(another) = another {
            few.swap(0, another);
            out.push(asked(making, &few));
        }
    }
}

/// A question about the one who does the first of a few acts.
fn asked(making: &mut Making<'_>, few: &[&Act<'_>]) -> Candidate {
    let article = making.article();
    let doer = few[0].doer;
    let id = id(RELATION, &format!("{}\0{}", doer.print, few[0].clause.predicate), Kind::Choice);
    let film = making.name_of_film(&mut making.rng(&id));
    let stem = format!("Which of these does {} do in {film}?", doer.print);
    let sentences: Vec<usize> = few.iter().map(|act| act.sentence).collect();
    let tier = sentences.iter().map(|&sentence| making.tiers[sentence].max(1)).max().unwrap_or_default();
    let secrets = [few[0].told(), doer.print.clone()];
    let answer = Answer::choice(few[0].told(), few[1..].iter().map(|act| act.told()));
    let whys = few[1..].iter().map(|act| Why::ActOf(act.doer.print.clone())).collect();
    let mut question = making.telling(&sentences, tier, id, stem, answer, KNOWS, &secrets);
    question.relation = Some(RELATION.to_owned());
    let proof = |act: &&Act<'_>| making.evidence(act.sentence, &article.tokens[act.clause.at].span());
    question.evidence = few.iter().map(proof).collect();
    Candidate { question, facts: Vec::new(), interest: INTEREST, from: Source::Statements, whys }
}

/// What one character does, told so that it can be known.
struct Act<'a> {
    sentence: usize,
    clause: &'a Clause,
    doer: &'a Character,
    /// Who may do the same.
    others: Vec<&'a str>,
}

impl Act<'_> {
    /// Whether its pronouns fit somebody of a sex.
    fn may_be_of(&self, sex: Option<Sex>) -> bool {
        self.clause.sex.is_none() || self.clause.sex == sex
    }

    /// Whether it names somebody by any name: nobody kills himself in such words.
    fn names(&self, who: &Character, cast: &Cast, apart: &Apart<'_>) -> bool {
        let named = |other: &Character| other.is_named_in(&self.clause.predicate);
        named(who) || cast.iter().any(|other| named(other) && apart.may_be_one(&other.word, &who.word))
    }

    /// The act as an option: "Shaves Marie's head".
    fn told(&self) -> String {
        let mut letters = self.clause.predicate.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}
