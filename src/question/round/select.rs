//! Which questions a round takes: an independent set first, a good mix second.

use super::{Options, order};
use crate::question::fold::{contains, fold, is_written_without_blanks};
use crate::question::{Kind, MINOR, Question, seed::Seed};
use rand::RngExt as _;

/// Relations whose keys are people.
const PEOPLE: [&str; 11] = [
    "directed-by", "written-by", "stars", "once-cast", "once-directing", "produced-by", "music-by",
    "photographed-by", "edited-by", "narrated-by", "plays",
];

/// The mean of `expected` that a round aims at: most players get most questions.
const MEAN: std::ops::RangeInclusive<f64> = 0.6..=0.75;

/// The questions that may be asked, in the order in which the seed draws them.
pub(super) struct Pool<'q> {
    entries: Vec<Entry<'q>>,
}

struct Entry<'q> {
    question: &'q Question,
    key: String,
    /// What must not be read before this question: the key, and the surname of a person.
    tells: Vec<String>,
    stem: String,
    story: String,
    source: String,
    is: Answer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Year,
    Number,
    Truth,
    Other,
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
        Self { entries: drawn.into_iter().map(|(_, question)| Entry::new(question)).collect() }
    }

    pub(super) fn question(&self, i: usize) -> &'q Question {
        self.entries[i].question
    }

    /// Whether the key is a person, as far as the relation says so.
    pub(super) fn is_person(&self, i: usize) -> bool {
        self.question(i).relation.as_deref().is_some_and(|relation| PEOPLE.contains(&relation))
    }

    /// Whether two questions are of the same sort of answer that tires in a row: numbers or truths.
    pub(super) fn tire(&self, i: usize, j: usize) -> bool {
        self.entries[i].is == self.entries[j].is && self.entries[i].is != Answer::Other
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

    /// Whether two questions can never be in one round.
    fn clash(&self, i: usize, j: usize) -> bool {
        let (one, other) = (&self.entries[i], &self.entries[j]);
        let both_truths = one.is == Answer::Truth && other.is == Answer::Truth;
        (one.key == other.key && !both_truths)
            || one.stem == other.stem
            || one.shares_sentence(other)
            || one.tells.iter().any(|tell| contains(&other.stem, tell))
            || other.tells.iter().any(|tell| contains(&one.stem, tell))
    }
}

impl<'q> Entry<'q> {
    fn new(question: &'q Question) -> Self {
        let key = fold(&question.answer);
        let is = if question.kind == Kind::TrueFalse || matches!(key.as_str(), "true" | "false") {
            Answer::Truth
        } else if order::is_year(question.answer.trim()) {
            Answer::Year
        } else if order::measure(&question.answer).is_some() {
            Answer::Number
        } else {
            Answer::Other
        };
        let mut tells = Vec::new();
        if is != Answer::Truth {
            let least = if key.chars().any(is_written_without_blanks) { 2 } else { 3 };
            tells.extend(Some(key.clone()).filter(|key| key.chars().filter(|c| *c != ' ').count() >= least));
            tells.extend(surname(question, &key));
        }
        let story = question.story.as_deref().map(fold).unwrap_or_default();
        let source = question.evidence.iter().map(|piece| fold(&piece.text)).collect::<Vec<_>>().join(" ");
        Self { question, key, tells, stem: fold(&question.ask), story, source, is }
    }

    fn shares_sentence(&self, other: &Self) -> bool {
        let sentences = |entry: &Self| entry.question.evidence.iter().map(|piece| piece.text.as_str());
        sentences(self).any(|one| sentences(other).any(|another| one == another))
    }
}

