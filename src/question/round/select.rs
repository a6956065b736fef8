//! Which questions a round takes: an independent set first, a good mix second.

use super::clash::{Clashes, Crowd};
use super::mix::{Mix, Share, Tally};
use super::sort::Sort;
use super::{Options, tell};
use crate::question::fold::{contains, fold};
use crate::question::{MINOR, Question, person, seed::Seed};
use rand::RngExt as _;
use std::collections::HashMap;

/// The mean of `expected` that a round aims at, in millionths: most players get most questions.
const MEAN: std::ops::RangeInclusive<i64> = 600_000..=750_000;

/// The step of giving up the mix from which questions may make one another easier.
const HINTING: usize = 3;

/// How many swaps are looked at for the sake of the mean. A usual round needs a few thousand; a huge one whose
/// mean is still off then stays as it is, so that it is dealt while the players wait.
const TRIALS: usize = 20_000_000;

/// The questions that may be asked, in the order in which the seed draws them.
pub(super) struct Pool<'q> {
    entries: Vec<Entry<'q>>,
    pub(super) clashes: Clashes,
    pub(super) hints: Clashes,
}

/// A question with what is compared of it, folded.
pub(super) struct Entry<'q> {
    question: &'q Question,
    pub(super) key: String,
    /// What must not be read before this question: the key, and the surname of a person.
    pub(super) tells: Vec<String>,
    pub(super) stem: String,
    /// The wrong options.
    pub(super) wrong: Vec<String>,
    /// What can be read before it is answered.
    pub(super) said: String,
    story: String,
    source: String,
    share: Share,
    /// In millionths, so that sums do not depend on their order.
    expected: i64,
}

impl<'q> Pool<'q> {
    pub(super) fn new(questions: &'q [Question], options: &Options, seed: &Seed) -> Self {
        let mut drawn: Vec<(u64, &Question)> = questions
            .iter()
            .filter(|question| options.allow(question.tier))
            .map(|question| {
                let draw: u64 = seed.rng(&format!("draw {}", question.id)).random();
                // What a room hardly wants to know is taken only where the rest does not fill the round.
                let minor = u64::from(question.tags.iter().any(|tag| tag == MINOR)) << 63;
                ((draw >> 1) | minor, question)
            })
            .collect();
        drawn.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
        // A huge pool has far more than a round can use; the first of it in drawing order are as good as all.
        let enough = (options.questions.saturating_mul(20)).max(200);
        let (mut early, mut late) = (0, 0);
        drawn.retain(|(_, question)| {
            let count = if question.tier >= 2 { &mut late } else { &mut early };
            *count += 1;
            *count <= enough
        });
        let mut numbers = HashMap::new();
        let mut number = |name: Option<&'q String>| {
            let next = numbers.len();
            name.map(|name| *numbers.entry(name).or_insert(next))
        };
        let mut entry = |question: &'q Question| {
            let relation = number(question.relation.as_ref());
            let category = number(question.category.as_ref()).filter(|_| relation.is_some());
            Entry::new(question, relation, category)
        };
        let entries: Vec<Entry<'q>> = drawn.into_iter().map(|(_, question)| entry(question)).collect();
        let (clashes, hints) = (Clashes::new(&entries), Clashes::hints(&entries));
        Self { entries, clashes, hints }
    }

    pub(super) fn question(&self, i: usize) -> &'q Question {
        self.entries[i].question
    }

    /// Whether the key is a person, as far as the relation says so.
    pub(super) fn is_person(&self, i: usize) -> bool {
        self.question(i).relation.as_deref().is_some_and(person::is_relation)
    }

    /// Whether two questions are of the same sort of answer that tires in a row: numbers, truths, anything typed.
    pub(super) fn tire(&self, i: usize, j: usize) -> bool {
        let is = |i: usize| self.entries[i].share.is;
        is(i) == is(j) && is(i) != Sort::Other
    }

    /// Whether the story of `earlier` gives away the key of `later`.
    pub(super) fn story_tells(&self, earlier: usize, later: usize) -> bool {
        self.entries[later].tells.iter().any(|tell| contains(&self.entries[earlier].story, tell))
    }

    /// Whether anything that can be read at the reveal of `earlier`, its source line too, gives away `later`.
    pub(super) fn reveal_tells(&self, earlier: usize, later: usize) -> bool {
        self.story_tells(earlier, later)
            || self.entries[later].tells.iter().any(|tell| contains(&self.entries[earlier].source, tell))
    }
}

