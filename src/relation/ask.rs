//! How a fact becomes a question: its stems, its story line, and what its wrong options are.

use crate::lexicon::people::Role;

/// What the wrong options of a relation are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Options {
    /// Well-known people of a trade.
    People(Role),
    /// Other actors of the film.
    CoStars,
    /// Dates of the same grain.
    Dates,
    /// What other films alone are: the first, the only, the last of a kind.
    Distinctions,
    /// Decades nearby.
    Decades,
    /// Figures of the same precision, 8 to 35 per cent apart.
    Figures,
    /// Marks out of the same maximum, in steps of a half or a whole.
    Marks,
    /// Small whole numbers nearby.
    Ranks,
    /// Places of the same kind.
    Places,
    /// Film festivals.
    Festivals,
    /// Companies of a kind, as `lexicon/companies.tsv` calls it.
    Companies(&'static str),
    /// Record labels.
    Labels,
    /// Titles of works in the same medium.
    Works,
    /// Films of the same years and industry.
    Films,
    /// Titles that other films were made under.
    WorkingTitles,
    /// Authors of works in the same medium.
    Authors,
    /// Songs.
    Songs,
    /// Bands or singers.
    Performers,
    /// Others who made the film or are in it.
    Makers,
    /// Film critics.
    Critics,
    /// Newspapers and magazines that review films.
    Publications,
    /// Film genres.
    Genres,
    /// A closed list.
    Terms(&'static [&'static str]),
}

/// A way of asking a relation.
#[derive(Debug)]
pub struct Ask {
    /// The relation asked.
    pub relation: &'static str,
    /// Wordings. `{film}` is the film; `{name}` a qualifier, and a wording counts only where the fact has it.
    pub stems: &'static [&'static str],
    /// Story lines, with `{value}` for the key.
    pub tell: &'static [&'static str],
    /// Wrong options.
    pub options: Options,
    /// Relations whose values are true, nearly true or easily confused here: none of them is a wrong option.
    pub conflicts: &'static [&'static str],
    /// Whether the article may hold several right values; then the stems say "which of these".
    pub many: bool,
    /// How much a room wants to know it, 0 to 10.
    pub interest: u8,
    /// Share of players that know it without options, before prominence counts.
    pub knows: f64,
}

impl Ask {
    /// The way of asking that leaves everything to be said.
    pub const BLANK: Self = Self {
        relation: "",
        stems: &[],
        tell: &[],
        options: Options::Figures,
        conflicts: &[],
        many: false,
        interest: 5,
        knows: 0.2,
    };
}
