//! Wrong options: of the key's type, plausible, and certainly wrong.

mod dates;
mod festivals;
mod figures;
mod films;
mod names;
mod origin;
mod places;
mod press;
mod terms;
mod text;
mod why;
mod works;

pub(super) use text::Text;
pub use why::Why;
pub(super) use why::{Wrong, part};

use crate::{
    base::Base,
    fact::Fact,
    lexicon::{self, given::Sex, hash::TextMap},
    question::{billing, fair::Verdicts, spelled, stem},
    relation::{Ask, Options},
};
use rand::{RngExt as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;
use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

/// How many wrong options an item has where the matter allows it.
pub(super) const WANTED: usize = 3;

/// What distractors are drawn from, beside the chance of one item.
pub(super) struct Pool<'a> {
    /// The facts.
    pub(super) base: &'a Base<'a>,
    /// The film's year, or that of a series' beginning.
    year: Option<u16>,
    /// How often a text was an option of an earlier item of this pack.
    used: TextMap<String, usize>,
    /// What holds, by the relation asked.
    taken: HashMap<&'static str, Rc<Taken<'a>>>,
    /// Actors by `plays` and by `stars`.
    casts: HashMap<&'static str, Vec<Member<'a>>>,
    /// What the article names.
    text: Rc<Text<'a>>,
    /// People whose names are unsure.
    pub(super) doubtful: BTreeSet<String>,
}