impl<'q> Entry<'q> {
    fn new(question: &'q Question, relation: Option<usize>, category: Option<usize>) -> Self {
        let key = fold(&question.key());
        let is = Sort::of(question, &key);
        let tells = tell::tells(question, &key);
        let story = question.story.as_deref().map(fold).unwrap_or_default();
        let source = question.evidence.iter().map(|piece| fold(&piece.text)).collect::<Vec<_>>().join(" ");
        #[expect(clippy::cast_possible_truncation, reason = "`expected` is from 0 to 1")]
        let expected = (question.expected * 1e6).round() as i64;
        let share = Share { is, relation, category };
        Self {
            question,
            key,
            wrong: question.wrong().iter().map(|wrong| fold(wrong)).collect(),
            tells,
            stem: fold(&question.ask),
            said: tell::said(question),
            story,
            source,
            share,
            expected,
        }
    }

    pub(super) fn is_truth(&self) -> bool {
        self.share.is == Sort::Truth
    }

    /// The sentences of the source that it is made from.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &'q str> {
        self.question.evidence.iter().map(|piece| piece.text.as_str())
    }

    fn is_late(&self) -> bool {
        self.question.tier >= 2
    }
}

/// The questions of a round, in no order yet.
pub(super) fn select(pool: &Pool<'_>, options: &Options) -> Vec<usize> {
    let drawn: Vec<usize> = (0..pool.entries.len()).collect();
    let mut chosen = fill(pool, &drawn, options);
    if chosen.list.len() < options.questions.min(drawn.len()) {
        // The drawing order painted itself into a corner: those that clash with the fewest others first.
        let degrees = pool.clashes.degrees();
        let mut peaceful = drawn;
        peaceful.sort_by_key(|&i| degrees[i]);
        let other = fill(pool, &peaceful, options);
        if other.list.len() > chosen.list.len() {
            chosen = other;
        }
    }
    balance(&mut chosen, options);
    chosen.list
}

/// The questions chosen so far, with every sum and count that a trial needs.
struct Chosen<'p, 'q> {
    pool: &'p Pool<'q>,
    list: Vec<usize>,
    has: Vec<bool>,
    crowd: Crowd,
    hints: Crowd,
    tally: Tally,
    /// The sum of `expected`, in millionths.
    expected: i64,
    late: usize,
}

impl<'p, 'q> Chosen<'p, 'q> {
    fn none(pool: &'p Pool<'q>) -> Self {
        Self {
            pool,
            list: Vec::new(),
            has: vec![false; pool.entries.len()],
            crowd: Crowd::new(&pool.clashes),
            hints: Crowd::new(&pool.hints),
            tally: Tally::default(),
            expected: 0,
            late: 0,
        }
    }

    fn push(&mut self, i: usize) {
        self.list.push(i);
        self.count(i);
    }

    fn replace(&mut self, at: usize, i: usize) {
        let old = std::mem::replace(&mut self.list[at], i);
        let entry = &self.pool.entries[old];
        self.has[old] = false;
        self.crowd.remove(&self.pool.clashes, old);
        self.hints.remove(&self.pool.hints, old);
        self.tally.remove(entry.share);
        self.expected -= entry.expected;
        self.late -= usize::from(entry.is_late());
        self.count(i);
    }

    fn count(&mut self, i: usize) {
        let entry = &self.pool.entries[i];
        self.has[i] = true;
        self.crowd.add(&self.pool.clashes, i);
        self.hints.add(&self.pool.hints, i);
        self.tally.add(entry.share);
        self.expected += entry.expected;
        self.late += usize::from(entry.is_late());
    }

    /// The mean of `expected` if the sum were this.
    fn mean(&self, expected: i64) -> i64 {
        let count = i64::try_from(self.list.len()).unwrap_or(i64::MAX).max(1);
        (expected + count / 2).div_euclid(count)
    }

