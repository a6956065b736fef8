//! What a relation's reader works with: the sentence around a cue, the names met so far, the facts found.

use super::slot::Names;
use crate::{
    article::{Article, Cursor, Read, SectionKind, Span, TokenKind},
    fact::Fact,
    lexicon::{
        case,
        hash::{Map, Set},
    },
    value::{Money, Value},
};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// A cue's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Index of the sentence.
    pub sentence: usize,
    /// The cue's first token.
    pub first: usize,
    /// One past the cue's last token.
    pub after: usize,
}

/// An article being read.
pub struct Reader<'a> {
    /// The article.
    pub article: &'a Article,
    /// What was found so far.
    pub facts: Vec<Fact>,
    /// Which of them, ascending, tell of people found for the film who may have gone again.
    pub(super) tentative: Vec<usize>,
    /// Full names met so far, for the surnames that follow.
    pub(super) names: Names,
    /// The sentence that each relation read as a whole last.
    whole: Map<&'static str, usize>,
    /// Finds the film's title in lower case.
    title: Finder<'a>,
    /// The first two words of the title, letters and digits alone.
    opening: Vec<String>,
}

/// Words after which a statement is no statement: plans, doubts and denials.
const HEDGES: &[&str] = &[
    "reportedly", "allegedly", "rumored", "rumoured", "expected", "projected", "estimated", "might", "could",
    "never", "not", "planned", "hoped", "supposedly", "would've", "if",
];

fn is_hedge(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| HEDGES.iter().copied().collect());
    WORDS.contains(word)
}

