//! Words in quotation marks that can stand alone on a card.

use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::{case, given, places},
    relation::Reader,
};

/// A quotation, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::relation) struct Quotation {
    /// Ready to print.
    pub(in crate::relation) print: String,
    /// Where it stands.
    pub(in crate::relation) span: Span,
    /// Whether it is a sentence of its own.
    pub(in crate::relation) sentence: bool,
    /// Whether it would be one with a capital: "wrote that "the second half drags"".
    pub(in crate::relation) clause: bool,
}

/// Most words that a room reads in a moment, with the film's title among them.
const MOST_WORDS: usize = 20;

/// Fewest words that tell one voice from another.
const FEWEST_WORDS: usize = 4;

/// Openings that point back to something outside the quotation.
const DANGLING: &[&str] = &[
    "he", "she", "they", "his", "her", "their", "these", "those", "but", "and", "so", "then", "also", "him",
    "them", "however", "instead", "there", "that", "which", "who", "if", "yes", "no", "for", "or", "not",
    "because", "otherwise", "although", "though", "when", "while", "perhaps", "such",
];

/// Words that no fragment may end on.
const LOOSE: &[&str] =
    &["and", "or", "of", "the", "a", "an", "to", "with", "is", "was", "but", "that", "in", "as"];

/// Words that not every room wants to read.
const COARSE: &[&str] = &[
    "fuck", "fucking", "fucked", "shit", "shitty", "cunt", "nigger", "faggot", "dyke", "whore", "bitch",
    "bitchy", "rape", "rapist", "tits", "cock", "asshole", "retarded", "retardation", "bullshit",
];

/// Contractions that lost their apostrophe with the other signs past ASCII.
const TORN: &[&str] = &[
    "dont", "isnt", "doesnt", "cant", "wont", "didnt", "wasnt", "ive", "youre", "theres", "thats", "hes",
    "shes", "arent", "werent", "wouldnt", "couldnt", "shouldnt", "weve", "theyre", "havent", "hasnt", "im",
];

