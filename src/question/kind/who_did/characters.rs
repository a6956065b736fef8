//! The people of the plot, by the names that it uses.

use super::{FEMALE, MALE, clause, full_name};
use crate::{
    article::{Article, TokenKind},
    base::Base,
    lexicon::{
        case,
        given::{self, Sex},
        hash::TextSet,
        places,
        words::Words,
    },
    question::fair,
};
use std::collections::{BTreeMap, BTreeSet};

/// A character as the plot names one.
pub(super) struct Character {
    /// The name in lower case.
    pub(super) word: String,
    /// The name in print.
    pub(super) print: String,
    /// Where the name tells it.
    pub(super) sex: Option<Sex>,
    /// The lowest tier of a sentence that names the character.
    pub(super) met: u8,
    /// The sentences that name the character, ascending.
    pub(super) at: Vec<usize>,
    /// How often the plot names the character.
    pub(super) mentions: usize,
    /// How often of these as an owner: who is only that, as in "Johnny's bar", is nobody.
    owns: usize,
    /// Capital words right behind the name: "John Quin".
    also: BTreeSet<String>,
    /// The name in the cast list, where one entry alone has it.
    pub(super) full: Option<String>,
}

impl Character {
    /// The name in the cast list if it has more than one word.
    pub(super) fn whole(&self) -> Option<&str> {
        self.full.as_deref().filter(|full| full.contains(' '))
    }

    /// Whether the plot names the character around a sentence.
    pub(super) fn is_near(&self, sentence: usize) -> bool {
        self.at.iter().any(|at| at.abs_diff(sentence) <= NEAR)
    }

    /// Whether a text says any word of the character's names.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let full = self.full.iter().flat_map(|full| full.split(' '));
        let also = self.also.iter().map(String::as_str);
        let mut names =
            full.chain([&*self.print]).chain(also).filter(|word| word.len() > 2 && !word.ends_with('.'));
        names.any(|name| text.split([' ', '\'', '-']).any(|word| word.eq_ignore_ascii_case(name)))
    }
}

/// So many sentences are one scene.
const NEAR: usize = 4;

/// Marks around a nickname.
pub(super) const QUOTES: [char; 3] = ['"', '“', '”'];

/// The people of a plot.
pub(super) struct Cast {
    people: BTreeMap<String, Character>,
    /// The words of `people`: every word of the plot is held against them.
    known: TextSet<String>,
    /// Every word of a name that the article gives elsewhere, for print case.
    names: BTreeSet<String>,
}

impl Cast {
    /// Finds them in the plot's sentences.
    pub(super) fn read(base: &Base<'_>, plot: &[usize], tiers: &[u8]) -> Self {
        let mut names = BTreeSet::new();
        let parts = base.of("plays").filter_map(|fact| fact.qualifier("character"));
        for part in parts.filter(|part| !fair::is_unnamed(part)) {
            for word in part.split([' ', '/']).map(|word| word.trim_matches(QUOTES)) {
                if word.chars().next().is_some_and(char::is_uppercase) && !stop(&word.to_lowercase()) {
                    names.insert(word.to_lowercase());
                }
            }
        }
        let mut people = characters(base.article, plot, tiers, &names);
        add_unnamed_in_plot(base, plot, &mut people);
        full_name::add(base, &mut people);
        let known = people.keys().cloned().collect();
        Self { people, known, names }
    }

    /// The character of that name.
    pub(super) fn get(&self, word: &str) -> Option<&Character> {
        self.people.get(word)
    }

    /// Whether a word names a character.
    pub(super) fn has(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// All of them, by name.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Character> {
        self.people.values()
    }

    /// Whether a word is part of a name.
    pub(super) fn is_name(&self, word: &str) -> bool {
        self.names.contains(word)
    }
}

/// Adds whom only the cast list names: none of them does what the plot tells of another by name.
fn add_unnamed_in_plot(base: &Base<'_>, plot: &[usize], people: &mut BTreeMap<String, Character>) {
    let article = base.article;
    let said: TextSet<&str> =
        plot.iter().flat_map(|&s| article.sentences[s].tokens.clone()).map(|t| article.word(t)).collect();
    let parts = base.of("plays").filter_map(|fact| fact.qualifier("character"));
    for part in parts.filter(|part| !part.contains(['/', '"', '(']) && !fair::is_unnamed(part)) {
        let lower = part.to_lowercase();
        let mut words = lower.split(' ');
        let Some(first) = words.next() else { continue };
        let known = given::is_given(first) && !given::is_word_too(first) && !stop(first);
        if !known || said.contains(first) || words.any(|word| said.contains(word)) {
            continue;
        }
        people.entry(first.to_owned()).or_insert_with(|| Character {
            word: first.to_owned(),
            print: part.split(' ').next().unwrap_or(part).to_owned(),
            sex: given::sex(first),
            met: 1,
            at: Vec::new(),
            also: BTreeSet::new(),
            mentions: 0,
            owns: 0,
            full: None,
        });
    }
}

