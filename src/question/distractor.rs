//! Wrong options: of the key's type, plausible, and certainly wrong.

mod dates;
mod figures;
mod names;
mod terms;

use crate::{
    base::Base,
    fact::Fact,
    lexicon::{self, given::Sex},
    question::{fair, stem},
    relation::{Ask, Options},
};
use rand::seq::SliceRandom as _;
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
    pub(super) fn draw(&mut self, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
        let taken = Rc::clone(
            self.taken
                .entry(ask.relation)
                .or_insert_with(|| Rc::new(Taken::new(self.base, ask, &self.words))),
        );
        let wrong = match ask.options {
            Options::People(role) => names::people(self, role, fact, &taken, rng),
            Options::CoStars => names::co_stars(self, fact, &taken),
            Options::Dates => dates::draw(self.base, ask, fact, rng),
            Options::Figures => figures::draw(self.base, ask, fact, rng),
            Options::Ranks => figures::ranks(fact, rng),
            Options::Places => names::places(self, fact, &taken, rng),
            Options::Festivals => names::festivals(self, fact, &taken, rng),
            Options::Companies(kind) => names::companies(self, kind, fact, &taken, rng),
            Options::Works => names::works(self, fact, &taken, rng),
            Options::Authors => names::authors(self, fact, &taken, rng),
            Options::Songs => names::songs(self, &taken, rng),
            Options::Performers => names::performers(self, fact, &taken, rng),
            Options::Terms(list) => terms::draw(list, fact, &taken, rng),
            Options::Genres => terms::genres(fact, &taken, rng),
        }?;
        for text in wrong.iter().chain([&fact.value.print()]) {
            *self.used.entry(text.clone()).or_default() += 1;
        }
        Some(wrong)
    }

    /// Some of `candidates`, whatever their order: a dozen drawn by chance, of them the least used.
    fn choose_any(&self, mut candidates: Vec<String>, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
        candidates.shuffle(rng);
        candidates.truncate(12);
        self.choose(candidates)
    }

    /// The first `WANTED` of `candidates`, the least used first; none if there are fewer than two.
    fn choose(&self, candidates: Vec<String>) -> Option<Vec<String>> {
        let mut ranked: Vec<(usize, String)> =
            candidates.into_iter().map(|c| (self.used.get(&c).copied().unwrap_or(0), c)).collect();
        // Stable: chance has ordered those that were used equally often.
        ranked.sort_by_key(|(used, _)| *used);
        ranked.truncate(WANTED);
        (ranked.len() >= 2).then(|| ranked.into_iter().map(|(_, c)| c).collect())
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
    fn new(base: &Base<'a>, ask: &Ask, words: &Rc<HashSet<&'a str>>) -> Self {
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