/// The last name of a person: of one by relation, or of a key of a hand-written pack that is written like a name.
fn surname(question: &Question, key: &str) -> Option<String> {
    let words: Vec<&str> =
        key.split(' ').filter(|word| !matches!(*word, "jr" | "sr" | "ii" | "iii")).collect();
    let person = match question.relation.as_deref() {
        Some(relation) => PEOPLE.contains(&relation),
        None if ["The ", "A ", "An "].iter().any(|article| question.answer.starts_with(article)) => false,
        None => question.answer.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(word, "de" | "la" | "del" | "di" | "van" | "von" | "der")
        }),
    };
    let last = words.last().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 4)?;
    (person && (2..=4).contains(&words.len())).then(|| (*last).to_owned())
}

/// How much of one thing a round bears; each step of `relaxed` gives up the wish that hurts least.
#[derive(Clone, Copy)]
struct Mix {
    relation: usize,
    category: usize,
    years: usize,
    numbers: usize,
    truths: usize,
}

impl Mix {
    const STEPS: usize = 5;

    fn relaxed(step: usize, questions: usize) -> Self {
        let tens = questions.div_ceil(10);
        let strict = Self {
            relation: (questions / 4).max(1),
            category: 3 * tens,
            years: tens,
            numbers: 2 * tens,
            truths: 2 * tens,
        };
        let any = usize::MAX;
        match step {
            0 => strict,
            1 => Self { category: any, ..strict },
            2 => Self { category: any, relation: (questions / 2).max(2), ..strict },
            3 => Self { category: any, relation: any, years: 2 * tens, numbers: 4 * tens, truths: 4 * tens },
            _ => Self { relation: any, category: any, years: any, numbers: any, truths: any },
        }
    }

    /// By how many questions a choice is over what this mix bears.
    fn excess(&self, pool: &Pool<'_>, chosen: &[usize]) -> usize {
        let count = |is| chosen.iter().filter(|&&i| pool.entries[i].is == is).count();
        let mut excess = count(Answer::Year).saturating_sub(self.years)
            + count(Answer::Number).saturating_sub(self.numbers)
            + count(Answer::Truth).saturating_sub(self.truths);
        for (at, &i) in chosen.iter().enumerate() {
            let question = pool.question(i);
            let Some(relation) = &question.relation else { continue };
            let before =
                || chosen[..at].iter().map(|&j| pool.question(j)).filter(|other| other.relation.is_some());
            let same_relation = before().filter(|other| other.relation.as_ref() == Some(relation)).count();
            let same_category = before().filter(|other| other.category == question.category).count();
            excess += usize::from(same_relation >= self.relation);
            excess += usize::from(question.category.is_some() && same_category >= self.category);
        }
        excess
    }
}

/// The questions of a round, in no order yet.
pub(super) fn select(pool: &Pool<'_>, options: &Options) -> Vec<usize> {
    let drawn: Vec<usize> = (0..pool.entries.len()).collect();
    let mut chosen = fill(pool, &drawn, options);
    if chosen.len() < options.questions.min(drawn.len()) {
        // The drawing order painted itself into a corner: those that clash with the fewest others first.
        let mut peaceful = drawn;
        peaceful
            .sort_by_cached_key(|&i| (0..pool.entries.len()).filter(|&j| j != i && pool.clash(i, j)).count());
        let other = fill(pool, &peaceful, options);
        if other.len() > chosen.len() {
            chosen = other;
        }
    }
    balance(pool, &mut chosen, options);
    chosen
}

/// Takes from `order` what fits, the share of late questions first, giving up the mix step by step.
fn fill(pool: &Pool<'_>, order: &[usize], options: &Options) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for (wanted, late_only) in [(options.late(), true), (options.questions, false)] {
        for step in 0..Mix::STEPS {
            let mix = Mix::relaxed(step, options.questions);
            for &i in order {
                if chosen.len() >= wanted {
                    break;
                }
                if (late_only && pool.question(i).tier < 2) || chosen.contains(&i) {
                    continue;
                }
                if chosen.iter().any(|&j| pool.clash(i, j)) {
                    continue;
                }
                chosen.push(i);
                if mix.excess(pool, &chosen) > 0 {
                    chosen.pop();
                }
            }
        }
    }
    chosen
}

