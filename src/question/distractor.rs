//! Wrong options: of the key's type, plausible, and certainly wrong.

mod dates;
mod figures;
mod films;
mod names;
mod press;
mod terms;
mod why;
mod works;

pub use why::Why;
pub(super) use why::{Wrong, part};

use crate::{
    base::Base,
    fact::Fact,
    lexicon::{self, given::Sex},
    question::{fair, stem},
    relation::{Ask, Options},
};
use rand::{RngExt as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;
use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

/// How many wrong options an item has where the matter allows it.
pub(super) const WANTED: usize = 3;

/// What distractors are drawn from, beside the chance of one item.
pub(super) struct Pool<'a> {
    /// The facts.
    pub(super) base: &'a Base<'a>,
    /// How often a text was an option of an earlier item of this pack.
    used: HashMap<String, usize>,
    /// What holds, by the relation asked.
    taken: HashMap<&'static str, Rc<Taken<'a>>>,
    /// Actors by `plays` and by `stars`.
    casts: HashMap<&'static str, Vec<Member<'a>>>,
    /// Every word of the article, so that a name is looked for only where its last word stands.
    words: Rc<HashSet<&'a str>>,
}

impl<'a> Pool<'a> {
    /// A pool over the facts of one article; `order` is the chance by which the cast stands in a ring.
    #[must_use]
    pub(super) fn new(base: &'a Base<'a>, mut order: ChaCha8Rng) -> Self {
        let article = base.article;
        let casts = ["plays", "stars"]
            .map(|relation| {
                let member = |f: &'a Fact| {
                    let name = f.value.print();
                    Member { sex: stem::sex(&name), name, character: f.qualifier("character") }
                };
                let fair = base.of(relation).filter(|f| fair::to_ask(f, base).is_ok());
                let mut cast: Vec<Member<'a>> = fair.map(member).collect();
                cast.shuffle(&mut order);
                (relation, cast)
            })
            .into();
        let words = (0..article.tokens.len()).map(|t| article.word(t)).collect();
        Self { base, used: HashMap::new(), taken: HashMap::new(), casts, words: Rc::new(words) }
    }

    /// Everybody in the cast by a relation, in the order of the ring.
    fn cast(&self, relation: &str) -> &[Member<'a>] {
        self.casts.get(relation).map_or(&[], Vec::as_slice)
    }

    /// Wrong options for a fact, in no particular order; none where no fair ones exist.
    pub(super) fn draw(&mut self, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
        let taken = Rc::clone(
            self.taken
                .entry(ask.relation)
                .or_insert_with(|| Rc::new(Taken::new(self.base, ask, &self.words))),
        );
        let wrong = match ask.options {
            Options::People(role) => names::people(self, role, fact, &taken, rng),
            Options::CoStars => names::co_stars(self, fact, &taken),
            Options::Dates => dates::draw(self.base, ask, fact, rng),
            Options::Decades => dates::decades(fact, rng),
            Options::Distinctions => films::distinctions(self, fact, &taken, rng),
            Options::Figures => figures::draw(self.base, ask, fact, rng),
            Options::Ranks => figures::ranks(fact, rng),
            Options::Marks => figures::marks(fact, rng),
            Options::Places => names::places(self, fact, &taken, rng),
            Options::Festivals => names::festivals(self, fact, &taken, rng),
            Options::Companies(kind) => names::companies(self, kind, fact, &taken, rng),
            Options::Labels => names::labels(self, fact, &taken, rng),
            Options::Works => works::works(self, fact, &taken, rng),
            Options::Films => films::films(self, fact, &taken, rng),
            Options::WorkingTitles => films::working_titles(self, fact, &taken, rng),
            Options::Authors => works::authors(self, fact, &taken, rng),
            Options::Songs => works::songs(self, fact, &taken, rng),
            Options::Performers => works::performers(self, fact, &taken, rng),
            Options::Makers => press::makers(self, fact, rng),
            Options::Critics => press::critics(self, fact, &taken, rng),
            Options::Publications => press::publications(self, fact, &taken, rng),
            Options::Terms(list) => terms::draw(list, fact, &taken, rng),
            Options::Genres => terms::genres(fact, &taken, rng),
        }?;
        for text in wrong.iter().map(|w| &w.text).chain([&fact.value.print()]) {
            *self.used.entry(text.clone()).or_default() += 1;
        }
        Some(wrong)
    }

    /// `WANTED` of `candidates` that look like the key: as many words, initials and hyphens where there are such,
    /// and in length on either side of it by a rank drawn first, so that no look tells the key. Those that served
    /// before come last. None if there are fewer than two.
    fn choose(&self, key: &str, mut candidates: Vec<Wrong>, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
        candidates.shuffle(rng);
        let own = Look::of(key);
        // Stable: chance orders those that are alike in all this.
        candidates.sort_by_cached_key(|c| {
            (own.distance(&Look::of(&c.text)), self.used.get(&c.text).copied().unwrap_or(0))
        });
        // A key that looks like none of them would be known by its look.
        let name = key.split(' ').count() <= LONGEST_NAME;
        if name && candidates.first().is_none_or(|c| own.distance(&Look::of(&c.text)) > 0) {
            return None;
        }
        candidates.truncate(CLOSEST);
        let below = rng.random_range(0..=WANTED);
        let length = |text: &str| text.chars().count();
        let (mut wrong, mut rest) = (Vec::new(), Vec::new());
        let (mut shorter, mut longer) = (below, WANTED - below);
        for candidate in candidates {
            let room = if length(&candidate.text) < length(key) { &mut shorter } else { &mut longer };
            if *room > 0 {
                *room -= 1;
                wrong.push(candidate);
            } else {
                rest.push(candidate);
            }
        }
        let missing = WANTED - wrong.len();
        wrong.extend(rest.into_iter().take(missing));
        (wrong.len() >= 2).then_some(wrong)
    }
}

