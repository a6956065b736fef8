//! What each pack gives to a night: its rounds, spares and tie-breaks, and the code that deals them again.

use super::Length;
use crate::{
    cli::{deal, deck::Deck},
    game::setup::Round,
    pack::{
        Pack,
        code::{Code, mark_of_all},
    },
    question::{
        Kind, Question,
        round::{self, Dealt, Options, When},
        seed::Seed,
    },
};

/// Questions beside the round, in case one is voided.
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
    pub(super) when: When,
    pub(super) premise: bool,
    pub(super) seed: &'a Seed,
    /// Every round is a whole number of these, so that each team has as many questions as the others.
    pub(super) turns: usize,
}

/// The questions of a night.
pub(super) struct Hand {
    pub(super) rounds: Vec<Round>,
    pub(super) spares: Vec<Dealt>,
    /// What each pack was asked for, spares counted.
    questions: usize,
}

impl Hand {
    pub(super) fn total(&self) -> usize {
        self.rounds.iter().map(|round| round.items.len()).sum()
    }

    fn seconds(&self) -> u32 {
        self.rounds.iter().flat_map(|round| &round.items).map(Dealt::seconds).sum()
    }

    /// About how long it takes, in minutes.
    pub(super) fn minutes(&self) -> u32 {
        self.seconds().div_ceil(60)
    }

    /// What to tell teams who have only so many minutes.
    pub(super) fn fit(&self, minutes: u16) -> String {
        format!("{} questions in about {} of {minutes} minutes.", self.total(), self.minutes())
    }

    /// What to tell teams who wanted more questions than there are.
    pub(super) fn shortfall(&self, length: Length, wanted: &Wanted<'_>) -> Option<String> {
        let asked_for = wanted.even(length.each) * length.rounds(wanted.decks) * wanted.decks.len();
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

    fn options(&self, pack: &Pack, questions: usize) -> Options {
        let when = if pack.film.is_some() { self.when } else { When::Any };
        deal::options(pack, Some(questions), Some(when), self.premise)
    }

    /// Deals a night of this length. `fixed` is what each pack is asked for, spares counted, where a code says it.
    pub(super) fn deal(&self, length: Length, fixed: Option<usize>) -> Hand {
        let rounds = length.rounds(self.decks);
        let questions = fixed.unwrap_or((self.even(length.each) * rounds + SPARES).min(MOST));
        let mut hand = Hand { rounds: Vec::new(), spares: Vec::new(), questions };
        for Deck { pack, .. } in self.decks {
            let mut items = round::deal(&pack.questions, &self.options(pack, questions), self.seed).items;
            // From the middle: the first and the last were chosen to open and to close.
            let mut spares = 0;
            while spares < SPARES && items.len() > questions.saturating_sub(SPARES).max(1) {
                hand.spares.push(items.remove(items.len() / 2));
                spares += 1;
            }
            for items in split(&items, rounds, self.turns) {
                hand.rounds.push(Round { title: pack.title.clone(), items });
            }
        }
        hand
    }

    /// The longest night that fits into so many minutes, one turn of every team at least.
    pub(super) fn fitting(&self, minutes: u16, rounds: Option<usize>) -> Length {
        let room = u32::from(minutes) * 60;
        let fits = |length: Length| self.deal(length, None).seconds() <= room;
        let total = |length: Length| self.deal(length, None).total();
        let mut length = Length { rounds: rounds.unwrap_or(1), each: self.turns };
        loop {
            let longer = Length { each: length.each + self.turns, ..length };
            if longer.each > MOST || !fits(longer) || total(longer) <= total(length) {
                break;
            }
            length = longer;
        }
        let parts = length.each.div_ceil(LONG);
        if rounds.is_some() || self.decks.len() > 1 || parts < 2 {
            return length;
        }
        let each = (length.each / parts / self.turns * self.turns).max(self.turns);
        Length { rounds: parts, each }
    }

    /// The code that deals a night again.
    pub(super) fn code(&self, hand: &Hand) -> Code {
        let packs: Vec<&Pack> = self.decks.iter().map(|deck| &deck.pack).collect();
        if let [pack] = packs[..] {
            return Code::new(pack, self.options(pack, hand.questions), self.seed.clone());
        }
        let premise = self.premise && self.when == When::Before;
        let options = Options { questions: hand.questions, when: self.when, premise };
        Code { pack: mark_of_all(&packs), options, seed: self.seed.clone() }
    }

    /// Numbers of the packs that no round asks for.
    pub(super) fn ties(&self, hand: &Hand) -> Vec<Dealt> {
        let mut ties = Vec::new();
        for Deck { pack, .. } in self.decks {
            let used = |question: &Question| {
                let mut dealt = hand.rounds.iter().flat_map(|round| &round.items).chain(&hand.spares);
                dealt.any(|dealt| dealt.question.id == question.id)
            };
            let numbers =
                pack.questions.iter().filter(|question| question.kind() == Kind::Number && !used(question));
            let numbers: Vec<Question> = numbers.cloned().collect();
            ties.extend(round::deal(&numbers, &self.options(pack, TIES), self.seed).items);
        }
        ties.truncate(TIES);
        ties
    }
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
