//! Clauses of the plot that stand alone as a question.

use super::{
    Cast, FEMALE, MALE,
    characters::stop,
    subject::{self, Subject},
    telling,
};
use crate::{
    article::{Article, Cursor},
    lexicon::{
        case,
        given::{self, Sex},
        places,
        words::Words,
    },
    question::fair,
};

/// Where a clause's subject may stand: behind one of these, or at the start.
pub(super) static OPENERS: Words = Words::new(&[
    ",", "and", "while", "when", "after", "as", "but", "because", "that", "where", "then", "meanwhile",
    "finally", "eventually", "later", "although", "though", "before", "until",
]);

/// Where a clause ends.
static CLOSERS: Words = Words::new(&[
    ",", ";", ".", ":", "while", "when", "after", "although", "but", "because", "so", "before", "until",
    "whereas", "whom", "who", "which", "where", "though", "since", "if", "unless", "despite", "(", "\"", "“",
    "!", "?", "as", "—", "–", "following", "causing", "leaving",
]);

/// Words that point at something the question does not say.
static DANGLING: Words = Words::new(&[
    "it", "this", "these", "those", "them", "they", "their", "there", "such", "latter", "former", "another",
    "other", "others", "both", "same", "too", "also", "again", "instead", "together", "each", "one",
    "however", "theirs", "we", "you",
]);

/// What no quiz should make a joke of.
static TENDER: Words = Words::new(&[
    "hospice", "cancer", "tumour", "tumours", "tumor", "tumors", "mastectomy", "chemotherapy", "suicide",
    "rape", "rapes", "raped", "abortion", "miscarriage", "miscarries", "incest", "molests", "overdose",
    "overdoses", "dies", "sexual", "sexually", "rapist",
]);

/// Verbs too pale to ask about, and those of mere attempts: others may have made them too.
static PALE: Words = Words::new(&[
    "is", "has", "was", "does", "says", "goes", "gets", "makes", "takes", "asks", "seems", "wants", "sees",
    "knows", "thinks", "feels", "begins", "starts", "appears", "tries", "needs", "gives", "lets", "puts",
    "comes", "its", "this", "thus", "perhaps", "always", "sometimes", "towards", "besides", "afterwards",
    "whereas", "as", "us", "plans", "attempts", "intends", "hopes", "wishes", "plots", "vows", "learns",
    "realizes", "realises", "hears", "neglects", "fails", "forgets", "omits", "declines",
]);

pub(super) struct Clause {
    /// The subject's name in lower case.
    pub(super) subject: String,
    /// Token of the subject.
    pub(super) at: usize,
    /// Verb and what follows, as it will be asked.
    pub(super) predicate: String,
    /// The sex that a pronoun in it tells.
    pub(super) sex: Option<Sex>,
}

/// Whether a word looks like a verb in the third person.
pub(super) fn is_verb(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !PALE.contains(word)
        && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// Whether a word opens or closes clauses, or points at something outside its sentence.
pub(super) fn closes_or_points(word: &str) -> bool {
    DANGLING.contains(word) || OPENERS.contains(word) || CLOSERS.contains(word)
}

/// Clauses of a sentence that can be asked, with `before` for the sentence that it follows.
pub(super) fn of_sentence(
    article: &Article,
    sentence: usize,
    before: Option<usize>,
    cast: &Cast,
) -> Vec<Clause> {
    let tokens = article.sentences[sentence].tokens.clone();
    let mut out = Vec::new();
    for Subject { word: subject, at, next } in subject::all(article, sentence, before, cast) {
        let mut cursor = Cursor { article, at: next, first: tokens.start, end: tokens.end };
        if cursor.word().ends_with("ly") && cursor.word().len() > 4 {
            cursor.at += 1;
        }
        // "settles down and marries Kit": each verb of the subject is a clause of its own.
        while is_verb(cursor.word()) || is_done(&cursor) || telling::is_pale_with_much(cursor.word()) {
            let end = phrase_end(&cursor, cast);
            if let Some(predicate) = predicate(&cursor, end, cast, &subject) {
                let words: Vec<&str> = predicate.split(' ').collect();
                let sex = telling::sex(&words).or_else(|| telling::role_sex(&words));
                out.push(Clause { subject: subject.clone(), at, predicate, sex });
            }
            if article.word(end) != "and" {
                break;
            }
            cursor.at = end + 1;
        }
    }
    out
}

/// Whether the cursor is at something done to the subject: "is kidnapped".
fn is_done(cursor: &Cursor<'_>) -> bool {
    cursor.word() == "is" && telling::is_participle(cursor.ahead(1))
}

/// Where the phrase of the verb at the cursor ends.
fn phrase_end(start: &Cursor<'_>, cast: &Cast) -> usize {
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
                || cast.has(next))
            {
                end += 1;
                continue;
            }
        }
        if CLOSERS.contains(word) {
            break;
        }
        // "becomes an environmentalist and marries …": the first of two things is enough.
        if word == "and"
            && (is_verb(article.word(end + 1))
                || PALE.contains(article.word(end + 1))
                || cast.has(article.word(end + 1)) && is_verb(article.word(end + 2))
                || matches!(
                    article.word(end + 1),
                    "the" | "she" | "he" | "they" | "finally" | "eventually" | "then"
                ))
        {
            break;
        }
        end += 1;
    }
    end
}

