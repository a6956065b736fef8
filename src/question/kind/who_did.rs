//! "Who …?" from the plot: a clause about a named character, with the other characters as options.

use crate::{
    article::{Article, Cursor, SectionKind, Source, TokenKind},
    base::Base,
    lexicon::{
        case,
        given::{self, Sex},
        places,
    },
    question::{
        Kind, Question,
        derive::{category, evidence_at, id},
        expected,
        seed::Seed,
        story::Stories,
    },
};
use rand::seq::SliceRandom as _;
use std::collections::{BTreeMap, BTreeSet};

/// Share of those who have just seen the film and know such a detail.
const KNOWS: f64 = 0.55;

/// Where a clause's subject may stand: behind one of these, or at the start.
const OPENERS: &[&str] = &[
    ",",
    "and",
    "while",
    "when",
    "after",
    "as",
    "but",
    "because",
    "that",
    "where",
    "then",
    "meanwhile",
    "finally",
    "eventually",
    "later",
    "although",
    "though",
    "before",
    "until",
];

/// Where a clause ends.
const CLOSERS: &[&str] = &[
    ",",
    ";",
    ".",
    ":",
    "while",
    "when",
    "after",
    "although",
    "but",
    "because",
    "so",
    "before",
    "until",
    "whereas",
    "whom",
    "who",
    "which",
    "where",
    "though",
    "since",
    "if",
    "unless",
    "despite",
    "(",
    "\"",
    "“",
    "!",
    "?",
    "as",
    "—",
    "–",
    "following",
    "causing",
    "leaving",
];

/// Words that point at something the question does not say.
const DANGLING: &[&str] = &[
    "it", "this", "these", "those", "them", "they", "their", "there", "such", "latter", "former", "another",
    "other", "others", "both", "same", "too", "also", "again", "instead", "together", "each", "one",
    "however", "theirs", "we", "you",
];

const FEMALE: &[&str] = &["she", "her", "hers", "herself"];
const MALE: &[&str] = &["he", "him", "his", "himself"];

/// Verbs too pale to ask about.
const PALE: &[&str] = &[
    "is",
    "has",
    "was",
    "does",
    "says",
    "goes",
    "gets",
    "makes",
    "takes",
    "asks",
    "seems",
    "wants",
    "sees",
    "knows",
    "thinks",
    "feels",
    "begins",
    "starts",
    "appears",
    "tries",
    "needs",
    "gives",
    "lets",
    "puts",
    "comes",
    "its",
    "this",
    "thus",
    "perhaps",
    "always",
    "sometimes",
    "towards",
    "besides",
    "afterwards",
    "whereas",
    "as",
    "us",
];

/// A character as the plot names one.
struct Character {
    /// The name in lower case.
    word: String,
    print: String,
    sex: Option<Sex>,
    /// The lowest tier of a sentence that names the character.
    met: u8,
    mentions: usize,
}

