//! Sentence ends, also where text damage glued two sentences together.

use super::{Article, Sentence, Span, Token, TokenKind, token};

/// Words that open a sentence when they are glued to the end of the one before (`festival.the film`).
const OPENERS: &[&str] = &[
    "the", "it", "it's", "its", "on", "in", "at", "but", "he", "she", "they", "this", "these", "however",
    "when", "while", "after", "although", "as", "for", "his", "her", "there", "we", "and", "critics",
    "another", "audiences", "both", "during", "since", "with", "what", "that",
];

/// Those of them that open a sentence behind `u.s.` too; the others more often go on with the one that holds it.
const SUBJECTS: &[&str] =
    &["it", "it's", "its", "he", "she", "they", "this", "these", "there", "we", "however", "the"];

/// Words with a dot of their own, mid-sentence.
const ABBREVIATIONS: &[&str] = &[
    "no", "vol", "approx", "inc", "ltd", "co", "corp", "bros", "feat", "ft", "etc", "ca", "jan", "feb",
    "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "rs",
];

/// Words whose dot ends no sentence whatever follows: "(transl. 'Embers')".
const GLOSSES: &[&str] = &["transl", "trans", "lit"];

/// Most tokens of a sentence: readers may look over a whole one, so a longer run of text is cut into several.
pub(crate) const MOST_TOKENS: usize = 2_000;

/// Most bytes of a sentence of more than one token.
const MOST_BYTES: usize = 1 << 15;

/// Most references behind one full stop: `film.[12][13]`.
const MOST_REFERENCES: usize = 32;

/// Appends the sentences of one paragraph.
pub(crate) fn read(article: &mut Article, text: &str, line: Span) {
    let first = article.tokens.len();
    let mut tokens = std::mem::take(&mut article.tokens);
    token::read(text, line, &mut tokens);
    let mut begin = first;
    let mut closed = first;
    for at in first..tokens.len() {
        // Most tokens are told by one byte to end nothing.
        let stops = matches!(text.as_bytes()[tokens[at].span().end - 1], b'.' | b'!' | b'?');
        if stops
            && at >= begin
            && let Some(last) = end_of_sentence(article, text, &tokens, at, &mut closed)
        {
            push(article, &tokens, begin..last + 1);
            begin = last + 1;
        }
    }
    if begin < tokens.len() {
        let all = tokens.len();
        push(article, &tokens, begin..all);
    }
    article.tokens = tokens;
}

/// Appends a sentence, in pieces where it is longer than [`MOST_TOKENS`] or [`MOST_BYTES`].
fn push(article: &mut Article, tokens: &[Token], range: std::ops::Range<usize>) {
    let section = article.sections.len() - 1;
    let mut begin = range.start;
    while begin < range.end {
        let start = tokens[begin].span().start;
        let rest = &tokens[begin..range.end];
        let fits = |t: &Token| t.span().end - start <= MOST_BYTES;
        let whole = rest.len() <= MOST_TOKENS && rest.last().is_some_and(fits);
        let fit =
            if whole { rest.len() } else { rest.iter().take(MOST_TOKENS).take_while(|t| fits(t)).count() };
        let end = begin + fit.max(1);
        let span = start..tokens[end - 1].span().end;
        article.sentences.push(Sentence { span, section, tokens: begin..end });
        begin = end;
    }
}

