//! What kind of film it is, from the definition in the lead.

use super::{Ask, Options, Reader};
use crate::{
    fact::Fact,
    lexicon::{places, works},
    value::Value,
};

/// Reads the words between the year and `film` in the first sentence.
pub(super) fn read(reader: &mut Reader<'_>) {
    let Some((first, last)) = definition(reader) else { return };
    // The longest genre phrase that the lexicon knows.
    let words: Vec<&str> = (first..last).map(|t| reader.article.word(t)).collect();
    let mut best: Option<(usize, usize)> = None;
    for from in 0..words.len() {
        for to in (from + 1..=words.len().min(from + 5)).rev() {
            let phrase = spelled(&words[from..to]);
            if works::genres().contains(&phrase.as_str()) && best.is_none_or(|(f, t)| to - from > t - f) {
                best = Some((from, to));
            }
        }
    }
    let Some((from, to)) = best else { return };
    // Adjacent genres belong together: "romantic" + "comedy-drama".
    let (mut from, mut to) = (from, to);
    let is_genre = |w: &str| works::genres().contains(&spelled(&[w]).as_str());
    while from > 0 && is_genre(words[from - 1]) && places::by_adjective(words[from - 1]).is_none() {
        from -= 1;
    }
    while to < words.len() && is_genre(words[to]) {
        to += 1;
    }
    let phrase = spelled(&words[from..to]);
    // "drama" or "thriller" alone says nothing that a room could not argue about.
    if !phrase.contains([' ', '-']) {
        return;
    }
    let span = reader.span(first + from, first + to);
    reader.add(Fact::new("genre", Value::Term(phrase), 0, span));
}

/// A genre as the lexicon spells it.
fn spelled(words: &[&str]) -> String {
    words.join(" ").replace("science-fiction", "science fiction")
}

/// Tokens between the copula's article and the noun `film`.
pub(super) fn definition(reader: &Reader<'_>) -> Option<(usize, usize)> {
    let tokens = reader.article.sentences.first()?.tokens.clone();
    let title_end = reader.article.title.end;
    let copula = tokens.clone().find(|&t| {
        reader.article.tokens[t].span().start >= title_end && matches!(reader.article.word(t), "is" | "was")
    })?;
    let noun = (copula..tokens.end.min(copula + 16))
        .find(|&t| matches!(reader.article.word(t), "film" | "movie" | "documentary" | "picture"))?;
    (noun > copula + 1).then_some((copula + 1, noun))
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "genre",
    stems: &["Which of these labels describes {film}?"],
    tell: &["Its genre is given as “{value}”."],
    options: Options::Genres,
    interest: 3,
    knows: 0.5,
    ..Ask::BLANK
}];