/// The names that the plot uses for its people, by lower-case form.
fn characters(
    article: &Article,
    plot: &[usize],
    tiers: &[u8],
    names: &BTreeSet<String>,
) -> BTreeMap<String, Character> {
    let mut found: BTreeMap<String, Character> = BTreeMap::new();
    let mut acts: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for &sentence in plot {
        let tokens = article.sentences[sentence].tokens.clone();
        // The actors stand in brackets.
        let mut in_brackets = false;
        for t in tokens.clone() {
            let token = article.tokens[t];
            let word = article.word(t);
            in_brackets = word == "(" || in_brackets && word != ")";
            if token.kind != TokenKind::Word || word.len() < 2 {
                continue;
            }
            if article.cased && stands_in_a_longer_name(article, t, tokens.start, tokens.end, &found)
                || in_brackets
            {
                continue;
            }
            let before = if t > tokens.start { article.word(t - 1) } else { "" };
            let determined = is_determined(before, article.cased);
            let acronym = article.cased
                && word.len() > 2
                && article.at(&token.span()).bytes().all(|b| b.is_ascii_uppercase());
            let candidate = !acronym
                && if article.cased {
                    token.capital
                        && (t > tokens.start
                            || given::is_given(word) && !given::is_word_too(word)
                            || found.contains_key(word))
                } else {
                    could_name(word)
                };
            if !candidate
                || stop(word)
                || places::find(word).is_some()
                || is_in_place(article, t, tokens.clone())
                || places::by_adjective(word).is_some()
            {
                continue;
            }
            let surely = given::is_given(word) && !given::is_word_too(word);
            if determined && !surely && !(before == "to" || before == "of" || before == "for") {
                *refused.entry(word.to_owned()).or_default() += 1;
                continue;
            }
            let entry = found.entry(word.to_owned()).or_insert_with(|| Character {
                word: word.to_owned(),
                print: if article.cased { article.at(&token.span()).to_owned() } else { case::proper(word) },
                sex: given::sex(word),
                met: 3,
                at: Vec::new(),
                also: BTreeSet::new(),
                mentions: 0,
                owns: 0,
                full: None,
            });
            entry.mentions += 1;
            entry.at.push(sentence);
            let surname = article.tokens.get(t + 1).filter(|next| {
                article.cased
                    && next.capital
                    && t + 1 < tokens.end
                    && token.span().end + 1 == next.span().start
            });
            entry.also.extend(surname.map(|next| article.at(&next.span()).to_owned()));
            entry.owns += usize::from(matches!(article.word(t + 1), "'s" | "'"));
            entry.met = entry.met.min(tiers[sentence].max(1));
            let next = article.word(t + 1);
            let small = article.tokens.get(t + 1).is_some_and(|n| !n.capital);
            if t + 1 < tokens.end
                && small
                && (clause::is_verb(next) || matches!(next, "is" | "has" | "must" | "does" | "was"))
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
            && c.owns < c.mentions
            && if article.cased {
                given || acts > 0 && c.mentions > 1
            } else {
                given || acts > 0 && c.mentions > 1 && (given::is_given(word) || names.contains(word))
            }
    });
    // "Finn McMissile": one person, two words; the first that acts stands for both.
    merge_full_names(article, plot, &mut found);
    found
}

/// Whether the word before one says that it is no name; text without capitals tells less.
fn is_determined(before: &str, cased: bool) -> bool {
    matches!(before, "a" | "an" | "the" | "his" | "her" | "their")
        || !cased
            && matches!(
                before,
                "its" | "this" | "that" | "no" | "some" | "any" | "of" | "in" | "into" | "to" | "for"
            )
}

/// Whether a capital word is only part of a name that is no person's: "Radiator Springs", "Department of Health".
fn stands_in_a_longer_name(
    article: &Article,
    t: usize,
    first: usize,
    end: usize,
    found: &BTreeMap<String, Character>,
) -> bool {
    let joined = |a: usize, b: usize| article.tokens[a].span().end + 1 == article.tokens[b].span().start;
    let capital = |t: usize| article.tokens[t].kind == TokenKind::Word && article.tokens[t].capital;
    let person = |t: usize| {
        given::is_given(article.word(t))
            || found.contains_key(article.word(t))
            || article.word(t).ends_with('.')
    };
    let behind = t > first
        && capital(t - 1)
        && joined(t - 1, t)
        && !(t - 1 == first && stop(article.word(first)))
        && !person(t - 1);
    let before = t + 1 < end && capital(t + 1) && joined(t, t + 1) && !person(t);
    let of = t >= first + 2
        && matches!(article.word(t - 1), "of" | "and")
        && capital(t - 2)
        && !person(t - 2)
        && !person(t);
    behind || before || of
}

/// Whether a word is half of a place: "Los Angeles".
fn is_in_place(article: &Article, t: usize, tokens: std::ops::Range<usize>) -> bool {
    let is_place = |a: usize| {
        a >= tokens.start
            && a + 1 < tokens.end
            && places::find(&format!("{} {}", article.word(a), article.word(a + 1))).is_some()
    };
    t.checked_sub(1).is_some_and(is_place) || is_place(t)
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

/// Words that name nobody, capital or not.
pub(super) fn stop(word: &str) -> bool {
    clause::closes_or_points(word)
        || FEMALE.contains(&word)
        || MALE.contains(&word)
        || WORDS.contains(word)
        || crate::value::MONTHS.iter().any(|m| m.eq_ignore_ascii_case(word))
}

/// Common words at the start of sentences and beside names.
static WORDS: Words = Words::new(&[
    "the", "a", "an", "man", "woman", "boy", "girl", "grandma", "grandpa", "mom", "dad", "mother", "father",
    "doctor", "queen", "king", "some", "health", "in", "on", "at", "by", "of", "to", "with", "from", "for",
    "i", "i'm", "what", "mr.", "mrs.", "ms.", "dr.", "during", "once", "upon", "having", "not", "christmas",
    "god", "everyone", "everybody", "someone", "nobody", "miss", "sir", "captain", "must", "will", "may",
    "can", "would", "could", "should", "never", "still", "just", "back", "home",
]);
