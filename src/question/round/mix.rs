//! How much of one thing a round bears, and how much of it the chosen questions have.

use super::sort::Sort;

/// How much of one thing a round bears; each step of `relaxed` gives up the wish that hurts least.
#[derive(Clone, Copy)]
pub(super) struct Mix {
    relation: usize,
    category: usize,
    years: usize,
    numbers: usize,
    truths: usize,
    orders: usize,
}

/// What of a question counts in the mix; relation and category are numbers of the pool's.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub(super) is: Sort,
    pub(super) relation: Option<usize>,
    /// Only where there is a relation: the author of a hand-written pack has mixed it.
    pub(super) category: Option<usize>,
}

/// How many of each sort are chosen, kept up to date so that a trial costs no count.
#[derive(Default)]
pub(super) struct Tally {
    years: usize,
    numbers: usize,
    truths: usize,
    orders: usize,
    relations: Vec<usize>,
    categories: Vec<usize>,
}

impl Mix {
    pub(super) const STEPS: usize = 5;

    pub(super) fn relaxed(step: usize, questions: usize) -> Self {
        let tens = questions.div_ceil(10);
        let strict = Self {
            relation: (questions / 4).max(1),
            category: 3 * tens,
            years: tens,
            numbers: 2 * tens,
            truths: 2 * tens,
            orders: 2 * tens,
        };
        let any = usize::MAX;
        match step {
            0 => strict,
            1 => Self { category: any, ..strict },
            2 => Self { category: any, relation: (questions / 2).max(2), ..strict },
            3 => Self {
                category: any,
                relation: any,
                years: 2 * tens,
                numbers: 4 * tens,
                truths: 4 * tens,
                orders: 4 * tens,
            },
            _ => Self { relation: any, category: any, years: any, numbers: any, truths: any, orders: any },
        }
    }
}

impl Tally {
    pub(super) fn add(&mut self, share: Share) {
        self.each(share, |count| *count += 1);
    }

    pub(super) fn remove(&mut self, share: Share) {
        self.each(share, |count| *count -= 1);
    }

    /// How often the mix is overdrawn by all that is in the tally.
    pub(super) fn excess(&self, mix: &Mix) -> usize {
        let over = |counts: &[usize], most: usize| -> usize {
            counts.iter().map(|count| count.saturating_sub(most)).sum()
        };
        self.years.saturating_sub(mix.years)
            + self.numbers.saturating_sub(mix.numbers)
            + self.truths.saturating_sub(mix.truths)
            + self.orders.saturating_sub(mix.orders)
            + over(&self.relations, mix.relation)
            + over(&self.categories, mix.category)
    }

    /// By how much the excess would grow with one more such question.
    pub(super) fn growth(&self, mix: &Mix, share: Share) -> usize {
        let full = |counts: &[usize], at: Option<usize>, most: usize| {
            at.is_some_and(|at| counts.get(at).copied().unwrap_or(0) >= most)
        };
        let sort = match share.is {
            Sort::Year => self.years >= mix.years,
            Sort::Number => self.numbers >= mix.numbers,
            Sort::Truth => self.truths >= mix.truths,
            Sort::Order => self.orders >= mix.orders,
            Sort::Text | Sort::Other => false,
        };
        usize::from(sort)
            + usize::from(full(&self.relations, share.relation, mix.relation))
            + usize::from(full(&self.categories, share.category, mix.category))
    }

    fn each(&mut self, share: Share, change: impl Fn(&mut usize)) {
        match share.is {
            Sort::Year => change(&mut self.years),
            Sort::Number => change(&mut self.numbers),
            Sort::Truth => change(&mut self.truths),
            Sort::Order => change(&mut self.orders),
            Sort::Text | Sort::Other => {}
        }
        for (counts, at) in [(&mut self.relations, share.relation), (&mut self.categories, share.category)] {
            let Some(at) = at else { continue };
            if counts.len() <= at {
                counts.resize(at + 1, 0);
            }
            change(&mut counts[at]);
        }
    }
}
