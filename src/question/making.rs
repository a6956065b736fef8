//! What every kind of question is made with: the facts, their tiers, chance, wrong options and stories.

use super::{
    Answer, Evidence, Kind, Question, billing,
    candidate::{Candidate, Source as From},
    distractor::Pool,
    expected,
    fair::{self, Verdicts},
    is_series,
    kind::choice::Shared,
    reason::Reason,
    seed::Seed,
    story::Stories,
    tier::{self, Cause, Told},
    title,
};
use crate::{
    article::{Article, SectionKind, Source, Span},
    base::Base,
    fact::Fact,
    relation::{self, Ask},
    value::Value,
};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use sha2::{Digest as _, Sha256};
use std::{collections::HashMap, rc::Rc};

/// One stem in so many names the film by its title; the others say "the film".
const TITLED: u32 = 5;

/// Interest up to which a question only fills a round.
const DULL: u8 = 2;

/// So many known faces in a cast are enough to ask about; nobody misses the others.
const FACES: usize = 6;

/// An article at work.
pub(super) struct Making<'a> {
    source: &'a Source,
    /// The facts that hold.
    pub(super) base: &'a Base<'a>,
    verdicts: Verdicts<'a>,
    /// The tier of every sentence.
    pub(super) tiers: &'a [u8],
    seed: &'a Seed,
    /// The film's title in print.
    pub(super) film: String,
    /// Wrong options.
    pub(super) pool: Pool<'a>,
    stories: Stories<'a>,
    /// Which wordings tell the values of a relation apart; every kind that asks a relation wants them.
    pub(super) shared: Rc<Shared<'a>>,
    /// How often the facts give each value.
    named: HashMap<&'a Value, usize>,
    /// How many of the cast are more than bit parts.
    faces: usize,
}

impl<'a> Making<'a> {
    pub(super) fn new(source: &'a Source, base: &'a Base<'a>, tiers: &'a [u8], seed: &'a Seed) -> Self {
        let film = title(base.article);
        let mut named: HashMap<&Value, usize> = HashMap::new();
        for fact in &base.facts {
            *named.entry(&fact.value).or_default() += 1;
        }
        let order = seed.rng(&format!("{film}/cast"));
        let verdicts = Verdicts::new(base);
        let pool = Pool::new(base, &verdicts, order);
        let mut making = Self {
            faces: 0,
            source,
            base,
            tiers,
            seed,
            film,
            stories: Stories::new(base, &verdicts, tiers, &pool.doubtful),
            pool,
            verdicts,
            shared: Rc::new(Shared::new(base)),
            named,
        };
        making.faces = base.of("stars").filter(|fact| !billing::is_bit_part(fact, base)).count();
        making
    }