/// Adds the questions that the plot gives.
pub(in crate::question) fn derive(
    source: &Source,
    base: &Base<'_>,
    tiers: &[u8],
    seed: &Seed,
    stories: &mut Stories<'_>,
    out: &mut Vec<Question>,
) {
    let article = base.article;
    let plot: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Plot).collect();
    let characters = characters(article, &plot, tiers);
    let apart = Apart::read(base, &plot, &characters);
    let mut asked: Vec<String> = Vec::new();
    for &sentence in &plot {
        for clause in clauses(article, sentence, &characters) {
            let answer = &characters[&clause.subject];
            let tier = tiers[sentence].max(1);
            let stem = format!("Who {}?", clause.predicate);
            if asked.iter().any(|a| alike(a, &clause.predicate)) {
                continue;
            }
            let named = |c: &Character| clause.predicate.to_lowercase().contains(&c.print.to_lowercase());
            let mut others: Vec<&Character> = characters
                .values()
                .filter(|c| {
                    c.print != answer.print
                        && c.met <= tier
                        && !named(c)
                        && apart.surely(&c.word, &clause.subject)
                })
                .filter(|c| clause.sex.is_none_or(|sex| c.sex == Some(sex)))
                .collect();
            if others.len() < 2 {
                continue;
            }
            let id = id("who-did", &format!("{}\0{}", answer.print, clause.predicate), Kind::Choice);
            let mut rng = seed.rng(&id);
            others.shuffle(&mut rng);
            // Characters of the same weight are the likeliest; a passer-by would be no option.
            others.sort_by_key(|c| std::cmp::Reverse(c.mentions.min(answer.mentions)));
            let mut wrong: Vec<&Character> = Vec::new();
            for other in others {
                if wrong.len() < 3 && wrong.iter().all(|w| apart.surely(&w.word, &other.word)) {
                    wrong.push(other);
                }
            }
            if wrong.len() < 2 {
                continue;
            }
            let wrong: Vec<String> = wrong.iter().map(|c| c.print.clone()).collect();
            let story = stories.near(sentence, tier, std::slice::from_ref(&answer.print));
            asked.push(clause.predicate.clone());
            out.push(Question {
                id,
                kind: Kind::Choice,
                relation: Some("who-did".to_owned()),
                ask: stem,
                answer: answer.print.clone(),
                expected: expected::with_guessing(KNOWS, wrong.len() + 1),
                wrong,
                story,
                tier,
                evidence: vec![evidence_at(source, article, sentence, &article.tokens[clause.at].span())],
                seconds: None,
                category: Some(category(SectionKind::Plot).to_owned()),
                tags: Vec::new(),
                credits: None,
            });
        }
    }
}

/// Which characters are certainly two people: a secret identity among the options would make two of them right.
struct Apart<'a> {
    /// Pairs that one sentence names side by side.
    together: BTreeSet<(String, String)>,
    /// Characters of the cast list, one string an actor.
    cast: Vec<&'a str>,
    /// Pairs that a stroke joins: "Bruce Wayne / Batman".
    joined: BTreeSet<(String, String)>,
}

/// Words of a sentence that may say that two names are one person.
const IDENTITY: &[&str] = &[
    "reveals",
    "revealed",
    "identity",
    "alias",
    "disguise",
    "disguised",
    "disguises",
    "actually",
    "aka",
    "impersonates",
    "poses",
    "posing",
    "really",
    "alter",
    "ego",
    "also",
    "known",
    "named",
    "called",
    "himself",
    "herself",
];

impl<'a> Apart<'a> {
    fn read(base: &'a Base<'_>, plot: &[usize], characters: &BTreeMap<String, Character>) -> Self {
        let article = base.article;
        let mut together = BTreeSet::new();
        for &sentence in plot {
            let words: Vec<&str> =
                article.sentences[sentence].tokens.clone().map(|t| article.word(t)).collect();
            if words.iter().any(|w| IDENTITY.contains(w)) {
                continue;
            }
            let named: Vec<&&str> = words.iter().filter(|w| characters.contains_key(**w)).collect();
            for a in &named {
                together
                    .extend(named.iter().filter(|b| b != &a).map(|b| ((**a).to_owned(), (**b).to_owned())));
            }
        }
        let mut joined = BTreeSet::new();
        for stroke in (0..article.tokens.len()).filter(|&t| article.word(t) == "/") {
            for a in stroke.saturating_sub(3)..stroke {
                for b in stroke + 1..(stroke + 4).min(article.tokens.len()) {
                    joined.insert((article.word(a).to_owned(), article.word(b).to_owned()));
                    joined.insert((article.word(b).to_owned(), article.word(a).to_owned()));
                }
            }
        }
        Self { joined, together, cast: base.of("plays").filter_map(|f| f.qualifier("character")).collect() }
    }

    fn surely(&self, a: &str, b: &str) -> bool {
        let has = |character: &str, word: &str| {
            character.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|w| w == word)
        };
        let pair = (a.to_owned(), b.to_owned());
        if self.joined.contains(&pair) || self.cast.iter().any(|c| has(c, a) && has(c, b)) {
            return false;
        }
        let in_cast = |word: &str| self.cast.iter().any(|c| has(c, word));
        self.together.contains(&pair) || in_cast(a) && in_cast(b)
    }
}

