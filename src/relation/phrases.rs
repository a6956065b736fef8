//! Where cue phrases stand in an article: one pass over its words, whatever the number of relations.

use super::Hit;
use crate::{
    article::{Article, token},
    lexicon::hash::Map,
};

/// A phrase with the index of its cue.
type Phrase = (&'static str, usize);

/// What phrases do with a word.
#[derive(Default)]
struct Word {
    /// Tells it from the others.
    number: u32,
    /// The cues of which it is a whole phrase.
    alone: Vec<usize>,
    /// Whether longer phrases begin with it.
    opens: bool,
    /// Whether phrases have it second.
    follows: bool,
}

/// Phrases by their first two words, so that most words of a text cost one look and no more.
#[derive(Default)]
pub(super) struct Phrases {
    words: Map<&'static str, Word>,
    /// Longer phrases by the numbers of their first two words.
    pairs: Map<u64, Vec<Phrase>>,
}

impl Phrases {
    /// Takes the phrases of every cue, in the order of the cues.
    pub(super) fn new(cues: impl Iterator<Item = &'static [&'static str]>) -> Self {
        let mut index = Self::default();
        let mut tokens = Vec::new();
        for (cue, phrases) in cues.enumerate() {
            for &phrase in phrases {
                tokens.clear();
                token::read(phrase, 0..phrase.len(), &mut tokens);
                match tokens[..] {
                    [] => {}
                    [only] => index.word(&phrase[only.span()]).alone.push(cue),
                    [first, second, ..] => {
                        let first = index.word(&phrase[first.span()]);
                        first.opens = true;
                        let first = first.number;
                        let second = index.word(&phrase[second.span()]);
                        second.follows = true;
                        let pair = pair(first, second.number);
                        index.pairs.entry(pair).or_default().push((phrase, cue));
                    }
                }
            }
        }
        index
    }

    fn word(&mut self, word: &'static str) -> &mut Word {
        let number = self.words.len();
        self.words.entry(word).or_insert_with(|| Word {
            number: u32::try_from(number).expect("there are a few thousand phrases"),
            ..Word::default()
        })
    }

    /// Every phrase that begins and ends with words of one sentence, by place, then by cue.
    pub(super) fn find(&self, article: &Article) -> Vec<(usize, Hit)> {
        let mut hits: Vec<(usize, Hit)> = Vec::new();
        for (sentence, at) in article.sentences.iter().enumerate() {
            let mut before: Option<&Word> = None;
            // Where the hits of the word before begin: those of one word come in the order of the cues.
            let mut from = hits.len();
            for token in at.tokens.clone() {
                let word = self.words.get(article.word(token));
                if let (Some(first), Some(second)) = (before, word)
                    && first.opens
                    && second.follows
                    && let Some(phrases) = self.pairs.get(&pair(first.number, second.number))
                {
                    hits.extend(phrases.iter().filter_map(|&(phrase, cue)| {
                        Some((
                            cue,
                            Hit {
                                sentence,
                                first: token - 1,
                                after: end(article, token, at.tokens.end, phrase)?,
                            },
                        ))
                    }));
                    hits[from..].sort_by_key(|(cue, hit)| (*cue, hit.after));
                }
                from = hits.len();
                if let Some(word) = word {
                    let alone = Hit { sentence, first: token, after: token + 1 };
                    hits.extend(word.alone.iter().map(|&cue| (cue, alone)));
                }
                before = word;
            }
        }
        hits
    }
}

/// One past the last token of a phrase whose second token is `second`, where the text before `end` goes on as it does.
fn end(article: &Article, second: usize, end: usize, phrase: &str) -> Option<usize> {
    let start = article.tokens[second - 1].span().start;
    let close = start + phrase.len();
    let last = (second..end).find(|&t| article.tokens[t].span().end >= close)?;
    let ends = article.tokens[last].span().end == close && article.lower[start..close] == *phrase;
    ends.then_some(last + 1)
}

fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
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