/// A text of more words is a statement, whose look nobody compares.
const LONGEST_NAME: usize = 5;

/// How many candidates that look like the key are enough to choose from.
const CLOSEST: usize = 12;

/// What tells a name from others at a glance: its letters as `Aa`, so that `K. S. Rao` is `A. A. Aa`.
#[derive(Debug, PartialEq, Eq)]
struct Look(String);

impl Look {
    fn of(text: &str) -> Self {
        let mut look = String::with_capacity(text.len());
        for letter in text.chars() {
            let as_seen = match letter {
                c if c.is_lowercase() => 'a',
                c if c.is_uppercase() => 'A',
                c if c.is_numeric() => '9',
                c => c,
            };
            if !(as_seen == 'a' && look.ends_with('a')) {
                look.push(as_seen);
            }
        }
        Self(look)
    }

    /// 0 for the same look, else more the more words and marks differ.
    fn distance(&self, other: &Self) -> usize {
        let words = |look: &Self| look.0.split(' ').count();
        usize::from(self != other) + words(self).abs_diff(words(other))
    }
}

/// An actor of the film.
struct Member<'a> {
    name: String,
    sex: Option<Sex>,
    character: Option<&'a str>,
}

/// T(u, p): what is true of the relation, or of one that conflicts with it, or stands in the article at all.
pub(super) struct Taken<'a> {
    values: HashSet<String>,
    words: Rc<HashSet<&'a str>>,
    text: &'a str,
}

impl<'a> Taken<'a> {
    /// What holds for a way of asking; `words` is every word of the article.
    pub(super) fn new(base: &Base<'a>, ask: &Ask, words: &Rc<HashSet<&'a str>>) -> Self {
        let values = base
            .facts
            .iter()
            .filter(|f| f.relation == ask.relation || ask.conflicts.contains(&f.relation))
            .map(|f| lexicon::plain(&f.value.print()))
            .collect();
        Self { values, words: Rc::clone(words), text: &base.article.lower }
    }

    /// Whether a text is true here, or could be: it is a value of the relation or of a conflicting one.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.values.contains(&lexicon::plain(text))
    }

    /// Whether any value that holds is like `text`.
    pub(super) fn any(&self, like: impl Fn(&str) -> bool) -> bool {
        self.values.iter().any(|v| like(v))
    }

    /// Whether a text is a value here or is named anywhere in the article, accents or not.
    pub(super) fn mentions(&self, text: &str) -> bool {
        self.holds(text)
            || self.names(&text.to_ascii_lowercase())
            || !text.is_ascii()
                && (self.names(&lexicon::plain(text)) || self.names(lexicon::damaged(text).trim()))
    }

    fn names(&self, lower: &str) -> bool {
        let last = lower.rsplit([' ', '-', '/']).next().unwrap_or(lower);
        // A last word with marks of its own may be cut otherwise in the text; then the text itself is searched.
        let plain = last.bytes().all(|b| b.is_ascii_alphanumeric());
        (!plain || self.words.contains(last) || lower.contains(['-', '/'])) && self.text.contains(lower)
    }
}
