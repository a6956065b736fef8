//! Where cue phrases stand in an article: one pass over its words, whatever the number of relations.

use super::Hit;
use crate::{
    article::{Article, token},
    lexicon::hash::Map,
};

/// A phrase with the index of its cue.
type Phrase = (&'static str, usize);

/// Phrases by their first two words, or by the only one. Every first word has an entry, so that a word that opens no
/// phrase costs one look.
pub(super) struct Phrases(Map<&'static str, Vec<Phrase>>);

impl Phrases {
    /// Takes the phrases of every cue, in the order of the cues.
    pub(super) fn new(cues: impl Iterator<Item = &'static [&'static str]>) -> Self {
        let mut by_opening: Map<_, Vec<_>> = Map::default();
        let mut tokens = Vec::new();
        for (cue, phrases) in cues.enumerate() {
            for &phrase in phrases {
                tokens.clear();
                token::read(phrase, 0..phrase.len(), &mut tokens);
                let Some(first) = tokens.first() else { continue };
                by_opening.entry(&phrase[first.span()]).or_default();
                let opening = tokens.get(1).unwrap_or(first);
                by_opening.entry(&phrase[..opening.span().end]).or_default().push((phrase, cue));
            }
        }
        Self(by_opening)
    }

    /// Every phrase that begins and ends with words of one sentence, by place, then by cue.
    pub(super) fn find(&self, article: &Article) -> Vec<(usize, Hit)> {
        let mut hits: Vec<(usize, Hit)> = Vec::new();
        for (sentence, at) in article.sentences.iter().enumerate() {
            for first in at.tokens.clone() {
                let Some(alone) = self.0.get(article.word(first)) else { continue };
                let before = hits.len();
                hits.extend(alone.iter().map(|(_, cue)| (*cue, Hit { sentence, first, after: first + 1 })));
                if first + 1 < at.tokens.end {
                    let start = article.tokens[first].span().start;
                    let opening = &article.lower[start..article.tokens[first + 1].span().end];
                    for &(phrase, cue) in self.0.get(opening).into_iter().flatten() {
                        let end = start + phrase.len();
                        let last = (first + 1..at.tokens.end).find(|&t| article.tokens[t].span().end >= end);
                        if let Some(last) = last.filter(|&t| article.tokens[t].span().end == end)
                            && article.lower[start..end] == *phrase
                        {
                            hits.push((cue, Hit { sentence, first, after: last + 1 }));
                        }
                    }
                }
                hits[before..].sort_by_key(|(cue, hit)| (*cue, hit.after));
            }
        }
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_begin_and_end_with_words_of_one_sentence() {
        let phrases = Phrases::new([&["set to", "set"][..], &["was set to direct", "'s cast"]].into_iter());
        let text = "It is a film set to be Ann's cast. She was set to direct. Bob was set to. Direct a set-to, sets too.";
        let article = Article::parse(text.into()).expect("it is a film");
        let found: Vec<_> = phrases
            .find(&article)
            .into_iter()
            .map(|(cue, hit)| {
                let span = article.tokens[hit.first].span().start..article.tokens[hit.after - 1].span().end;
                (cue, article.at(&span))
            })
            .collect();
        let set = [(0, "set"), (0, "set to")];
        let want = [&set[..], &[(1, "'s cast"), (1, "was set to direct")], &set, &set].concat();
        assert_eq!(found, want);
    }
}