/// The verb and what follows it up to `end`, if it can stand alone in a question.
fn predicate(start: &Cursor<'_>, end: usize, cast: &Cast, subject: &str) -> Option<String> {
    let article = start.article;
    // Broken off inside a quotation or a bracket, a clause is no clause.
    if matches!(article.word(end), "\"" | "“" | "(") {
        return None;
    }
    // "looks like a man who …": without the clause it is another man.
    if matches!(article.word(end), "who" | "whom" | "whose" | "which" | "that" | "where") {
        return None;
    }
    let mut words: Vec<&str> = (start.at..end).map(|t| article.word(t)).collect();
    let mut end = end;
    // Seven words are no quotation.
    if words.iter().filter(|w| telling::is_word(w)).count() > MOST {
        let cut = telling::shortened(&words, MOST)?;
        words.truncate(cut);
        end = start.at + cut;
    }
    let pale = PALE.contains(words[0]) && !is_done(start) && !telling::has_much(&words);
    let deed = telling::is_deed(&words, cast);
    if words.len() < 3 && !deed || pale || !telling::is_told(&words, cast) {
        return None;
    }
    if words.iter().any(|w| TENDER.contains(w)) {
        return None;
    }
    if !pronouns_fit(&words, cast, subject)
        || is_anothers(start, &words, cast, subject)
        || !deed && !says_enough(&words, article.word(end) == ",", cast)
    {
        return None;
    }
    if !article.cased && (start.at + 1..end).any(|t| may_be_a_name(article, t, cast) || lost_sign(article, t))
    {
        return None;
    }
    let span = article.tokens[start.at].span().start..article.tokens[end - 1].span().end;
    let text = if article.cased { article.spaced(&span) } else { print(article, start.at, end, cast) };
    Some(text)
}

/// Whether every pronoun of a clause is the subject's own, and nothing points outside it.
fn pronouns_fit(words: &[&str], cast: &Cast, subject: &str) -> bool {
    let own = cast.get(subject).and_then(|c| c.sex);
    for (n, word) in words.iter().enumerate() {
        if DANGLING.contains(word) || *word == subject {
            return false;
        }
        let sex = if FEMALE.contains(word) {
            Sex::Female
        } else if MALE.contains(word) {
            Sex::Male
        } else {
            continue;
        };
        // "her" is the subject's own only where the subject is a woman and nobody else named here is.
        let rival =
            words[..n].iter().any(|w| cast.get(w).is_some_and(|c| c.sex == Some(sex) || c.sex.is_none()));
        if own != Some(sex) || rival || matches!(*word, "him" | "he" | "she" | "hers") {
            return false;
        }
    }
    true
}

/// Whether "his" may be of another man, whom the sentence names before the subject.
fn is_anothers(start: &Cursor<'_>, words: &[&str], cast: &Cast, subject: &str) -> bool {
    let sex = if words.iter().any(|w| matches!(*w, "his" | "himself")) {
        Sex::Male
    } else if words.iter().any(|w| matches!(*w, "her" | "herself")) {
        Sex::Female
    } else {
        return false;
    };
    let before = (start.first..start.at).map(|t| start.article.word(t));
    let mut others = before.filter(|w| *w != subject).filter_map(|w| cast.get(w));
    others.any(|c| c.sex.is_none_or(|other| other == sex))
}

/// In text without capitals: a word right behind a verb with no article before it ("tells lona", "recruits mater"), or the owner of
/// something ("zndapp's plot"), may be a name that nobody knows, and would be printed small.
fn may_be_a_name(article: &Article, t: usize, cast: &Cast) -> bool {
    let word = article.word(t);
    let known = cast.has(word) || cast.is_name(word) || places::find(word).is_some() || given::is_given(word);
    let plain = word.len() < 3
        || stop(word)
        || word.ends_with(['s', 'y'])
        || [
            "ing", "ed", "er", "est", "ent", "al", "ive", "ous", "ful", "ion", "ness", "ity", "ance", "ence",
            "age",
        ]
        .iter()
        .any(|e| word.ends_with(e));
    let determined = |word: &str| {
        matches!(
            word,
            "the"
                | "a"
                | "an"
                | "her"
                | "his"
                | "of"
                | "and"
                | "with"
                | "in"
                | "from"
                | "for"
                | "into"
                | "at"
                | "by"
                | "on"
                | "to"
                | "as"
                | "about"
        ) || word.ends_with("ly")
    };
    let object = is_verb(article.word(t - 1)) && !plain && !determined(word);
    let owner = matches!(article.word(t + 1), "'s" | "'") && !determined(article.word(t - 1));
    // "the gotham stock exchange".
    let house = !plain
        && !LOCAL.contains(&word)
        && (HOUSES.contains(&article.word(t + 1))
            || article.word(t + 1) == "stock" && article.word(t + 2) == "exchange");
    // "the captain potzdorf", and "sanjeevs instructions", whose apostrophe was lost.
    let titled = fair::is_role(article.word(t - 1)) && !plain && !determined(word);
    let owners = word.strip_suffix('s').is_some_and(|owner| cast.has(owner));
    !known && (object || owner || titled || house) || owners
}