    /// How far that mean is from the wanted range; 0 inside.
    fn off_mean(&self, expected: i64) -> i64 {
        let mean = self.mean(expected);
        (MEAN.start() - mean).max(mean - MEAN.end()).max(0)
    }
}

/// Takes from `order` what fits, the share of late questions first, giving up the mix step by step.
fn fill<'p, 'q>(pool: &'p Pool<'q>, order: &[usize], options: &Options) -> Chosen<'p, 'q> {
    let mut chosen = Chosen::none(pool);
    for (wanted, late_only) in [(options.late(), true), (options.questions, false)] {
        for step in 0..Mix::STEPS {
            let mix = Mix::relaxed(step, options.questions);
            if chosen.tally.excess(&mix) > 0 {
                continue;
            }
            for &i in order {
                if chosen.list.len() >= wanted {
                    break;
                }
                let entry = &pool.entries[i];
                if (!late_only || entry.is_late())
                    && !chosen.has[i]
                    && chosen.tally.growth(&mix, entry.share) == 0
                    && chosen.crowd.with(&pool.clashes, i) == 0
                    && (step >= HINTING || chosen.hints.with(&pool.hints, i) == 0)
                {
                    chosen.push(i);
                }
            }
        }
    }
    chosen
}

/// Swaps questions until the mean of `expected` is where a round is fun, as far as the pool permits.
fn balance(chosen: &mut Chosen<'_, '_>, options: &Options) {
    let mix = Mix::relaxed(0, options.questions);
    let mut trials = TRIALS;
    for _ in 0..chosen.list.len() {
        if chosen.off_mean(chosen.expected) == 0 {
            return;
        }
        let Some((at, i)) = swap(chosen, options, &mix, &mut trials) else { return };
        chosen.replace(at, i);
    }
}

/// The first swap in drawing order that ends in the wanted range, else the one that comes closest to it.
fn swap(
    chosen: &mut Chosen<'_, '_>,
    options: &Options,
    mix: &Mix,
    trials: &mut usize,
) -> Option<(usize, usize)> {
    let pool = chosen.pool;
    let late_needed = chosen.late.min(options.late());
    let bounds = |i: &usize| pool.entries[*i].expected;
    let least = chosen.list.iter().map(bounds).min()?;
    let most = chosen.list.iter().map(bounds).max()?;
    let is_low = chosen.mean(chosen.expected) < *MEAN.start();
    let mut best = None;
    let mut best_off = chosen.off_mean(chosen.expected);
    for (i, entry) in pool.entries.iter().enumerate() {
        if chosen.has[i] {
            continue;
        }
        // As near as this question can bring the mean, whichever it replaces.
        let sum = chosen.expected + entry.expected;
        let gap = if is_low {
            MEAN.start() - chosen.mean(sum - least)
        } else {
            chosen.mean(sum - most) - MEAN.end()
        };
        if gap >= best_off {
            continue;
        }
        let clashes = chosen.crowd.with(&pool.clashes, i);
        let hints = chosen.hints.with(&pool.hints, i);
        for at in 0..chosen.list.len() {
            let Some(left) = trials.checked_sub(1) else { return best };
            *trials = left;
            let old = chosen.list[at];
            let gone = &pool.entries[old];
            let off = chosen.off_mean(sum - gone.expected);
            if off >= best_off
                || chosen.late + usize::from(entry.is_late()) < late_needed + usize::from(gone.is_late())
                || (clashes > 0 && clashes != pool.clashes.between(i, old))
                || (hints > 0 && hints != pool.hints.between(i, old))
            {
                continue;
            }
            chosen.tally.remove(gone.share);
            let (without, with) =
                (chosen.tally.growth(mix, gone.share), chosen.tally.growth(mix, entry.share));
            chosen.tally.add(gone.share);
            if with > without {
                continue;
            }
            best = Some((at, i));
            best_off = off;
            if off == 0 {
                return best;
            }
        }
    }
    best
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::question::Answer;

    pub(in crate::question::round) fn question(id: &str, ask: &str, answer: &str) -> Question {
        Question { id: id.to_owned(), ..Question::new(ask, Answer::choice(answer, ["Nobody"])) }
    }
}
