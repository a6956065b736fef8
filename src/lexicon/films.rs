//! Well-known films, the titles that films were made under, and what one film alone can be.

use std::sync::LazyLock;

/// A film.
#[derive(Debug)]
pub struct Film {
    /// Title in print.
    pub title: &'static str,
    /// Year it came out.
    pub year: u16,
    /// Industry, as for people.
    pub industry: &'static str,
}

/// A title that a film was made under.
#[derive(Debug)]
pub struct WorkingTitle {
    /// Title in print.
    pub title: &'static str,
    /// The film's title.
    pub film: &'static str,
    /// Year the film came out.
    pub year: u16,
}

/// A distinction of one film.
#[derive(Debug)]
pub struct Distinction {
    /// "the first film released in `CinemaScope`".
    pub claim: &'static str,
    /// The film's title.
    pub film: &'static str,
    /// Year it came out.
    pub year: u16,
}

static FILMS: LazyLock<Vec<Film>> = LazyLock::new(|| {
    super::rows(include_str!("films.tsv"))
        .filter_map(|[title, year, industry]| Some(Film { title, year: year.parse().ok()?, industry }))
        .collect()
});

static WORKING_TITLES: LazyLock<Vec<WorkingTitle>> = LazyLock::new(|| {
    super::rows(include_str!("working_titles.tsv"))
        .filter_map(|[title, film, year]| Some(WorkingTitle { title, film, year: year.parse().ok()? }))
        .collect()
});

static DISTINCTIONS: LazyLock<Vec<Distinction>> = LazyLock::new(|| {
    super::rows(include_str!("firsts.tsv"))
        .filter_map(|[claim, film, year]| Some(Distinction { claim, film, year: year.parse().ok()? }))
        .collect()
});

/// Distinctions, in the order of the file.
#[must_use]
pub fn distinctions() -> &'static [Distinction] {
    &DISTINCTIONS
}

/// Films, in the order of the file.
#[must_use]
pub fn films() -> &'static [Film] {
    &FILMS
}

/// Working titles, in the order of the file.
#[must_use]
pub fn working_titles() -> &'static [WorkingTitle] {
    &WORKING_TITLES
}
