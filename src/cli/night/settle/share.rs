//! What each pack gives to a night: its rounds, spares and tie-breaks, and the code that deals them again.

use super::{Length, heard, ties};
use crate::{
    cli::{deal, deck::Deck, night::code::NightCode},
    game::setup::Round,
    pack::{Pack, code::mark_of_all},
    question::{
        Question,
        round::{self, Dealt, Key, Options, When},
        seed::Seed,
    },
};

/// Questions beside the rounds of a part, in case one is voided.
const SPARES: usize = 2;
/// Most questions of a deal, as in a round code.
const MOST: usize = 999;
/// Number questions for teams with equal points.
const TIES: usize = 3;
/// Questions after which a night by the clock has another round.
const LONG: usize = 12;

/// What a night is dealt from.
pub(super) struct Wanted<'a> {
    pub(super) decks: &'a [Deck],
    /// How much of the film is seen in each part of the night; the film is shown between them.
    pub(super) parts: &'a [When],
    pub(super) premise: bool,
    pub(super) seed: &'a Seed,
    /// Every round is a whole number of these, so that each team has as many questions as the others.
    pub(super) turns: usize,
}

/// The questions of a night.
pub(super) struct Hand {
    pub(super) rounds: Vec<Round>,
    pub(super) spares: Vec<Dealt>,
    /// What each pack was asked for in each part, spares counted.
    questions: Vec<usize>,
}

impl Hand {
    pub(super) fn total(&self) -> usize {
        self.rounds.iter().map(|round| round.items.len()).sum()
    }

    /// Every question, spares too.
    fn all(&self) -> impl Iterator<Item = &Question> {
        let dealt = self.rounds.iter().flat_map(|round| &round.items).chain(&self.spares);
        dealt.map(|dealt| &dealt.question)
    }

    /// Puts figures without their options, where the closest guess wins.
    pub(super) fn guess_numbers(&mut self) {
        for items in self.rounds.iter_mut().map(|round| &mut round.items).chain([&mut self.spares]) {
            *items = items.drain(..).map(ties::guessed).collect();
        }
    }

    /// Whether any round asks for a number.
    pub(super) fn has_numbers(&self) -> bool {
        let mut items = self.rounds.iter().flat_map(|round| &round.items);
        items.any(|dealt| matches!(dealt.key, Key::Number(_)))
    }

    fn seconds(&self) -> u32 {
        self.rounds.iter().flat_map(|round| &round.items).map(Dealt::seconds).sum()
    }

    /// About how long it takes, in minutes, the film left out.
    pub(super) fn minutes(&self) -> u32 {
        self.seconds().div_ceil(60)
    }

    /// What to tell teams who have only so many minutes.
    pub(super) fn fit(&self, minutes: u16) -> String {
        format!("{} questions in about {} of {minutes} minutes.", self.total(), self.minutes())
    }

    /// What to tell teams who wanted more questions than there are.
    pub(super) fn shortfall(&self, lengths: &[Length], wanted: &Wanted<'_>) -> Option<String> {
        let of_part = |length: &Length| wanted.even(length.each) * length.rounds(wanted.decks);
        let asked_for = lengths.iter().map(of_part).sum::<usize>() * wanted.decks.len();
        (self.total() < asked_for).then(|| {
            format!(
                "{} questions instead of {asked_for}: no more are fair together and come out even.",
                self.total()
            )
        })
    }
}

impl Length {
    /// Rounds from each pack: of several packs each is a round of its own.
    fn rounds(self, decks: &[Deck]) -> usize {
        if decks.len() > 1 { 1 } else { self.rounds }
    }
}

