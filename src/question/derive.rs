//! From the facts of an article to fair questions, with a count of what was left out and why.

use super::{
    Answer, Evidence, Kind, MINOR, Question, distractor::Pool, expected, fair, kind::who_did, printable,
    seed::Seed, stem, story::Stories, tier, title,
};
use crate::{
    article::{Article, SectionKind, Source},
    base::Base,
    fact::Fact,
    lexicon::people,
    relation::{self, Ask},
    value::Value,
};
use rand::RngExt as _;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// Questions with the account of how they came about.
#[derive(Debug)]
pub struct Derived {
    /// In the order of the article.
    pub questions: Vec<Question>,
    /// How many facts were found.
    pub facts: usize,
    /// How many of them are not asked because no wording tells them apart from another value.
    pub ambiguous: usize,
    /// How many are not asked because the text leaves open a list, a scope or a name.
    pub unfair: usize,
    /// How many are not asked because no fair wrong options exist.
    pub no_fair_options: usize,
}

/// Interest up to which a question only fills a round.
const DULL: u8 = 2;

/// One stem in so many names the film by its title; the others say "the film".
const TITLED: u32 = 5;

/// Makes every question that an article can give.
#[must_use]
pub fn derive(source: &Source, article: &Article, seed: &Seed) -> Derived {
    let base = Base::read(article);
    let mut tiers = tier::of_sentences(article);
    // Who plays whom is at least the premise, wherever it is said.
    for fact in base.of("plays") {
        let twice_named = fact.qualifier("character").is_some_and(|c| c.contains('/'));
        let least =
            if twice_named && article.section(fact.sentence).kind != SectionKind::Lead { 3 } else { 1 };
        tiers[fact.sentence] = tiers[fact.sentence].max(least);
    }
    let shared = shared_stems(&base);
    let mut named: HashMap<&Value, usize> = HashMap::new();
    for fact in &base.facts {
        *named.entry(&fact.value).or_default() += 1;
    }
    let mut pool = Pool::new(&base);
    let mut stories = Stories::new(&base, &tiers);
    let mut derived = Derived {
        questions: Vec::new(),
        facts: base.facts.len(),
        ambiguous: 0,
        unfair: 0,
        no_fair_options: 0,
    };
    let film = title(article);
    for fact in &base.facts {
        if rounded_twin(fact, &base) {
            continue;
        }
        if fair::to_ask(fact, &base).is_err() {
            derived.unfair += usize::from(relation::asks().any(|a| a.relation == fact.relation));
            continue;
        }
        for ask in relation::asks().filter(|a| a.relation == fact.relation && !a.stems.is_empty()) {
            let id = id(fact.relation, &fact.value.print(), Kind::Choice);
            // Per film, or every American film would have the same wrong countries.
            let mut rng = seed.rng(&format!("{film}/{id}"));
            let name = if rng.random_ratio(1, TITLED) { film.as_str() } else { "the film" };
            let Some(stem) = wording(ask, fact, &base, &shared, name, &mut rng) else {
                derived.ambiguous += 1;
                continue;
            };
            if leaks(&stem, &fact.value.print(), &film) {
                derived.ambiguous += 1;
                continue;
            }
            let Some(wrong) = pool.draw(ask, fact, &mut rng) else {
                derived.no_fair_options += 1;
                continue;
            };
            let tier = tiers[fact.sentence].max(u8::from(fact.relation == "plays"));
            let answer = fact.value.print();
            let mut secrets = vec![answer.clone()];
            secrets.extend(wrong.iter().cloned());
            let options = wrong.len() + 1;
            derived.questions.push(Question {
                id,
                relation: Some(fact.relation.to_owned()),
                story: stories.near(fact.sentence, tier, &secrets, &stem),
                tier,
                expected: expected::share(ask.knows, fact, &base, named[&fact.value] > 1, options),
                evidence: vec![evidence(source, article, fact)],
                category: Some(category(article.section(fact.sentence).kind).to_owned()),
                tags: if is_minor(ask, fact, &base) { vec![MINOR.to_owned()] } else { Vec::new() },
                ..Question::new(stem, Answer::Choice { key: answer, wrong })
            });
        }
    }
    who_did::derive(source, &base, &tiers, seed, &mut stories, &mut derived.questions);
    for question in &mut derived.questions {
        make_printable(question);
    }
    distinct_ids(&mut derived.questions);
    derived
}