/// The token behind the opening mark at the cursor up to the closing mark, or to the end of the sentence where
/// the quotation goes on behind it.
pub(in crate::relation) fn quotation(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Quotation> {
    if !matches!(cursor.word(), "\"" | "“") {
        return None;
    }
    let first = cursor.at + 1;
    let close = (first..cursor.end).find(|&t| matches!(reader.article.word(t), "\"" | "”" | "“"));
    let mut last = close.unwrap_or(cursor.end);
    cursor.at = close.map_or(cursor.end, |t| t + 1);
    // A sentence cut at its own full stop is whole; one cut elsewhere is not.
    let stop = |t: usize| matches!(reader.article.word(t), "." | "!" | "?");
    if last <= first || close.is_none() && !stop(last - 1) {
        return None;
    }
    let ended = stop(last - 1) || close.is_some_and(|t| stop(t + 1) && t + 2 >= cursor.end);
    if reader.article.word(last - 1) == "." || reader.article.word(last - 1) == "," {
        last -= 1;
    }
    let tokens = first..last;
    let title = reader.article.at(&reader.article.title).split_whitespace().count();
    let words = title + tokens.clone().filter(|&t| reader.article.tokens[t].kind != TokenKind::Mark).count();
    let clean = tokens.clone().all(|t| fits(reader, t)) && !tokens.clone().any(|t| dots(reader, t));
    let edges = last > first
        && !DANGLING.contains(&reader.article.word(first))
        && !LOOSE.contains(&reader.article.word(last - 1))
        && reader.article.tokens[first].kind != TokenKind::Mark;
    if !(title + FEWEST_WORDS..=MOST_WORDS).contains(&words) || !clean || !edges {
        return None;
    }
    let span = reader.span(first, last);
    let text = without_title(reader, &span)?.split_whitespace().collect::<Vec<_>>().join(" ");
    // Capital and full stop make a sentence; where capitals are lost, a verb must speak for it.
    let clause = ended && has_verb(reader, tokens);
    let sentence = ended && if reader.article.cased { reader.article.tokens[first].capital } else { clause };
    Some(Quotation {
        print: if reader.article.cased { text } else { in_print(&text, sentence) },
        span,
        sentence,
        clause,
    })
}

/// Whether a token can be shown: no editor's brackets or cuts, no torn or coarse word, and, without capitals, no
/// name that would need one.
fn fits(reader: &Reader<'_>, t: usize) -> bool {
    let word = reader.article.word(t);
    let token = reader.article.tokens[t];
    if matches!(word, "[" | "]" | "(" | ")" | "…" | "*" | "/" | "\n" | ":" | ";" | "“" | "'" | "‘" | "’")
    {
        return false;
    }
    let name = || {
        part_of_a_name(reader, word)
            || case::is_roman(word)
            || given::is_given(word) && !given::is_word_too(word)
            || places::find(word).is_some()
            || places::by_adjective(word).is_some()
            || word == "mr."
            || word == "mrs."
            || word == "miss"
    };
    !COARSE.contains(&word)
        && (reader.article.cased || !(TORN.contains(&word) || token.kind == TokenKind::Word && name()))
}

/// Whether a word belongs to a character's name, as far as the cast lists at the head of the facts tell.
fn part_of_a_name(reader: &Reader<'_>, word: &str) -> bool {
    let characters = reader.facts.iter().take(64).filter_map(|f| f.qualifier("character"));
    word.len() > 2 && characters.flat_map(|c| c.split(' ')).any(|part| part.eq_ignore_ascii_case(word))
}

/// "...": something was left out.
fn dots(reader: &Reader<'_>, t: usize) -> bool {
    matches!(reader.article.word(t), "." | "!" | "?") && matches!(reader.article.word(t + 1), "." | "!" | "?")
}

/// The text with "[the film]" for its title; none where a title of one word may be a common word as well.
fn without_title(reader: &Reader<'_>, span: &Span) -> Option<String> {
    let text = reader.article.at(span);
    let title = reader.article.at(&reader.article.title);
    let Some(at) = text.find(title) else { return Some(text.to_owned()) };
    if !title.contains(' ') || text.matches(title).count() > 1 {
        return None;
    }
    let film = if at == 0 { "[The film]" } else { "[the film]" };
    let behind = &text[at + title.len()..];
    (!behind.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        .then(|| format!("{}{film}{behind}", &text[..at]))
}

/// Verbs that nearly every sentence of criticism has one of.
fn has_verb(reader: &Reader<'_>, mut tokens: std::ops::Range<usize>) -> bool {
    const VERBS: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "makes", "made", "gives",
        "gave", "takes", "took", "can", "will", "would", "could", "should", "must", "may", "might", "seems",
        "looks", "feels", "gets", "comes", "goes", "plays", "works", "fails", "lacks", "manages", "it's",
        "isn't", "doesn't", "there's", "don't", "can't", "wasn't", "didn't", "i'm", "keeps", "knows",
        "wants", "needs", "becomes", "remains", "provides", "offers", "loves", "delivers", "proves",
        "brings", "turns", "tells", "shows", "leaves", "holds", "finds", "stands", "runs", "appears",
        "never", "love", "liked", "loved", "think", "thought", "wanted", "felt", "knew", "went", "came",
        "got",
    ];
    tokens.any(|t| {
        VERBS.contains(&reader.article.word(t))
            || reader.article.word(t) == "'s" && reader.article.word(t - 1) == "it"
    })
}

/// Text without capitals as a card shows it.
fn in_print(text: &str, sentence: bool) -> String {
    let words: Vec<String> =
        text.split(' ')
            .map(|word| {
                if word == "i" || word.starts_with("i'") {
                    word.replacen('i', "I", 1)
                } else {
                    word.to_owned()
                }
            })
            .collect();
    let text = words.join(" ");
    let mut chars = text.chars();
    match chars.next() {
        Some(c) if sentence => c.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}
