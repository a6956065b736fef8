//! Well-known people of the screen, by role, sex, years and industry: the distractors' address book.

use super::{
    damaged,
    given::Sex,
    hash::{Map, Set},
    index::Index,
    plain,
};
use std::sync::LazyLock;

/// What somebody does in films.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the trades")]
pub enum Role {
    Actor,
    Director,
    Writer,
    Producer,
    Composer,
    Cinematographer,
    Editor,
}

/// A well-known person.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// Full name in print.
    pub name: &'static str,
    /// The last word of it.
    pub surname: &'static str,
    /// What they are known for.
    pub trade: Role,
    /// All trades, that one first, as the file has them.
    roles: &'static str,
    /// Woman or man.
    pub sex: Sex,
    /// First and last year of film work.
    pub active: (u16, u16),
    /// Industry: `hollywood`, `tamil` …
    pub industry: &'static str,
}

const FILE: &str = include_str!("people.tsv");

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| super::rows(FILE).filter_map(Person::of).collect());

static ROWS: Index<8_192> = Index::new(FILE, b'\t');

static OPENINGS: Index<8_192> = Index::new(FILE, b' ');

/// The rows of names with letters past ASCII, by their plain form and by what damage leaves of them.
static ACCENTED: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let mut rows: Map<String, &'static str> = Map::default();
    let accented = || names().filter(|(name, _)| !name.is_ascii());
    rows.extend(accented().map(|(name, row)| (plain(name), row)));
    for (name, row) in accented() {
        rows.entry(damaged(name)).or_insert(row);
    }
    rows
});

static ACCENTED_OPENINGS: LazyLock<Set<&'static str>> =
    LazyLock::new(|| ACCENTED.keys().filter_map(|name| name.split(' ').next()).collect());

impl Person {
    fn of([name, roles, sex, active, industry]: [&'static str; 5]) -> Option<Self> {
        let (first, last) = active.split_once('-')?;
        Some(Self {
            name,
            surname: name.rsplit(' ').next().unwrap_or(name),
            trade: Role::of(roles.split(',').next()?)?,
            roles,
            sex: if sex == "f" { Sex::Female } else { Sex::Male },
            active: (first.parse().ok()?, last.parse().ok()?),
            industry,
        })
    }
}

static BY_TRADE: LazyLock<Map<(Role, &'static str), Vec<&'static Person>>> = LazyLock::new(|| {
    let mut index: Map<_, Vec<_>> = Map::default();
    for person in PEOPLE.iter() {
        for role in person.roles.split(',').filter_map(Role::of) {
            index.entry((role, person.industry)).or_default().push(person);
        }
    }
    index
});

impl Role {
    /// The trade in a word: `director`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Director => "director",
            Self::Writer => "writer",
            Self::Producer => "producer",
            Self::Composer => "composer",
            Self::Cinematographer => "cinematographer",
            Self::Editor => "editor",
        }
    }

    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "actor" => Self::Actor,
            "director" => Self::Director,
            "writer" => Self::Writer,
            "producer" => Self::Producer,
            "composer" => Self::Composer,
            "cinematographer" => Self::Cinematographer,
            "editor" => Self::Editor,
            _ => return None,
        })
    }
}

/// Every name in print with its row.
fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = super::parts(FILE, b'\n').filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| Some((row.split_once('\t')?.0, row)))
}

/// The names that have letters past ASCII.
pub(super) fn accented() -> impl Iterator<Item = &'static str> {
    names().map(|(name, _)| name).filter(|name| !name.is_ascii())
}

/// Whether a word of any name is written in ASCII like this, in any case.
pub(super) fn has_word(word: &str) -> bool {
    static WORDS: LazyLock<Set<String>> = LazyLock::new(|| {
        names().flat_map(|(name, _)| name.split(' ')).map(str::to_ascii_lowercase).collect()
    });
    WORDS.contains(word.to_ascii_lowercase().as_str())
}

/// Everybody, in the order of the file.
#[must_use]
pub fn all() -> &'static [Person] {
    &PEOPLE
}

/// Everybody of a trade in an industry, in the order of the file.
#[must_use]
pub fn of_trade(role: Role, industry: &'static str) -> &'static [&'static Person] {
    BY_TRADE.get(&(role, industry)).map_or(&[], Vec::as_slice)
}

/// The names of everybody whose name begins with a word in print.
pub fn opening(word: &str) -> impl Iterator<Item = &'static str> {
    let first = PEOPLE.partition_point(|person| person.name < word);
    let names = PEOPLE[first..].iter().map(|person| person.name);
    names
        .take_while(move |name| name.starts_with(word))
        .filter(move |name| name[word.len()..].starts_with(' '))
}

/// Whether a well-known name may open with a lower-case word, so that most words are told at once to open none.
#[must_use]
pub fn opens(word: &str) -> bool {
    !word.is_ascii() || OPENINGS.row_in_print(word).is_some() || ACCENTED_OPENINGS.contains(word)
}

/// The person of that name, in any case, with or without accents.
#[must_use]
pub fn find(name: &str) -> Option<Person> {
    let plain = super::in_plain(name);
    let row = ROWS.row_in_print(&plain).or_else(|| ACCENTED.get(plain.as_ref()).copied())?;
    Person::of(super::columns(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_found_by_the_plain_name_and_its_first_word() {
        for person in all() {
            let plain = plain(person.name);
            assert_eq!(find(&plain).map(|found| found.name), Some(person.name));
            assert!(plain.split(' ').next().is_some_and(opens), "{plain}");
        }
        assert!(find("nobody at all").is_none() && !opens("nobody"));
    }
}