/// The last token of the sentence when one ends with the stop at `at`: closing quotes and brackets go with it.
///
/// `closed` is the last token of the run of stops and closing marks met before: a stop inside that run shares its
/// end, and `!!!…` is read once.
fn end_of_sentence(
    article: &Article,
    text: &str,
    tokens: &[Token],
    at: usize,
    closed: &mut usize,
) -> Option<usize> {
    let word = |i: usize| tokens.get(i).map_or("", |t| &text[t.span()]);
    // An initial or `U.S.` holds its dot, so it can end a sentence only before an opener.
    let dotted = tokens[at].kind == TokenKind::Word && word(at).ends_with('.');
    if dotted {
        let next = word(at + 1);
        let long = word(at).len() > 2;
        let openers = if article.cased { OPENERS } else { SUBJECTS };
        let opener = tokens.get(at + 1).is_some_and(|t| t.capital || !article.cased)
            && openers.contains(&next.to_ascii_lowercase().as_str());
        // "Robert Reed Jr. as", "in the U.S. and": these words go on oftener than they open.
        let goes_on = matches!(next.to_ascii_lowercase().as_str(), "as" | "and" | "with" | "for");
        // "E.T. the Alien is": the first word opens a title.
        return (long && opener && !goes_on && at > 0).then_some(at);
    }
    if tokens[at].kind != TokenKind::Mark || !matches!(word(at), "." | "!" | "?") {
        return None;
    }
    let mut last = at.max(*closed);
    while matches!(word(last + 1), "\"" | "”" | "'" | "’" | ")" | "]" | "." | "!" | "?")
        && tokens[last].span().end == tokens[last + 1].span().start
    {
        last += 1;
    }
    *closed = last;
    // Square-bracket references: `film.[12] The`.
    for _ in 0..MOST_REFERENCES {
        if word(last + 1) != "[" || word(last + 3) != "]" {
            break;
        }
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
    // "100 Years... 100 Movies" is one name.
    if next.kind == TokenKind::Number && last > 0 && word(last) == "." && word(last - 1) == "." {
        return None;
    }
    let lower = text[next.span()].to_ascii_lowercase();
    if last == at && GLOSSES.iter().any(|g| before.eq_ignore_ascii_case(g)) {
        return None;
    }
    // "Dot! is a film", "Where Is Dot? (also known as …", "Dot!, a hit": the mark belongs to a title.
    let title = matches!(lower.as_str(), "is" | "was" | "(" | "," | "and" | "which" | "who");
    let cased_on = article.cased && next.kind == TokenKind::Word && !next.capital;
    let marked = last == at && word(at) != "." && at.checked_sub(1).is_some_and(|t| tokens[t].kind.is_word());
    if marked && (lower == "," || !glued && (title || cased_on)) {
        return None;
    }
    let opener = OPENERS.contains(&lower.as_str());
    // "Warner Bros. Pictures": no sentence ends there unless another surely begins.
    if last == at && before.eq_ignore_ascii_case("bros") && !opener {
        return None;
    }
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
    fn a_long_run_of_stops_ends_where_its_last_stop_does() {
        let run = "!".repeat(5_000);
        let article = Article::parse(format!("X is a film{run} It opened.")).expect("it is a film");
        let last = article.sentences.last().expect("there are sentences");
        assert_eq!(article.at(&last.span), "It opened.");
        assert!(article.sentences.iter().all(|s| s.tokens.len() <= MOST_TOKENS));
        check("x is a film?!...\"and more", &["x is a film?!...\"", "and more"]);
        check("X is a film...? it asks.", &["X is a film...?", "it asks."]);
        check(
            "X is a film. It was in 50 Days... 50 Lamps.",
            &["X is a film.", "It was in 50 Days... 50 Lamps."],
        );
    }

    #[test]
    fn a_line_without_stops_is_cut_into_sentences_that_hold_every_token() {
        let article = Article::parse(format!("x is a film {}", "and ".repeat(5_000))).expect("it is a film");
        let lengths: Vec<_> = article.sentences.iter().map(|s| s.tokens.len()).collect();
        assert_eq!(lengths, [MOST_TOKENS, MOST_TOKENS, 1_004]);
        let gap = " ".repeat(MOST_BYTES);
        check(&format!("x is a film{gap}and more"), &["x is a film", "and more"]);
    }

    #[test]
    fn without_capitals_a_preposition_goes_on_behind_an_abbreviation() {
        check(
            "x is a film seen in the u.s. on may 5, 1950. it opened in the u.k. the film won.",
            &["x is a film seen in the u.s. on may 5, 1950.", "it opened in the u.k.", "the film won."],
        );
    }

    #[test]
    fn a_gloss_and_a_title_with_a_mark_end_no_sentence() {
        for text in [
            "Dipak (transl. Lamp) is a 1975 Indian film.",
            "dipak (lit. 'lamp') is a 1975 indian film.",
            "Lamp! is a 2012 film.",
            "lamp! is a 2012 film.",
            "Where Is Dot? (also known as Dot) is a 2012 film.",
            "d.o.t. the lamp is a 2012 film.",
            "X is a film by the makers of Lamp! and Dot!, both of them hits.",
        ] {
            check(text, &[text]);
        }
        check(
            "X is a film. What a film! The critics said so.",
            &["X is a film.", "What a film!", "The critics said so."],
        );
    }

    #[test]
    fn initials_and_abbreviations_end_no_sentence() {
        check(
            "The Film is a 1990 film by K. S. Rao and Dr. Evil vs. Mr. Bean. It earned $5.2 million.",
            &["The Film is a 1990 film by K. S. Rao and Dr. Evil vs. Mr. Bean.", "It earned $5.2 million."],
        );
        check(
            "the film is a 1990 film by warner bros. pictures. it was sold to warner bros. it earned little.",
            &[
                "the film is a 1990 film by warner bros. pictures.",
                "it was sold to warner bros.",
                "it earned little.",
            ],
        );
    }
}