impl Wanted<'_> {
    /// Questions of a round, every team with as many as the others.
    fn even(&self, each: usize) -> usize {
        each.next_multiple_of(self.turns)
    }

    fn options(&self, pack: &Pack, when: When, questions: usize) -> Options {
        let when = if pack.film.is_some() { when } else { When::Any };
        deal::options(pack, Some(questions), Some(when), self.premise)
    }

    /// What a round is called: its pack, and where it stands in a night around the film.
    fn title(&self, pack: &Pack, when: When) -> String {
        let place = match when {
            _ if self.parts.len() < 2 => return pack.title.clone(),
            When::Before => "before the film",
            When::Interval => "at the interval",
            When::After => "after the film",
            When::Any => return pack.title.clone(),
        };
        format!("{}: {place}", pack.title)
    }

    /// Deals a night whose parts have these lengths. `fixed` is what each pack is asked for in each part, spares counted,
    /// where a code says it.
    pub(super) fn deal(&self, lengths: &[Length], fixed: Option<&[usize]>) -> Hand {
        let mut hand = Hand { rounds: Vec::new(), spares: Vec::new(), questions: Vec::new() };
        for (part, (when, length)) in self.parts.iter().zip(lengths).enumerate() {
            let rounds = length.rounds(self.decks);
            let usual = || (self.even(length.each) * rounds + SPARES).min(MOST);
            let questions = fixed.map_or_else(usual, |fixed| fixed[part]);
            hand.questions.push(questions);
            let earlier: Vec<Question> = hand.all().cloned().collect();
            for Deck { pack, .. } in self.decks {
                let options = self.options(pack, *when, questions);
                // What was told before the film is no question after it.
                let new = heard::without(&pack.questions, &earlier);
                let mut items = round::deal(&new, &options, self.seed).items;
                let mut spares = 0;
                while spares < SPARES && items.len() > questions.saturating_sub(SPARES).max(1) {
                    hand.spares.push(items.remove(to_spare(&items, options.when)));
                    spares += 1;
                }
                let title = self.title(pack, options.when);
                for items in split(&items, rounds, self.turns) {
                    hand.rounds.push(Round { title: title.clone(), when: options.when, items });
                }
            }
        }
        hand
    }

    /// The longest night that fits into so many minutes, one turn of every team in each part at least.
    pub(super) fn fitting(&self, minutes: u16, rounds: Option<usize>) -> Vec<Length> {
        let room = u32::from(minutes) * 60;
        let all = |length: Length| vec![length; self.parts.len()];
        let mut length = Length { rounds: rounds.unwrap_or(1), each: self.turns };
        let mut total = self.deal(&all(length), None).total();
        loop {
            let longer = Length { each: length.each + self.turns, ..length };
            let hand = self.deal(&all(longer), None);
            if longer.each > MOST || hand.seconds() > room || hand.total() <= total {
                break;
            }
            (length, total) = (longer, hand.total());
        }
        let parts = length.each.div_ceil(LONG);
        if rounds.is_some() || self.decks.len() > 1 || parts < 2 {
            return all(length);
        }
        let each = (length.each / parts / self.turns * self.turns).max(self.turns);
        all(Length { rounds: parts, each })
    }

    /// The code that deals a night again.
    pub(super) fn code(&self, hand: &Hand) -> NightCode {
        let packs: Vec<&Pack> = self.decks.iter().map(|deck| &deck.pack).collect();
        let options = |(when, questions): (&When, &usize)| match packs[..] {
            [pack] => self.options(pack, *when, *questions),
            _ => Options { questions: *questions, when: *when, premise: self.premise },
        };
        let own = |options: Options| Options {
            premise: options.premise && options.when == When::Before,
            ..options
        };
        let parts = self.parts.iter().zip(&hand.questions).map(options).map(own).collect();
        NightCode { pack: mark_of_all(&packs), parts, seed: self.seed.clone() }
    }

    /// Numbers of the packs that no round asks for.
    pub(super) fn ties(&self, hand: &Hand) -> Vec<Dealt> {
        let when = self.parts.last().copied().unwrap_or(When::Any);
        let mut ties = Vec::new();
        let asked: Vec<Question> = hand.all().cloned().collect();
        for Deck { pack, .. } in self.decks {
            let numbers = ties::numbers(&pack.questions, &asked);
            ties.extend(round::deal(&numbers, &self.options(pack, when, TIES), self.seed).items);
        }
        ties.truncate(TIES);
        ties
    }
}