impl<'a> Reader<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        let title = &article.lower[article.title.clone()];
        let bare = title.split_whitespace().map(|word| letters(word).collect::<String>());
        Self {
            article,
            facts: Vec::new(),
            tentative: Vec::new(),
            names: Names::scan(article),
            whole: Map::default(),
            title: Finder::new(title),
            opening: bare.filter(|word| !word.is_empty()).take(2).collect(),
        }
    }

    /// Whether a sentence can state a fact about the film's making at all: not the apparatus, not other works.
    pub(super) fn may_state(&self, sentence: usize) -> bool {
        !matches!(self.article.section(sentence).kind, SectionKind::Apparatus | SectionKind::Related)
    }

    /// A cursor behind the cue.
    #[must_use]
    pub fn after(&self, hit: &Hit) -> Cursor<'a> {
        self.at(hit, hit.after)
    }

    /// A cursor before the cue.
    #[must_use]
    pub fn before(&self, hit: &Hit) -> Cursor<'a> {
        self.at(hit, hit.first)
    }

    /// A cursor at the first token of the cue's sentence.
    #[must_use]
    pub fn start(&self, hit: &Hit) -> Cursor<'a> {
        self.at(hit, self.article.sentences[hit.sentence].tokens.start)
    }

    fn at(&self, hit: &Hit, at: usize) -> Cursor<'a> {
        let tokens = &self.article.sentences[hit.sentence].tokens;
        Cursor { article: self.article, at, first: tokens.start, end: tokens.end }
    }

    /// The kind of the section around the cue.
    #[must_use]
    pub fn section(&self, hit: &Hit) -> SectionKind {
        self.article.section(hit.sentence).kind
    }

    /// Whether the clause before the cue hedges or denies it.
    #[must_use]
    pub fn hedged(&self, hit: &Hit) -> bool {
        let cursor = self.before(hit);
        (0..6).map(|n| cursor.back(n)).take_while(|w| !matches!(*w, "" | "," | ";" | "and")).any(is_hedge)
    }

    /// Whether the sentence is in the lead.
    #[must_use]
    pub fn in_lead(&self, hit: &Hit) -> bool {
        self.section(hit) == SectionKind::Lead
    }

    /// Whether the cue's subject is the film: the sentence opens with it, or it is the lead's first sentence.
    #[must_use]
    pub fn about_film(&self, hit: &Hit) -> bool {
        if hit.sentence == 0 {
            return true;
        }
        let start = self.start(hit);
        self.opens_with_title(&start)
            || opens_with_film(&start)
            || self.follows_film_before(hit)
            || self.follows_title(hit)
    }

    /// Whether the first two words are the title's; marks and the dots of `S.O.S.` do not count.
    fn opens_with_title(&self, start: &Cursor<'_>) -> bool {
        let words = (start.at..start.end.min(start.at + 6)).map(|t| letters(self.article.word(t)));
        let mut words = words.filter(|word| word.clone().next().is_some());
        let is_next = |wanted: &String| words.next().is_some_and(|word| word.eq(wanted.chars()));
        !self.opening.is_empty() && self.opening.iter().all(is_next)
    }

    /// `On 6 November 2015, TITLE opened`: the title opens a clause before the cue.
    fn follows_title(&self, hit: &Hit) -> bool {
        let start = self.start(hit);
        let lower = &self.article.lower;
        let begins = self.article.tokens[start.at].span().start;
        let cue = self.article.tokens[hit.first].span().start;
        let follows = |at: usize| {
            let before = lower[begins..begins + at].trim_end();
            before.is_empty() || before.ends_with([',', ';'])
        };
        // "Dot: A Lamp Story" is called "Dot" in the sentences behind the first.
        let title = &lower[self.article.title.clone()];
        let short = title.split_once(": ").map(|(short, _)| short).filter(|short| short.len() > 3);
        self.title.find(&lower.as_bytes()[begins..cue]).is_some_and(follows)
            || short.and_then(|short| lower[begins..cue].find(short)).is_some_and(follows)
    }

    /// `…, and the film was released`: the film is the subject nearest before the cue.
    fn follows_film_before(&self, hit: &Hit) -> bool {
        let cursor = self.before(hit);
        (0..5).any(|n| {
            matches!(cursor.back(n), "film" | "movie" | "picture" | "it")
                && !matches!(cursor.back(n + 1), "a" | "short" | "in" | "of" | "to")
        })
    }

    /// Whether what ends right before a cursor is the film: "it", "the film", its title.
    #[must_use]
    pub fn is_film_before(&self, cursor: &Cursor<'_>) -> bool {
        match cursor.back(0) {
            "" => false,
            "it" | "which" => true,
            "film" | "movie" | "picture" => matches!(cursor.back(1), "the" | "this"),
            _ => {
                let until = self.article.tokens[cursor.at - 1].span().end;
                self.article.lower[..until].ends_with(&self.article.lower[self.article.title.clone()])
            }
        }
    }

    /// Bytes of tokens.
    #[must_use]
    pub fn span(&self, first: usize, after: usize) -> Span {
        self.article.tokens[first].span().start..self.article.tokens[after - 1].span().end
    }

    /// Text of a title, company, place or festival in print case.
    #[must_use]
    pub fn print_title(&self, span: &Span) -> String {
        let text = self.article.spaced(span);
        if self.article.cased { text } else { case::title(&text) }
    }

    /// Text of a character's name in print case.
    #[must_use]
    pub fn print_character(&self, span: &Span) -> String {
        let mut text = self.article.spaced(span);
        // One man by two names is written with blanks around the stroke, or without.
        if text.contains('/') {
            text = text.split('/').map(str::trim).collect::<Vec<_>>().join(" / ");
        }
        if self.article.cased { text } else { case::character(&text) }
    }

    /// The sum nearest before a cursor, at most `reach` tokens back, with its sign.
    #[must_use]
    pub fn sum_before(&self, cursor: &Cursor<'a>, reach: usize) -> Option<(Read<Money>, usize)> {
        for n in 1..=reach {
            let mut at = cursor.moved(cursor.at.checked_sub(n)?);
            if matches!(at.word(), "after" | ";") {
                return None;
            }
            if at.token().is_some_and(|t| t.kind == TokenKind::Number) {
                let signed = matches!(at.back(0), "$" | "£" | "€" | "₹" | "¥" | "rs" | "rs.");
                at.at -= usize::from(signed);
                return at.money().map(|read| (read, at.at));
            }
        }
        None
    }

    /// Whether a relation that reads whole sentences has not read this one; from now on it has. Cues come in the
    /// order of the text, so the last sentence is all there is to remember.
    pub(super) fn first_in_sentence(&mut self, relation: &'static str, hit: &Hit) -> bool {
        self.whole.insert(relation, hit.sentence) != Some(hit.sentence)
    }

    /// Facts that cues of this sentence and the one before gave, the newest first. Facts of cast lists are read
    /// before all others and may end the search: it goes no further back than the two sentences, wherever they stand.
    pub(super) fn near(&self, hit: &Hit) -> impl Iterator<Item = &Fact> {
        let sentence = hit.sentence;
        self.facts.iter().rev().take_while(move |f| f.sentence <= sentence && sentence <= f.sentence + 1)
    }

    /// Adds a fact, once where two cues of a relation overlap.
    pub fn add(&mut self, fact: Fact) {
        let here = self.facts.iter().rev().take_while(|f| f.sentence == fact.sentence);
        let same = |f: &Fact| f.relation == fact.relation && f.span == fact.span;
        // Somebody may play two parts.
        if !here.into_iter().any(|f| same(f) && f.qualifier("character") == fact.qualifier("character")) {
            self.facts.push(fact);
        }
    }

    /// Adds a fact without qualifiers.
    pub fn state(&mut self, relation: &'static str, value: Value, hit: &Hit, span: Span) {
        self.add(Fact::new(relation, value, hit.sentence, span));
    }
}

/// The letters and digits of a word: marks and the dots of `S.O.S.` do not count.
fn letters(word: &str) -> impl Iterator<Item = char> + Clone {
    word.chars().filter(|c| c.is_alphanumeric())
}

fn opens_with_film(start: &Cursor<'_>) -> bool {
    let mut cursor = start.clone();
    // "On its release, the film", "In the United States the film".
    for _ in 0..12 {
        if cursor.done() {
            return false;
        }
        let opens = cursor.at == cursor.first || matches!(cursor.back(0), "," | "and" | "then");
        let noun = matches!(
            cursor.word(),
            "film"
                | "movie"
                | "picture"
                | "screenplay"
                | "script"
                | "score"
                | "soundtrack"
                | "music"
                | "photography"
        );
        // "a book based on the film": behind a preposition it is no subject.
        let subject = match cursor.back(0) {
            "the" | "this" => !matches!(
                cursor.back(1),
                "on" | "of" | "in" | "to" | "from" | "for" | "with" | "about" | "as" | "by" | "than"
            ),
            "musical" | "original" | "principal" | "finished" | "completed" | "film's" | "'s" => true,
            _ => opens,
        };
        if noun && subject || cursor.word() == "it" && opens {
            return true;
        }
        if matches!(
            cursor.word(),
            "sequel" | "remake" | "prequel" | "novel" | "series" | "spin-off" | "film's"
        ) {
            return false;
        }
        cursor.at += 1;
    }
    false
}