/// Houses and bodies that are named after a place or a person.
const HOUSES: &[&str] = &[
    "bank", "bridge", "hotel", "hospital", "prison", "university", "museum", "police", "airport",
    "cathedral", "theatre", "theater", "stadium", "tower", "institute", "foundation", "academy",
    "corporation", "industries",
];

/// What such a house is called when it has no name.
const LOCAL: &[&str] =
    &["bank", "brand", "county", "luxury", "main", "mental", "prison", "rope", "state", "steel", "stone"];

/// In text without signs: "a 1,000 bounty" lost its pounds.
fn lost_sign(article: &Article, t: usize) -> bool {
    matches!(article.word(t - 1), "a" | "an" | "the" | "his" | "her")
        && article.word(t).starts_with(|c: char| c.is_ascii_digit())
        && article.word(t).contains(',')
}

/// The longest predicate, in words.
const MOST: usize = 7;

/// Last words of a clause that was cut off before it said anything.
static CUT_OFF: Words = Words::new(&[
    "only", "moments", "minutes", "hours", "days", "weeks", "months", "years", "just", "even", "shortly",
    "soon", "back", "up", "down", "away", "out", "off", "over", "not", "be", "is", "are", "was", "has",
    "have", "had", "will", "being", "the", "a", "an", "to", "of", "in", "with", "and", "at", "for", "on",
    "by", "from", "into", "how", "why", "what",
]);

/// Ends of words that wait for a noun.
const ADJECTIVE: &[&str] =
    &["al", "ant", "ble", "ed", "ent", "ful", "ic", "ical", "ing", "ish", "ive", "less", "ous", "y"];

/// Whether a clause tells something that can be known without its neighbours.
fn says_enough(words: &[&str], comma: bool, cast: &Cast) -> bool {
    let cut_off = words.last().is_some_and(|w| CUT_OFF.contains(w) || w.ends_with("ly"));
    // "obtains a sample", "receives her treatments": of what, only the plot says.
    let vague = words.len() == 3
        && (matches!(words[1], "her" | "his") || matches!(words[1], "a" | "an") && words[2].len() < 8);
    // "leaves a cynical, unscrupulous woman" cut at its comma.
    let adjective = words.len() > 3
        && matches!(words[words.len() - 2], "a" | "an")
        && words.last().is_some_and(|w| ADJECTIVE.iter().any(|end| w.ends_with(end)));
    // "learns that …" needs its clause; "accepts the offer": which offer, only the plot says.
    let whole = words[1] == "that" && words.len() > 5;
    let dangles =
        words[1..].contains(&"that") && !whole || words.len() <= 3 && matches!(words[1], "the" | "to");
    let says =
        |w: &&&str| w.len() > 3 && !stop(w) && !FEMALE.contains(w) && !MALE.contains(w) && !cast.has(w);
    let broken = cut_off || dangles || vague || adjective && comma;
    !broken && words[1..].iter().any(|w| says(&w))
}

/// Lower-case words with the names among them in print case.
fn print(article: &Article, first: usize, end: usize, cast: &Cast) -> String {
    let mut out = String::new();
    for t in first..end {
        let word = article.word(t);
        let glued = t > first && article.tokens[t - 1].span().end == article.tokens[t].span().start;
        if t > first && !glued {
            out.push(' ');
        }
        match (cast.get(word), places::find(word)) {
            (Some(character), _) => out.push_str(&character.print),
            (None, Some(place)) if word.len() > 3 => out.push_str(place.name),
            _ if cast.is_name(word) || places::by_adjective(word).is_some() => {
                out.push_str(&case::proper(word));
            }
            _ if given::is_given(word) && !given::is_word_too(word) => out.push_str(&case::proper(word)),
            _ if word.starts_with('\'') => out.push_str(word),
            _ => out.push_str(&known_case(word)),
        }
    }
    out
}

/// Acronyms and the like keep their print form; other words stay small.
fn known_case(word: &str) -> String {
    if let Some((first, second)) = word.split_once('-') {
        return format!("{}-{}", known_case(first), known_case(second));
    }
    let print = case::proper(word);
    let plain = print.chars().skip(1).all(|c| !c.is_uppercase());
    if plain { word.to_owned() } else { print }
}
