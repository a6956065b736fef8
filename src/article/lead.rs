//! The first sentence: the title, the year, and whether this is about a film at all.

use super::{Article, NotAFilm, SectionKind, TokenKind};

/// Words that say the subject is a film.
const FILM: &[&str] = &[
    "film", "films", "movie", "movies", "documentary", "motion", "feature", "noir", "cartoon", "anime",
    "featurette", "docudrama", "mockumentary", "comedy-drama", "teleplay",
];

/// Finds title and year.
pub(crate) fn read(article: &mut Article) -> Result<(), NotAFilm> {
    let lead: Vec<usize> = (0..article.sentences.len())
        .filter(|&s| article.section(s).kind == SectionKind::Lead)
        .take(3)
        .collect();
    let Some(&first) = lead.first() else { return Err(NotAFilm::Empty) };
    let tokens = article.sentences[first].tokens.clone();
    let copulas = |from: usize| {
        let is = |t: &usize| matches!(article.word(*t), "is" | "was" | "are") && is_predicate(article, t + 1);
        (from.max(tokens.start + 1)..tokens.end).find(is)
    };
    // "This Is the End is a 2013 film": the title may be a sentence itself.
    let copula = copulas(tokens.start).map(|copula| match copulas(copula + 1) {
        Some(next) if is_in_title(article, copula + 1, next) => next,
        _ => copula,
    });
    let about_film = lead
        .iter()
        .flat_map(|&s| article.sentences[s].tokens.clone())
        .any(|t| FILM.contains(&article.word(t)) || article.word(t).ends_with("-film"));
    let (Some(copula), true) = (copula, about_film) else { return Err(NotAFilm::OtherSubject) };
    // "Title (1999 reissue) is", "Title, also known as X, is": the title ends at the first bracket or comma phrase.
    let start = tokens.start + usize::from(matches!(article.word(tokens.start), "\"" | "“"));
    // "(500) Days of Summer" opens with a bracket of its own.
    let end = (start + 1..copula)
        .find(|&t| {
            article.word(t) == "("
                || (article.word(t) == ","
                    && matches!(article.word(t + 1), "also" | "known" | "originally" | "released" | "or"))
        })
        .unwrap_or(copula);
    let end =
        if end > start + 1 && matches!(article.word(end - 1), "\"" | "”" | ",") { end - 1 } else { end };
    if end <= start {
        return Err(NotAFilm::OtherSubject);
    }
    article.title = article.tokens[start].span().start..article.tokens[end - 1].span().end;
    article.year = lead
        .iter()
        .take(2)
        .flat_map(|&s| article.sentences[s].tokens.clone())
        .skip_while(|&t| t < copula)
        .find_map(|t| year(article, t));
    Ok(())
}

/// Most tokens of a title between its own copula and that of the definition.
const LONGEST_TITLE: usize = 10;

/// Whether the words between two copulas still name the film: they do not say what it is, nor begin a new clause.
fn is_in_title(article: &Article, first: usize, next: usize) -> bool {
    let defines = |t: usize| FILM.contains(&article.word(t)) || year(article, t).is_some();
    next - first <= LONGEST_TITLE
        && !(first..next).any(defines)
        && !matches!(article.word(next - 1), "," | "and" | "that" | "which" | "who" | "it" | "story")
}

/// What follows the copula of a definition: an article, or at once a year ("is 2016 film").
fn is_predicate(article: &Article, token: usize) -> bool {
    matches!(article.word(token), "a" | "an" | "the" | "one" | "upcoming") || year(article, token).is_some()
}

impl Article {
    /// The year that the film's people are of: its own, or, of a series, the first that the article names.
    pub(crate) fn era(&self) -> Option<u16> {
        self.year.or_else(|| (0..self.tokens.len()).find_map(|token| year(self, token)))
    }
}

/// A year that a film can have.
pub(crate) fn year(article: &Article, token: usize) -> Option<u16> {
    let t = article.tokens.get(token)?;
    let year: u16 = article.lower.get(t.span())?.parse().ok()?;
    (t.kind == TokenKind::Number && t.span().len() == 4 && (1880..=2100).contains(&year)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: &str, year: Option<u16>) {
        let article = Article::parse(text.to_owned()).expect("it is a film");
        assert_eq!((article.at(&article.title), article.year), (title, year));
    }

    #[test]
    fn the_title_ends_before_brackets_and_the_verb() {
        check("miss you already is a 2015 british film.", "miss you already", Some(2015));
        check("This Is the End is a 2013 film.", "This Is the End", Some(2013));
        check("Alien is the story of a cat, and is a 1979 film.", "Alien", Some(1979));
        check("Actresses (Catalan: Actrius) is a 1997 drama film.", "Actresses", Some(1997));
        check("\"(500) Days of Summer\" is a 2009 film.", "(500) Days of Summer", Some(2009));
        check("K.G.F: Chapter 1 is a 2018 Indian film.", "K.G.F: Chapter 1", Some(2018));
        check(
            "The Company of Strangers is a Canadian film, released in 1990.",
            "The Company of Strangers",
            Some(1990),
        );
    }

    #[test]
    fn an_article_about_something_else_is_refused() {
        assert_eq!(Article::parse("Paris is a city.".into()).unwrap_err(), NotAFilm::OtherSubject);
        assert_eq!(Article::parse("\" is a 2009 film.".into()).unwrap_err(), NotAFilm::OtherSubject);
        assert_eq!(Article::parse("\n== Plot ==\n".into()).unwrap_err(), NotAFilm::Empty);
    }
}
