//! Which questions can never be in one round: one gives away the key of the other, or asks the same again.

use super::select::Entry;
use crate::question::fold::contains;
use aho_corasick::AhoCorasick;
use std::collections::HashMap;

/// What each question shows and what it fears, as sorted numbers: two clash where one shows what the other fears.
///
/// Numbers, because a round is looked for among millions of pairs, and no text is to be compared in there.
pub(super) struct Clashes {
    shows: Vec<Vec<usize>>,
    fears: Vec<Vec<usize>>,
    marks: usize,
}

impl Clashes {
    /// Which questions make one another easier: the key of one is a wrong option of the other, where whoever has heard the
    /// first crosses it out.
    pub(super) fn hints(entries: &[Entry<'_>]) -> Self {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut number = |text| {
            let next = numbers.len();
            *numbers.entry(text).or_insert(next)
        };
        let (mut shows, mut fears) = (Vec::new(), Vec::new());
        for entry in entries {
            shows.push(if entry.is_truth() { Vec::new() } else { vec![number(entry.key.as_str())] });
            fears.push(set(entry.wrong.iter().map(|wrong| number(wrong.as_str()))));
        }
        Self { shows, fears, marks: numbers.len() }
    }
}

/// What may be shown and feared. A shared key, stem or sentence is both, on both sides.
#[derive(PartialEq, Eq, Hash)]
enum Mark<'t> {
    Key(&'t str),
    Stem(&'t str),
    Sentence(&'t str),
    Tell(&'t str),
}

/// How often the questions chosen so far show and fear each thing.
pub(super) struct Crowd {
    shown: Vec<usize>,
    feared: Vec<usize>,
}

impl Clashes {
    pub(super) fn new(entries: &[Entry<'_>]) -> Self {
        let mut numbers: HashMap<Mark<'_>, usize> = HashMap::new();
        let mut number = |mark| {
            let next = numbers.len();
            *numbers.entry(mark).or_insert(next)
        };
        let told = told(entries);
        let (mut shows, mut fears) = (Vec::new(), Vec::new());
        for (entry, told) in entries.iter().zip(told) {
            let mut both = vec![number(Mark::Stem(&entry.stem))];
            // Any number of truths may be told in one round.
            both.extend((!entry.is_truth()).then(|| number(Mark::Key(&entry.key))));
            both.extend(entry.sentences().map(|sentence| number(Mark::Sentence(sentence))));
            fears.push(set(both
                .iter()
                .copied()
                .chain(entry.tells.iter().map(|tell| number(Mark::Tell(tell))))));
            shows
                .push(set(both.iter().copied().chain(told.into_iter().map(|tell| number(Mark::Tell(tell))))));
        }
        Self { shows, fears, marks: numbers.len() }
    }

    /// In how many ways two questions clash; 0 if they may be in one round.
    pub(super) fn between(&self, i: usize, j: usize) -> usize {
        shared(&self.fears[i], &self.shows[j]) + shared(&self.shows[i], &self.fears[j])
    }

    /// With how many of the others each question clashes.
    pub(super) fn degrees(&self) -> Vec<usize> {
        let (mut showing, mut fearing) = (vec![Vec::new(); self.marks], vec![Vec::new(); self.marks]);
        for i in 0..self.shows.len() {
            self.shows[i].iter().for_each(|&mark| showing[mark].push(i));
            self.fears[i].iter().for_each(|&mark| fearing[mark].push(i));
        }
        let mut seen_by = vec![usize::MAX; self.shows.len()];
        let mut degree = |i: usize| {
            seen_by[i] = i;
            let lists = self.fears[i].iter().map(|&mark| &showing[mark]);
            let lists = lists.chain(self.shows[i].iter().map(|&mark| &fearing[mark]));
            let others = lists.flatten().filter(|&&j| std::mem::replace(&mut seen_by[j], i) != i);
            others.count()
        };
        (0..self.shows.len()).map(&mut degree).collect()
    }
}

impl Crowd {
    pub(super) fn new(clashes: &Clashes) -> Self {
        Self { shown: vec![0; clashes.marks], feared: vec![0; clashes.marks] }
    }

    pub(super) fn add(&mut self, clashes: &Clashes, i: usize) {
        clashes.shows[i].iter().for_each(|&mark| self.shown[mark] += 1);
        clashes.fears[i].iter().for_each(|&mark| self.feared[mark] += 1);
    }

    pub(super) fn remove(&mut self, clashes: &Clashes, i: usize) {
        clashes.shows[i].iter().for_each(|&mark| self.shown[mark] -= 1);
        clashes.fears[i].iter().for_each(|&mark| self.feared[mark] -= 1);
    }

    /// The sum of [`Clashes::between`] this question and all that are in the crowd.
    pub(super) fn with(&self, clashes: &Clashes, i: usize) -> usize {
        clashes.fears[i].iter().map(|&mark| self.shown[mark]).sum::<usize>()
            + clashes.shows[i].iter().map(|&mark| self.feared[mark]).sum::<usize>()
    }
}

/// For each question the tells, its own and those of the others, that can be read before it is answered.
fn told<'e>(entries: &'e [Entry<'_>]) -> Vec<Vec<&'e str>> {
    let mut tells: Vec<&str> = entries.iter().flat_map(|entry| &entry.tells).map(String::as_str).collect();
    tells.sort_unstable();
    tells.dedup();
    let Ok(finder) = AhoCorasick::new(&tells) else {
        // More text than the automaton can number: found one by one.
        let told = |said: &str| tells.iter().copied().filter(|tell| contains(said, tell)).collect();
        return entries.iter().map(|entry| told(&entry.said)).collect();
    };
    entries
        .iter()
        .map(|Entry { said, .. }| {
            let found = set(finder.find_overlapping_iter(said).map(|found| found.pattern().as_usize()));
            found.into_iter().map(|at| tells[at]).filter(|tell| contains(said, tell)).collect()
        })
        .collect()
}

fn set(marks: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut marks: Vec<usize> = marks.collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// How many numbers two sorted lists share.
fn shared(one: &[usize], other: &[usize]) -> usize {
    one.iter().filter(|mark| other.binary_search(mark).is_ok()).count()
}

#[cfg(test)]
mod tests {
    use super::super::{
        Options, When,
        select::{Pool, select, tests::question},
    };
    use crate::question::{Answer, seed::Seed};

    fn check(one: (&str, &str), other: (&str, &str), clash: bool) {
        let questions = [question("1", one.0, one.1), question("2", other.0, other.1)];
        let options = Options { questions: 2, when: When::Any, premise: false };
        let pool = Pool::new(&questions, &options, &Seed::default());
        let clashes = &pool.clashes;
        let found = (clashes.between(0, 1) > 0, clashes.between(1, 0) > 0);
        assert_eq!(found, (clash, clash), "{one:?} {other:?}");
        assert_eq!(clashes.degrees(), [usize::from(clash); 2], "{one:?} {other:?}");
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
        check(("どこ？", "東京"), ("東京物語の監督は？", "小津安二郎"), true);
    }

    #[test]
    fn a_surname_in_the_stem_of_another_question_clashes_for_every_relation_to_a_person() {
        for relation in ["directed-by", "replaced-by", "story-by", "source-author", "plays-in", "who-did"] {
            let mut questions = [
                question("1", "Who is it?", "ann del Lee-Hardwicke"),
                question("2", "What did Hardwicke do?", "b"),
            ];
            questions[0].relation = Some(relation.to_owned());
            let options = Options { questions: 2, when: When::Any, premise: false };
            let pool = Pool::new(&questions, &options, &Seed::default());
            assert!(pool.clashes.between(0, 1) > 0, "{relation}");
        }
    }

    #[test]
    fn a_key_among_the_wrong_options_of_another_question_is_a_hint() {
        let mut questions = [question("1", "Who is it?", "Ann"), question("2", "What is it?", "Bob")];
        questions[1].answer = Answer::choice("Bob", ["ann", "Cy"]);
        let options = Options { questions: 2, when: When::Any, premise: false };
        let pool = Pool::new(&questions, &options, &Seed::default());
        assert_eq!(
            (pool.clashes.between(0, 1), pool.hints.between(0, 1), pool.hints.between(1, 0)),
            (0, 1, 1)
        );
        assert_eq!(select(&pool, &options).len(), 2, "no other question is there");
        let third = [questions[0].clone(), questions[1].clone(), question("3", "Where is it?", "Here")];
        let pool = Pool::new(&third, &options, &Seed::default());
        assert!(select(&pool, &options).iter().any(|&i| pool.question(i).id == "3"), "a better one is there");
    }

    #[test]
    fn two_truths_do_not_clash() {
        check(("Is it so?", "True"), ("A true story?", "True"), false);
    }
}