/// Whether two predicates share most of their longer words.
fn alike(a: &str, b: &str) -> bool {
    let words = |s: &str| s.split(' ').filter(|w| w.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.contains(w)).count();
    shared * 2 > a.len().min(b.len())
}

struct Clause {
    /// Key in the table of characters.
    subject: String,
    /// Token of the subject.
    at: usize,
    /// Verb and what follows, as it will be asked.
    predicate: String,
    /// The sex that a pronoun in it tells.
    sex: Option<Sex>,
}

/// The names that the plot uses for its people, by lower-case form.
fn characters(article: &Article, plot: &[usize], tiers: &[u8]) -> BTreeMap<String, Character> {
    let mut found: BTreeMap<String, Character> = BTreeMap::new();
    let mut acts: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for &sentence in plot {
        let tokens = article.sentences[sentence].tokens.clone();
        for t in tokens.clone() {
            let token = article.tokens[t];
            let word = article.word(t);
            if token.kind != TokenKind::Word || word.len() < 2 {
                continue;
            }
            let before = if t > tokens.start { article.word(t - 1) } else { "" };
            let determined = matches!(
                before,
                "a" | "an"
                    | "the"
                    | "her"
                    | "his"
                    | "their"
                    | "its"
                    | "this"
                    | "that"
                    | "no"
                    | "some"
                    | "any"
                    | "of"
                    | "in"
                    | "into"
                    | "to"
                    | "for"
            ) && !article.cased
                || matches!(before, "a" | "an" | "the" | "his" | "her" | "their");
            let acronym = article.cased
                && word.len() > 2
                && article.at(&token.span()).bytes().all(|b| b.is_ascii_uppercase());
            let candidate = !acronym
                && if article.cased {
                    token.capital && (t > tokens.start || given::is_given(word) || found.contains_key(word))
                } else {
                    could_name(word)
                };
            if !candidate
                || places::find(word).is_some()
                || places::by_adjective(word).is_some()
                || stop(word)
            {
                continue;
            }
            if determined && !(before == "to" || before == "of" || before == "for") {
                *refused.entry(word.to_owned()).or_default() += 1;
                continue;
            }
            let entry = found.entry(word.to_owned()).or_insert_with(|| Character {
                word: word.to_owned(),
                print: if article.cased { article.at(&token.span()).to_owned() } else { case::proper(word) },
                sex: given::sex(word),
                met: 3,
                mentions: 0,
            });
            entry.mentions += 1;
            entry.met = entry.met.min(tiers[sentence].max(1));
            let next = article.word(t + 1);
            let small = article.tokens.get(t + 1).is_some_and(|n| !n.capital);
            if t + 1 < tokens.end
                && small
                && (is_verb(next) || matches!(next, "is" | "has" | "must" | "does" | "was"))
            {
                *acts.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    found.retain(|word, c| {
        let given = given::is_given(word) && !given::is_word_too(word);
        let acts = acts.get(word).copied().unwrap_or(0);
        let refused = refused.get(word).copied().unwrap_or(0);
        refused == 0
            && if article.cased {
                (acts > 0 || given) && (c.mentions > 1 || given)
            } else {
                given || acts > 0 && c.mentions > 1 && (given::is_given(word) || c.mentions > 2)
            }
    });
    // "Finn McMissile": one person, two words; the first that acts stands for both.
    merge_full_names(article, plot, &mut found);
    found
}

/// Drops the second word of a full name when both words were taken for people.
fn merge_full_names(article: &Article, plot: &[usize], found: &mut BTreeMap<String, Character>) {
    let mut drop = Vec::new();
    for &sentence in plot {
        let tokens = article.sentences[sentence].tokens.clone();
        for t in tokens.start + 1..tokens.end {
            let (a, b) = (article.word(t - 1), article.word(t));
            let adjacent = article.tokens[t - 1].span().end + 1 == article.tokens[t].span().start;
            if adjacent && found.contains_key(a) && found.contains_key(b) && a != b {
                let weaker = if found[a].mentions >= found[b].mentions { b } else { a };
                drop.push(weaker.to_owned());
            }
        }
    }
    found.retain(|word, _| !drop.contains(word));
}

/// In text without capitals: a word that is no known English word form.
fn could_name(word: &str) -> bool {
    given::is_given(word)
        || (word.len() > 3
            && !word.ends_with("ing")
            && !word.ends_with("ed")
            && !word.ends_with("ly")
            && !word.ends_with('s')
            && !word.ends_with("tion")
            && !word.ends_with("ment")
            && !word.contains('-'))
}

fn stop(word: &str) -> bool {
    DANGLING.contains(&word)
        || FEMALE.contains(&word)
        || MALE.contains(&word)
        || OPENERS.contains(&word)
        || CLOSERS.contains(&word)
        || matches!(
            word,
            "the"
                | "a"
                | "an"
                | "in"
                | "on"
                | "at"
                | "by"
                | "of"
                | "to"
                | "with"
                | "from"
                | "for"
                | "i"
                | "i'm"
                | "who"
                | "what"
                | "mr."
                | "mrs."
                | "ms."
                | "dr."
                | "during"
                | "once"
                | "upon"
                | "having"
                | "not"
                | "at"
                | "christmas"
                | "god"
                | "everyone"
                | "everybody"
                | "someone"
                | "nobody"
                | "miss"
                | "sir"
                | "captain"
                | "must"
                | "will"
                | "may"
                | "can"
                | "would"
                | "could"
                | "should"
                | "never"
                | "still"
                | "just"
                | "back"
                | "home"
        )
        || crate::value::MONTHS.iter().any(|m| m.eq_ignore_ascii_case(word))
}

fn is_verb(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !PALE.contains(&word)
        && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// Clauses of a sentence that can be asked.
fn clauses(article: &Article, sentence: usize, characters: &BTreeMap<String, Character>) -> Vec<Clause> {
    let tokens = article.sentences[sentence].tokens.clone();
    let mut out = Vec::new();
    for at in tokens.clone() {
        let subject = article.word(at);
        if !characters.contains_key(subject) {
            continue;
        }
        let before = if at > tokens.start { article.word(at - 1) } else { "" };
        if !(before.is_empty() || OPENERS.contains(&before)) {
            continue;
        }
        // "Milly and Jess fight": what two do is asked of neither.
        let joined = before == "and"
            && at >= tokens.start + 2
            && (characters.contains_key(article.word(at - 2))
                || article.word(at - 2) == "she"
                || article.word(at - 2) == "he");
        let listed = before == "," && at >= tokens.start + 2 && characters.contains_key(article.word(at - 2));
        if joined || listed {
            continue;
        }
        let mut cursor = Cursor { article, at: at + 1, first: tokens.start, end: tokens.end };
        if cursor.word().ends_with("ly") && cursor.word().len() > 4 {
            cursor.at += 1;
        }
        if !is_verb(cursor.word()) {
            continue;
        }
        if let Some((predicate, sex)) = predicate(&cursor, characters, subject) {
            let sex = sex.or_else(|| sex_told(&predicate));
            out.push(Clause { subject: subject.to_owned(), at, predicate, sex });
        }
    }
    out
}

fn sex_told(predicate: &str) -> Option<Sex> {
    let mut words = predicate.split(' ');
    words.find_map(|w| {
        if FEMALE.contains(&w) {
            Some(Sex::Female)
        } else if MALE.contains(&w) {
            Some(Sex::Male)
        } else {
            None
        }
    })
}

/// The verb and what follows it up to the clause's end, if it can stand alone in a question.
fn predicate(
    start: &Cursor<'_>,
    characters: &BTreeMap<String, Character>,
    subject: &str,
) -> Option<(String, Option<Sex>)> {
    let article = start.article;
    let mut end = start.at + 1;
    while end < start.end {
        let word = article.word(end);
        if word == "as" {
            // "… as he leaves" ends the clause; "… as a pretext" belongs to it.
            let next = article.word(end + 1);
            if !(FEMALE.contains(&next)
                || MALE.contains(&next)
                || next == "they"
                || next == "the"
                || characters.contains_key(next))
            {
                end += 1;
                continue;
            }
        }
        if CLOSERS.contains(&word) {
            break;
        }
        // "becomes an environmentalist and marries …": the first of two things is enough.
        if word == "and"
            && (is_verb(article.word(end + 1))
                || PALE.contains(&article.word(end + 1))
                || characters.contains_key(article.word(end + 1)) && is_verb(article.word(end + 2))
                || matches!(
                    article.word(end + 1),
                    "the" | "she" | "he" | "they" | "finally" | "eventually" | "then"
                ))
        {
            break;
        }
        end += 1;
    }
    // Broken off inside a quotation or a bracket, a clause is no clause.
    if matches!(article.word(end), "\"" | "“" | "(") {
        return None;
    }
    let words: Vec<&str> = (start.at..end).map(|t| article.word(t)).collect();
    // Seven words are no quotation.
    if !(3..=7).contains(&words.len()) || PALE.contains(&words[0]) {
        return None;
    }
    let own = characters.get(subject).and_then(|c| c.sex);
    let mut told = None;
    for (n, word) in words.iter().enumerate() {
        if DANGLING.contains(word) || *word == subject {
            return None;
        }
        let sex = if FEMALE.contains(word) {
            Sex::Female
        } else if MALE.contains(word) {
            Sex::Male
        } else {
            continue;
        };
        // "her" is the subject's own only where the subject is a woman and nobody else named here is.
        let rival = words[..n]
            .iter()
            .any(|w| characters.get(*w).is_some_and(|c| c.sex == Some(sex) || c.sex.is_none()));
        if own != Some(sex) || rival || matches!(*word, "him" | "he" | "she" | "hers") {
            return None;
        }
        told = Some(sex);
    }
    if words.last().is_some_and(|w| {
        matches!(
            *w,
            "only"
                | "moments"
                | "minutes"
                | "hours"
                | "days"
                | "weeks"
                | "months"
                | "years"
                | "just"
                | "even"
                | "shortly"
                | "soon"
                | "back"
                | "up"
                | "down"
                | "away"
                | "out"
                | "off"
                | "over"
                | "not"
                | "be"
                | "is"
                | "are"
                | "was"
                | "has"
                | "have"
                | "had"
                | "will"
                | "being"
        ) || w.ends_with("ly")
    }) {
        return None;
    }
    // "accepts the offer": which offer, only the plot says.
    if words.len() <= 3 && matches!(words[1], "the" | "to") {
        return None;
    }
    let content = words[1..]
        .iter()
        .filter(|w| {
            w.len() > 3
                && !stop(w)
                && !FEMALE.contains(w)
                && !MALE.contains(w)
                && !characters.contains_key(**w)
        })
        .count();
    if content == 0
        || matches!(
            *words.last()?,
            "the"
                | "a"
                | "an"
                | "to"
                | "of"
                | "in"
                | "with"
                | "and"
                | "that"
                | "at"
                | "for"
                | "on"
                | "by"
                | "from"
                | "into"
        )
    {
        return None;
    }
    // "learns that …" needs its clause; cut off, it says nothing.
    if words.last().is_some_and(|w| matches!(*w, "how" | "why" | "what")) || words[1..].contains(&"that") {
        return None;
    }
    let span = article.tokens[start.at].span().start..article.tokens[end - 1].span().end;
    let text = if article.cased {
        article.at(&span).split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        print(article, start.at, end, characters)
    };
    Some((text, told))
}

/// Lower-case words with the names among them in print case.
fn print(article: &Article, first: usize, end: usize, characters: &BTreeMap<String, Character>) -> String {
    let mut out = String::new();
    for t in first..end {
        let word = article.word(t);
        let glued = t > first && article.tokens[t - 1].span().end == article.tokens[t].span().start;
        if t > first && !glued {
            out.push(' ');
        }
        match (characters.get(word), places::find(word)) {
            (Some(character), _) => out.push_str(&character.print),
            (None, Some(place)) if word.len() > 3 => out.push_str(place.name),
            _ if places::by_adjective(word).is_some() => out.push_str(&case::proper(word)),
            _ => out.push_str(&known_case(word)),
        }
    }
    out
}

/// Acronyms and the like keep their print form; other words stay small.
fn known_case(word: &str) -> String {
    let print = case::proper(word);
    let plain = print.chars().skip(1).all(|c| !c.is_uppercase());
    if plain { word.to_owned() } else { print }
}
