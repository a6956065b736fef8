//! From the facts of an article to fair questions, with a count of what was left out and why.

use super::{
    Kind, Question,
    candidate::Candidate,
    independent::Kept,
    kind::{
        casting, choice, first, higher_lower, lie, number, odd_one_out, open, order, part, prize, truth,
        who_did,
    },
    making::{self, Making},
    printable,
    seed::Seed,
};
use crate::{
    article::{Article, Source},
    base::Base,
    fact::Fact,
    value::Value,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
};

pub use super::{distractor::Why, reason::Reason};

/// Questions with the account of how they came about.
#[derive(Debug)]
pub struct Derived {
    /// In the order of the article.
    pub questions: Vec<Question>,
    /// What speaks for the wrong options of each, in their order; empty where none was drawn.
    pub whys: Vec<Vec<Why>>,
    /// How many facts were found.
    pub facts: usize,
    /// How many of them a question asks; the others are in `left_out`.
    pub asked: usize,
    /// How many were not asked, by reason, the most frequent first.
    pub left_out: Vec<(Reason, usize)>,
}

/// Makes every question that an article can give.
#[must_use]
pub fn derive(source: &Source, article: &Article, seed: &Seed) -> Derived {
    let mut base = Base::read(article);
    base.unite_spellings();
    let tiers = making::tiers(&base);
    let mut making = Making::new(source, &base, &tiers, seed);
    let mut reasons: Vec<Option<Reason>> = base.facts.iter().map(|fact| making.unfair(fact)).collect();
    let mut kept = Kept::default();

    let mut candidates = Vec::new();
    choice::make(&mut making, &mut reasons, &mut candidates);
    // A year is typed only where no choice asks it: two questions of one year are one too many.
    let is_date = |fact: &Fact| matches!(fact.value, Value::Date(_));
    number::make(&mut making, |_, fact| !is_date(fact), &mut candidates);
    part::make(&mut making, &mut candidates);
    casting::make(&mut making, &mut candidates);
    prize::make(&mut making, &mut candidates);
    who_did::make(&mut making, &mut candidates);
    odd_one_out::make(&mut making, &mut candidates);
    first::make(&mut making, &mut candidates);
    order::make(&mut making, &mut candidates);
    let mut questions = kept.choose(candidates);

    // What no choice asks yet is asked in a way that needs no options of its kind.
    let chosen: HashSet<usize> = questions
        .iter()
        .filter(|c| c.question.kind() == Kind::Choice)
        .flat_map(|c| c.facts.clone())
        .collect();
    let mut second = Vec::new();
    number::make(&mut making, |at, fact| is_date(fact) && !chosen.contains(&at), &mut second);
    open::make(&mut making, |fact| !chosen.contains(&fact), &mut second);
    higher_lower::make(&mut making, |fact| !chosen.contains(&fact), &mut second);
    questions.extend(kept.choose(second));
    let asked: HashSet<usize> = questions.iter().flat_map(|c| c.facts.clone()).collect();
    let mut third = Vec::new();
    truth::make(&mut making, |fact| !asked.contains(&fact), &mut third);
    lie::make(&mut making, &mut third);
    questions.extend(kept.choose(third));

    let asked: HashSet<usize> = questions.iter().flat_map(|c| c.facts.clone()).collect();
    let left_out = count(reasons, &asked);

    let place = |c: &Candidate| c.question.evidence.first().map_or(0, |e| e.start);
    questions.sort_by_key(place);
    let (mut questions, whys): (Vec<Question>, Vec<_>) =
        questions.into_iter().map(|c| (c.question, c.whys)).unzip();
    questions.iter_mut().for_each(make_printable);
    distinct_ids(&mut questions);
    Derived { questions, whys, facts: base.facts.len(), asked: asked.len(), left_out }
}

/// How often each reason keeps a fact that nothing asks from being asked; what no reason names was given away.
fn count(reasons: Vec<Option<Reason>>, asked: &HashSet<usize>) -> Vec<(Reason, usize)> {
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    for (_, reason) in reasons.into_iter().enumerate().filter(|(fact, _)| !asked.contains(fact)) {
        *counts.entry(reason.unwrap_or(Reason::GivenAway)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

/// Articles may hold bytes that no screen should see.
fn make_printable(question: &mut Question) {
    let texts = [&mut question.ask].into_iter().chain(question.answer.texts_mut()).chain(&mut question.story);
    for text in texts.chain(question.evidence.iter_mut().flat_map(|e| [&mut e.section, &mut e.text])) {
        *text = printable(text);
    }
}

/// Two questions of one relation may share a key; the second of them gets a number.
fn distinct_ids(questions: &mut [Question]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for question in questions {
        let count = seen.entry(question.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            question.id = format!("{}-{count}", question.id);
        }
    }
}
