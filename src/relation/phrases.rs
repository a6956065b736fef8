//! Where cue phrases stand in an article: one pass over its words, whatever the number of relations.

use super::Hit;
use crate::{
    article::{Article, token},
    lexicon::hash::Map,
};

/// Phrases by their first word, each with the index of its cue, shortest first.
pub(super) struct Phrases(Map<&'static str, Vec<(&'static str, usize)>>);

impl Phrases {
    /// Takes the phrases of every cue, in the order of the cues.
    pub(super) fn new(cues: impl Iterator<Item = &'static [&'static str]>) -> Self {
        let mut by_first: Map<_, Vec<_>> = Map::default();
        let mut tokens = Vec::new();
        for (cue, phrases) in cues.enumerate() {
            let mut sorted = phrases.to_vec();
            sorted.sort_by_key(|phrase| phrase.len());
            for phrase in sorted {
                tokens.clear();
                token::read(phrase, 0..phrase.len(), &mut tokens);
                if let Some(first) = tokens.first() {
                    by_first.entry(&phrase[first.span()]).or_default().push((phrase, cue));
                }
            }
        }
        Self(by_first)
    }

    /// Every phrase that begins and ends with words of one sentence, by place, then by cue.
    pub(super) fn find(&self, article: &Article) -> Vec<(usize, Hit)> {
        let mut hits = Vec::new();
        for (sentence, at) in article.sentences.iter().enumerate() {
            for first in at.tokens.clone() {
                let Some(phrases) = self.0.get(article.word(first)) else { continue };
                let rest = &article.lower[article.tokens[first].span().start..at.span.end];
                for (phrase, cue) in phrases.iter().filter(|(phrase, _)| rest.starts_with(phrase)) {
                    let end = article.tokens[first].span().start + phrase.len();
                    let last = (first..at.tokens.end).find(|&t| article.tokens[t].span().end >= end);
                    if let Some(last) = last.filter(|&t| article.tokens[t].span().end == end) {
                        hits.push((*cue, Hit { sentence, first, after: last + 1 }));
                    }
                }
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