/// Swaps questions until the mean of `expected` is where a round is fun, as far as the pool permits.
fn balance(pool: &Pool<'_>, chosen: &mut [usize], options: &Options) {
    let mix = Mix::relaxed(0, options.questions);
    for _ in 0..chosen.len() {
        let off = off_mean(pool, chosen);
        if off == 0.0 {
            return;
        }
        let Some((at, i)) = swap(pool, chosen, options, &mix, off) else { return };
        chosen[at] = i;
    }
}

/// The first swap in drawing order that ends in the wanted range, else the one that comes closest to it.
fn swap(pool: &Pool<'_>, chosen: &[usize], options: &Options, mix: &Mix, off: f64) -> Option<(usize, usize)> {
    let excess = mix.excess(pool, chosen);
    let late = |chosen: &[usize]| chosen.iter().filter(|&&i| pool.question(i).tier >= 2).count();
    let late_needed = late(chosen).min(options.late());
    let mut best = None;
    let mut best_off = off;
    let mut trial = chosen.to_vec();
    for i in (0..pool.entries.len()).filter(|i| !chosen.contains(i)) {
        for at in 0..chosen.len() {
            trial[at] = i;
            let new_off = off_mean(pool, &trial);
            if new_off < best_off
                && late(&trial) >= late_needed
                && mix.excess(pool, &trial) <= excess
                && !chosen.iter().enumerate().any(|(other, &j)| other != at && pool.clash(i, j))
            {
                best = Some((at, i));
                best_off = new_off;
                if new_off == 0.0 {
                    return best;
                }
            }
            trial[at] = chosen[at];
        }
    }
    best
}

/// How far the mean of `expected` is from the wanted range; 0 inside.
fn off_mean(pool: &Pool<'_>, chosen: &[usize]) -> f64 {
    let count = f64::from(u32::try_from(chosen.len()).unwrap_or(u32::MAX)).max(1.0);
    let mean = chosen.iter().map(|&i| pool.question(i).expected).sum::<f64>() / count;
    let mean = (mean * 1e6).round() / 1e6;
    if MEAN.contains(&mean) { 0.0 } else { (MEAN.start() - mean).max(mean - MEAN.end()) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::question::round) fn question(id: &str, ask: &str, answer: &str) -> Question {
        Question {
            id: id.to_owned(),
            kind: Kind::Choice,
            relation: None,
            ask: ask.to_owned(),
            answer: answer.to_owned(),
            wrong: vec!["Nobody".to_owned()],
            story: None,
            tier: 0,
            expected: 0.6,
            evidence: Vec::new(),
            seconds: None,
            category: None,
            tags: Vec::new(),
            credits: None,
        }
    }

    fn check(one: (&str, &str), other: (&str, &str), clash: bool) {
        let questions = [question("1", one.0, one.1), question("2", other.0, other.1)];
        let options = Options { questions: 2, when: super::super::When::Any, premise: false };
        let pool = Pool::new(&questions, &options, &Seed::default());
        assert_eq!((pool.clash(0, 1), pool.clash(1, 0)), (clash, clash), "{one:?} {other:?}");
    }

    #[test]
    fn a_key_in_the_stem_of_another_question_clashes() {
        check(
            ("Who made it?", "Catherine Hardwicke"),
            ("Which film of Hardwicke's is it?", "Thirteen"),
            true,
        );
        check(("Where?", "London"), ("In which London street?", "Cheyne Walk"), true);
        check(("What?", "Star"), ("Who starred?", "Paddy Considine"), false);
        check(("How many?", "12"), ("What of the 12 men?", "Angry"), false);
        check(("Who?", "Mother"), ("Who?", "Father"), true);
        check(("Who is she?", "Mother"), ("Who is it?", "mother"), true);
    }

    #[test]
    fn two_truths_do_not_clash() {
        check(("Is it so?", "True"), ("A true story?", "True"), false);
    }
}