impl<'a> Pool<'a> {
    /// A pool over the facts of one article; `order` is the chance by which the cast stands in a ring.
    #[must_use]
    pub(super) fn new(base: &'a Base<'a>, verdicts: &Verdicts<'_>, mut order: ChaCha8Rng) -> Self {
        let article = base.article;
        let doubtful = spelled::doubtful(base);
        let casts = ["plays", "stars"]
            .map(|relation| {
                let member = |f: &'a Fact| {
                    let name = f.value.print();
                    // A part that tells its actor is not asked about.
                    let told =
                        f.qualifier("character").is_some_and(|part| billing::tells_itself(part, &name));
                    let late = told || billing::is_late_part(f, base);
                    Member {
                        sex: stem::cast_sex(&name, base),
                        name,
                        character: f.qualifier("character"),
                        late,
                    }
                };
                let fair = base.of(relation).filter(|f| verdicts.to_ask(f).is_ok());
                let mut cast: Vec<Member<'a>> = fair
                    .map(member)
                    .filter(|m| {
                        !doubtful.contains(&m.name)
                            && !m.character.is_some_and(|part| doubtful.contains(part))
                    })
                    .collect();
                cast.shuffle(&mut order);
                // Those whom nothing asks about stand apart, or an option that no stem names would be known by that.
                cast.sort_by_key(|member| member.late);
                (relation, cast)
            })
            .into();
        let text = Text::of(article);
        Self {
            base,
            year: article.era(),
            used: TextMap::default(),
            taken: HashMap::new(),
            casts,
            text,
            doubtful,
        }
    }

    /// Everybody in the cast by a relation, in the order of the ring.
    fn cast(&self, relation: &str) -> &[Member<'a>] {
        self.casts.get(relation).map_or(&[], Vec::as_slice)
    }

    /// Wrong options for a fact, in no particular order; none where no fair ones exist.
    pub(super) fn draw(&mut self, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
        let taken = Rc::clone(
            self.taken.entry(ask.relation).or_insert_with(|| Rc::new(Taken::new(self.base, ask, &self.text))),
        );
        let wrong = match ask.options {
            Options::People(role) => names::people(self, role, fact, &taken, rng),
            Options::CoStars => {
                names::co_stars(self, fact, &taken).or_else(|| names::strangers(self, fact, &taken, rng))
            }
            Options::Dates => dates::draw(self.base, ask, fact, rng),
            Options::Decades => dates::decades(fact, rng),
            Options::Distinctions => films::distinctions(self, fact, &taken, rng),
            Options::Figures => figures::draw(self.base, ask, fact, rng),
            Options::Ranks => figures::ranks(fact, rng),
            Options::Marks => figures::marks(fact, rng),
            Options::Places => places::draw(self, fact, &taken, rng),
            Options::Festivals => festivals::draw(self, fact, &taken, rng),
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
            Options::Terms(list) => terms::draw(list, self.base, fact, &taken, rng),
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
    pub(super) fn choose(
        &self,
        key: &str,
        mut candidates: Vec<Wrong>,
        rng: &mut ChaCha8Rng,
    ) -> Option<Vec<Wrong>> {
        candidates.shuffle(rng);
        let looks = Look::of(key);
        // Stable: chance orders those that are alike in all this.
        candidates
            .sort_by_cached_key(|c| (looks.unlike(&c.text), self.used.get(&c.text).copied().unwrap_or(0)));
        // A key that looks like none of them would be known by its look.
        let name = key.split(' ').count() <= LONGEST_NAME;
        if name && candidates.first().is_none_or(|c| looks.unlike(&c.text) > 0) {
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

/// How a key looks.
struct Look {
    letters: Vec<char>,
    blanks: usize,
}

impl Look {
    fn of(key: &str) -> Self {
        Self { letters: look(key).collect(), blanks: blanks(key) }
    }

    /// 0 for a text that looks the same, else more the more words and marks differ.
    fn unlike(&self, text: &str) -> usize {
        usize::from(!look(text).eq(self.letters.iter().copied())) + blanks(text).abs_diff(self.blanks)
    }
}

fn blanks(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b' ').count()
}

/// What tells a name from others at a glance: its letters as `Aa`, so that `K. S. Rao` is `A. A. Aa`.
fn look(text: &str) -> impl Iterator<Item = char> {
    let seen = text.chars().map(|letter| match letter {
        'a'..='z' => 'a',
        'A'..='Z' => 'A',
        c if c.is_lowercase() => 'a',
        c if c.is_uppercase() => 'A',
        c if c.is_numeric() => '9',
        c => c,
    });
    let mut before = None;
    seen.filter(move |&letter| before.replace(letter) != Some('a') || letter != 'a')
}

/// An actor of the film.
struct Member<'a> {
    name: String,
    sex: Option<Sex>,
    character: Option<&'a str>,
    /// Whether the part is too small to be asked about.
    late: bool,
}

/// T(u, p): what is true of the relation, or of one that conflicts with it, or stands in the article at all.
pub(super) struct Taken<'a> {
    values: Vec<String>,
    article: Rc<Text<'a>>,
}

impl<'a> Taken<'a> {
    /// What holds for a way of asking.
    pub(super) fn new(base: &Base<'a>, ask: &Ask, article: &Rc<Text<'a>>) -> Self {
        let mut values: Vec<String> = base
            .facts
            .iter()
            .filter(|f| f.relation == ask.relation || ask.conflicts.contains(&f.relation))
            .map(|f| lexicon::plain(&f.value.print()))
            .collect();
        values.sort_unstable();
        values.dedup();
        Self { values, article: Rc::clone(article) }
    }

    /// Whether a text is true here, or could be: it is a value of the relation or of a conflicting one.
    pub(super) fn holds(&self, text: &str) -> bool {
        if text.is_ascii() {
            return self.any(|value| value.eq_ignore_ascii_case(text));
        }
        let plain = lexicon::plain(text);
        self.any(|value| value == plain)
    }

    /// What holds, in plain form.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(String::as_str)
    }

    /// Whether any value that holds is like `text`.
    pub(super) fn any(&self, like: impl Fn(&str) -> bool) -> bool {
        self.values().any(like)
    }

    /// Whether a name of the lexicon is a value here or stands anywhere in the article, accents or not.
    pub(super) fn mentions(&self, name: &str) -> bool {
        self.holds(name) || self.article.names(name)
    }
}
