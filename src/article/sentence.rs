//! Sentence ends, also where text damage glued two sentences together.

use super::{Article, Sentence, Span, Token, TokenKind, token};

/// Words that open a sentence when they are glued to the end of the one before (`festival.the film`).
const OPENERS: &[&str] = &[
    "the", "it", "it's", "its", "on", "in", "at", "but", "he", "she", "they", "this", "these", "however",
    "when", "while", "after", "although", "as", "for", "his", "her", "there", "we", "and", "critics",
    "another", "audiences", "both", "during", "since", "with", "what", "that",
];

/// Words with a dot of their own, mid-sentence.
const ABBREVIATIONS: &[&str] = &[
    "no", "vol", "approx", "inc", "ltd", "co", "corp", "bros", "feat", "ft", "etc", "ca", "jan", "feb",
    "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "rs",
];

/// Appends the sentences of one paragraph.
pub(crate) fn read(article: &mut Article, text: &str, line: Span) {
    let first = article.tokens.len();
    let mut tokens = std::mem::take(&mut article.tokens);
    token::read(text, line, &mut tokens);
    let mut begin = first;
    let mut at = first;
    while at < tokens.len() {
        if let Some(last) = end_of_sentence(article, text, &tokens, at) {
            push(article, &tokens, begin..last + 1);
            begin = last + 1;
            at = last;
        }
        at += 1;
    }
    if begin < tokens.len() {
        let all = tokens.len();
        push(article, &tokens, begin..all);
    }
    article.tokens = tokens;
}

fn push(article: &mut Article, tokens: &[Token], range: std::ops::Range<usize>) {
    let span = tokens[range.start].span().start..tokens[range.end - 1].span().end;
    article.sentences.push(Sentence { span, section: article.sections.len() - 1, tokens: range });
}

/// The last token of the sentence when one ends with the stop at `at`: closing quotes and brackets go with it.
fn end_of_sentence(article: &Article, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let word = |i: usize| tokens.get(i).map_or("", |t| &text[t.span()]);
    // An initial or `U.S.` holds its dot, so it can end a sentence only before an opener.
    let dotted = tokens[at].kind == TokenKind::Word && word(at).ends_with('.');
    if dotted {
        let next = word(at + 1);
        let long = word(at).len() > 2;
        let opener = tokens.get(at + 1).is_some_and(|t| t.capital || !article.cased)
            && OPENERS.contains(&next.to_ascii_lowercase().as_str());
        return (long && opener).then_some(at);
    }
    if tokens[at].kind != TokenKind::Mark || !matches!(word(at), "." | "!" | "?") {
        return None;
    }
    let mut last = at;
    while matches!(word(last + 1), "\"" | "”" | "'" | "’" | ")" | "]" | "." | "!" | "?")
        && tokens[last].span().end == tokens[last + 1].span().start
    {
        last += 1;
    }
    // Square-bracket references: `film.[12] The`.
    while word(last + 1) == "[" && matches!(word(last + 3), "]") {
        last += 3;
    }
    let Some(next) = tokens.get(last + 1) else { return Some(last) };
    let glued = tokens[last].span().end == next.span().start;
    let before = at.checked_sub(1).map_or("", word);
    if last == at
        && ABBREVIATIONS.iter().any(|a| before.eq_ignore_ascii_case(a))
        && next.kind == TokenKind::Number
    {
        return None;
    }
    let lower = text[next.span()].to_ascii_lowercase();
    let opener = OPENERS.contains(&lower.as_str());
    if glued {
        // `ra.one` and `no.1` stay whole: the part after the dot must be able to open a sentence.
        let quote_closed = last > at;
        let good = if article.cased {
            next.capital && before.len() > 1
        } else {
            (opener && before.len() > 1 && word(last + 2) != ".")
                || (quote_closed && before.len() > 1 && next.kind == TokenKind::Word)
        };
        return good.then_some(last);
    }
    if word(at) == "." && article.cased && next.kind == TokenKind::Word && !next.capital {
        return None;
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let article = Article::parse(format!("{text}\n")).expect("it is a film");
        let got: Vec<_> = article.sentences.iter().map(|s| article.at(&s.span)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn glued_sentences_split_and_dotted_names_do_not() {
        check(
            "x is a film seen at the festival.the film opened. ra.one is no.1 in the u.k. charts",
            &["x is a film seen at the festival.", "the film opened.", "ra.one is no.1 in the u.k. charts"],
        );
    }

    #[test]
    fn a_glued_quotation_ends_its_sentence() {
        check(
            "x is a film with a \"cry-out-loud screenplay.\"but on 5 september she came.",
            &["x is a film with a \"cry-out-loud screenplay.\"", "but on 5 september she came."],
        );
    }

    #[test]
    fn initials_and_abbreviations_end_no_sentence() {
        check(
            "The Film is a 1990 film by K. S. Rao and Dr. Evil vs. Mr. Bean. It earned $5.2 million.",
            &["The Film is a 1990 film by K. S. Rao and Dr. Evil vs. Mr. Bean.", "It earned $5.2 million."],
        );
    }
}