/// Whether a question only fills a round: a dull relation, or a face in the crowd.
fn is_minor(ask: &Ask, fact: &Fact, base: &Base<'_>) -> bool {
    let bit_part = fact.relation == "stars"
        && base.article.section(fact.sentence).kind != SectionKind::Lead
        && people::find(&fact.value.print()).is_none();
    ask.interest <= DULL || bit_part
}

/// Whether the article gives the same sum more exactly elsewhere: "$562 million" beside "$562.1 million".
fn rounded_twin(fact: &Fact, base: &Base<'_>) -> bool {
    let Value::Money(sum) = &fact.value else { return false };
    base.of(fact.relation).any(|other| match &other.value {
        Value::Money(o) => {
            o.digits > sum.digits && o.amount().abs_diff(sum.amount()).saturating_mul(50) < o.amount()
        }
        _ => false,
    })
}

/// How many different values share a stem: `None` in the map's value where more than one does.
type Shared<'a> = HashMap<(&'static str, String), Option<&'a Value>>;

/// Fills every wording of every fact once.
fn shared_stems<'a>(base: &'a Base<'_>) -> Shared<'a> {
    let mut shared: Shared<'a> = HashMap::new();
    for fact in &base.facts {
        for ask in relation::asks().filter(|a| a.relation == fact.relation) {
            for wording in ask.stems {
                let Some(stem) = stem::fill(wording, "", fact, base) else { continue };
                let value = shared.entry((ask.relation, stem)).or_insert(Some(&fact.value));
                if *value != Some(&fact.value) {
                    *value = None;
                }
            }
        }
    }
    shared
}

/// A wording that fits, chosen by chance among those that tell this value from the relation's others.
fn wording(
    ask: &Ask,
    fact: &Fact,
    base: &Base<'_>,
    shared: &Shared<'_>,
    film: &str,
    rng: &mut impl rand::Rng,
) -> Option<String> {
    let fits = |wording: &&&str| {
        let Some(stem) = stem::fill(wording, "", fact, base) else { return false };
        let alone = matches!(shared.get(&(ask.relation, stem)), Some(Some(_)));
        // Where several values hold, only the options make one right, and the stem says so.
        alone || (ask.many && wording.contains("of these"))
    };
    let good: Vec<&&str> = ask.stems.iter().filter(fits).collect();
    // The wording that needs the most is the most exact; it goes first when there is one.
    let needs = |w: &str| w.matches('{').count() - w.matches("{film}").count() - w.matches("{actor").count();
    let most = good.iter().map(|w| needs(w)).max()?;
    let good: Vec<&&str> = good.into_iter().filter(|w| needs(w) == most).collect();
    let chosen = good[rng.random_range(0..good.len())];
    stem::fill(chosen, film, fact, base)
}

/// Whether a stem, or the title that a room has on the screen, gives the key away.
fn leaks(stem: &str, key: &str, film: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.len() > 3)
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let mut said = words(stem);
    said.extend(words(film));
    words(key).iter().any(|w| said.contains(w))
}

fn evidence(source: &Source, article: &Article, fact: &Fact) -> Evidence {
    evidence_at(source, article, fact.sentence, &fact.span)
}

/// The proof line for bytes of a sentence.
pub(super) fn evidence_at(
    source: &Source,
    article: &Article,
    sentence: usize,
    span: &crate::article::Span,
) -> Evidence {
    let at = source.stored(&[span.start, span.end]);
    Evidence {
        section: article.heading(sentence).to_owned(),
        start: at[0],
        end: at[1],
        text: article.at(&article.sentences[sentence].span).to_owned(),
    }
}

/// What a section's questions are filed under.
pub(super) fn category(kind: SectionKind) -> &'static str {
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

/// Articles may hold bytes that no screen should see.
fn make_printable(question: &mut Question) {
    let texts = [&mut question.ask].into_iter().chain(question.answer.texts_mut()).chain(&mut question.story);
    for text in texts.chain(question.evidence.iter_mut().flat_map(|e| [&mut e.section, &mut e.text])) {
        *text = printable(text);
    }
}

/// Two questions of one relation may share a key; the second of them gets a number.
fn distinct_ids(questions: &mut [Question]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for question in questions {
        let count = seen.entry(question.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            question.id = format!("{}-{count}", question.id);
        }
    }
}