/// Which question of a deal becomes a spare: one from the middle, since the first and the last were chosen to open and to
/// close; after the film one that leaves two in five from the later tiers.
fn to_spare(items: &[Dealt], when: When) -> usize {
    let is_late = |at: &usize| items[*at].question.tier > 1;
    let late = (0..items.len()).filter(is_late).count();
    let has_enough = late > (2 * (items.len() - 1)).div_ceil(5);
    let middle = items.len() / 2;
    let mut places: Vec<usize> = (0..items.len()).collect();
    places.sort_by_key(|at| at.abs_diff(middle));
    let may = |at: &usize| when != When::After || has_enough || !is_late(at);
    places.into_iter().find(may).unwrap_or(middle)
}

/// Rounds of equal length, each a whole number of turns.
fn split(items: &[Dealt], rounds: usize, turns: usize) -> Vec<Vec<Dealt>> {
    let each = items.len() / rounds.max(1) / turns * turns;
    if each == 0 {
        let all = items.len() / turns * turns;
        return if all == 0 { Vec::new() } else { vec![items[..all].to_vec()] };
    }
    items.chunks(each).take(rounds).map(<[Dealt]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::deck::Part,
        question::{Answer, round::leaks},
    };

    #[test]
    fn a_spare_is_from_the_middle_and_leaves_two_in_five_of_the_later_tiers() {
        let place = |tiers: [u8; 6], when| {
            let dealt = |tier: u8| {
                let question = Question { tier, ..Question::new("Which?", Answer::choice("Ann", ["Bob"])) };
                Dealt::choice(question, vec!["Ann".to_owned(), "Bob".to_owned()], 0)
            };
            to_spare(&tiers.map(dealt), when)
        };
        assert_eq!(place([0, 0, 0, 0, 0, 0], When::Before), 3);
        assert_eq!(place([0, 3, 2, 3, 0, 0], When::After), 3, "two of five are left");
        assert_eq!(place([0, 3, 0, 3, 0, 0], When::After), 2, "none of the two can be spared");
        assert_eq!(place([3, 3, 3, 3, 3, 3], When::After), 3);
    }

    fn questions(round: &Round) -> impl Iterator<Item = Question> + '_ {
        round.items.iter().map(|item| item.question.clone())
    }

    #[test]
    fn the_part_after_the_film_asks_nothing_that_the_part_before_it_asked_or_told() {
        let decks = [Deck::open(&["miss-you-already".to_owned()], Part::default()).unwrap()];
        let parts = [When::Before, When::After];
        let lengths = [Length { rounds: 1, each: 5 }, Length { rounds: 1, each: 10 }];
        for seed in 1..=20 {
            let seed = seed.to_string().parse().unwrap();
            let wanted = Wanted { decks: &decks, parts: &parts, premise: false, seed: &seed, turns: 1 };
            let hand = wanted.deal(&lengths, None);
            let [before, after] = &hand.rounds[..] else { panic!("two rounds") };
            assert_eq!((before.items.len(), after.items.len()), (5, 10), "{seed}");
            assert!(questions(before).all(|question| question.tier == 0), "{seed}");
            let all: Vec<Question> = questions(before).chain(questions(after)).collect();
            for of in before.items.len()..all.len() {
                let told = leaks(&all, of).into_iter().find(|(by, _)| *by < before.items.len());
                assert_eq!(told, None, "{seed}: {}", all[of].ask);
            }
            let again = wanted.deal(&lengths, Some(&hand.questions));
            assert_eq!(again.rounds, hand.rounds, "{seed}: the code deals the same night");
        }
    }
}