    /// The article behind it.
    pub(super) fn article(&self) -> &'a Article {
        self.base.article
    }

    /// Chance for one question.
    pub(super) fn rng(&self, id: &str) -> ChaCha8Rng {
        // Per film, or every American film would have the same wrong countries.
        self.seed.rng(&format!("{}/{id}", self.film))
    }

    /// What this stem calls the film: now and then its title.
    pub(super) fn name_of_film(&self, rng: &mut ChaCha8Rng) -> String {
        // Damage may have taken letters from the title too.
        let whole = self.article().cased || !self.film.split([' ', '-']).any(fair::is_broken);
        let titled = rng.random_ratio(1, TITLED) && whole;
        match (is_series(self.article()), titled) {
            (false, true) => self.film.clone(),
            (false, false) => "the film".to_owned(),
            (true, true) => format!("the {} series", self.film),
            (true, false) => "the series".to_owned(),
        }
    }

    /// Whether a fact may be asked at all.
    pub(super) fn is_fair(&self, fact: &Fact) -> bool {
        if fair::is_rounded(fact, self.base) || self.verdicts.to_ask(fact).is_err() {
            return false;
        }
        let crowd = self.faces >= FACES && billing::is_bit_part(fact, self.base)
            || billing::is_late_part(fact, self.base);
        !crowd && !self.is_doubtful(fact)
    }

    /// Whether a fact may be told as a statement of its own.
    pub(super) fn may_be_told(&self, fact: &Fact) -> bool {
        self.verdicts.to_tell(fact)
    }

    /// Whether the name may be misspelt, or somebody else's.
    fn is_doubtful(&self, fact: &Fact) -> bool {
        let part = fact.qualifier("character");
        matches!(&fact.value, Value::Person(name) if self.pool.doubtful.contains(name))
            || part.is_some_and(|part| self.pool.doubtful.contains(part))
    }

    /// Why a fact may not be asked, whatever the options.
    pub(super) fn unfair(&self, fact: &Fact) -> Option<Reason> {
        if !relation::asks().any(|ask| ask.relation == fact.relation && !ask.stems.is_empty()) {
            return Some(Reason::NoWording);
        }
        match self.verdicts.to_ask(fact) {
            Err(why) => Some(why),
            Ok(()) if fair::is_rounded(fact, self.base) => Some(Reason::Rounded),
            Ok(()) if self.is_doubtful(fact) => Some(Reason::DamagedName),
            Ok(()) => (self.faces >= FACES && billing::is_bit_part(fact, self.base)
                || billing::is_late_part(fact, self.base))
            .then_some(Reason::BitPart),
        }
    }

    /// Whether a question only fills a round: a dull relation, or a face in the crowd.
    pub(super) fn is_minor(&self, ask: &Ask, fact: &Fact) -> bool {
        ask.interest <= DULL || billing::is_bit_part(fact, self.base)
    }

    /// A fact's tier as a question: its sentence's, and never before its relation's.
    pub(super) fn tier(&self, fact: &Fact) -> u8 {
        self.tiers[fact.sentence].max(tier::of_relation(fact.relation))
    }

    /// The share of players who know a fact without options.
    pub(super) fn knows(&self, ask: &Ask, fact: &Fact) -> f64 {
        expected::knows(ask.knows, fact, self.base, self.named[&fact.value] > 1)
    }

    /// A question about one fact, its story chosen so that none of `secrets` is told.
    pub(super) fn about(
        &mut self,
        fact: &Fact,
        id: String,
        stem: String,
        answer: Answer,
        knows: f64,
        secrets: &[String],
    ) -> Question {
        let tier = self.tier(fact);
        let mut question = self.telling(&[fact.sentence], tier, id, stem, answer, knows, secrets);
        question.relation = Some(fact.relation.to_owned());
        question.evidence = vec![self.evidence(fact.sentence, &fact.span)];
        question
    }

    /// A question whose story comes from near the first of `sentences`; the caller adds relation and evidence.
    #[expect(clippy::too_many_arguments, reason = "a question has as many parts")]
    pub(super) fn telling(
        &mut self,
        sentences: &[usize],
        tier: u8,
        id: String,
        stem: String,
        answer: Answer,
        knows: f64,
        secrets: &[String],
    ) -> Question {
        let first = sentences.first().copied().unwrap_or_default();
        let options = match &answer {
            Answer::Choice { wrong, .. } => Some(wrong.len() + 1),
            Answer::TrueFalse(_) => Some(2),
            Answer::Number(_) | Answer::Order(_) | Answer::Open { .. } => None,
        };
        Question {
            id,
            story: self.stories.near(first, tier, secrets, &stem),
            tier,
            expected: options.map_or_else(|| expected::rounded(knows), |n| expected::with_guessing(knows, n)),
            category: Some(category(self.article().section(first).kind).to_owned()),
            ..Question::new(stem, answer)
        }
    }

    /// The proof line for bytes of a sentence.
    pub(super) fn evidence(&self, sentence: usize, span: &Span) -> Evidence {
        let article = self.article();
        let at = self.source.stored(&[span.start, span.end]);
        Evidence {
            section: article.heading(sentence).to_owned(),
            start: at[0],
            end: at[1],
            text: article.at(&article.sentences[sentence].span).to_owned(),
        }
    }

    /// A candidate about one fact.
    pub(super) fn candidate(&self, question: Question, fact: &Fact, ask: &Ask, from: From) -> Candidate {
        let at = self.base.facts.iter().position(|f| std::ptr::eq(f, fact));
        Candidate {
            question,
            facts: at.into_iter().collect(),
            interest: ask.interest,
            from,
            whys: Vec::new(),
        }
    }
}

/// What a section's questions are filed under.
fn category(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Lead => "The film",
        SectionKind::Plot => "Plot",
        SectionKind::Cast => "Cast",
        SectionKind::Casting => "Casting",
        SectionKind::Production => "Production",
        SectionKind::Filming => "Filming",
        SectionKind::Music => "Music",
        SectionKind::Release => "Release",
        SectionKind::BoxOffice => "Box office",
        SectionKind::Reception => "Reception",
        SectionKind::Awards => "Awards",
        SectionKind::HomeMedia => "Home media",
        SectionKind::Themes => "Themes",
        SectionKind::Legacy => "Legacy",
        SectionKind::Related | SectionKind::Apparatus | SectionKind::Other => "More",
    }
}

/// Twelve hex digits of relation, key and kind.
pub(super) fn id(relation: &str, answer: &str, kind: Kind) -> String {
    let mut hash = Sha256::new();
    for part in [relation, answer, kind.name()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let first = digest.iter().take(6).fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    format!("{first:012x}")
}

/// The tier of every sentence, with what its facts tell.
pub(super) fn tiers(base: &Base<'_>) -> Vec<u8> {
    told(base).iter().map(|told| told.tier).collect()
}

/// What every sentence tells, with its facts.
pub(super) fn told<'a>(base: &Base<'a>) -> Vec<Told<'a>> {
    let article = base.article;
    let mut tiers = tier::told(article);
    // Who plays whom is at least the premise, wherever it is said.
    for fact in base.of("plays") {
        let twice_named = fact.qualifier("character").is_some_and(|c| c.contains('/'));
        let least =
            if twice_named && article.section(fact.sentence).kind != SectionKind::Lead { 3 } else { 1 };
        let part = Told { tier: least, cause: Cause::Part };
        tiers[fact.sentence] = tiers[fact.sentence].or_later(part);
    }
    tiers
}
