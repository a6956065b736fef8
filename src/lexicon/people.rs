//! Well-known people of the screen, by role, sex, years and industry: the distractors' address book.

use super::{
    damaged,
    given::Sex,
    hash::{Map, Set},
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
#[derive(Debug)]
pub struct Person {
    /// Full name in print.
    pub name: &'static str,
    /// The last word of it.
    pub surname: &'static str,
    /// Main trade first.
    pub roles: Vec<Role>,
    /// Woman or man.
    pub sex: Sex,
    /// First and last year of film work.
    pub active: (u16, u16),
    /// Industry: `hollywood`, `tamil` …
    pub industry: &'static str,
}

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| {
    super::rows(include_str!("people.tsv"))
        .filter_map(|[name, roles, sex, active, industry]| {
            let (first, last) = active.split_once('-')?;
            Some(Person {
                name,
                surname: name.rsplit(' ').next().unwrap_or(name),
                roles: roles.split(',').filter_map(Role::of).collect(),
                sex: if sex == "f" { Sex::Female } else { Sex::Male },
                active: (first.parse().ok()?, last.parse().ok()?),
                industry,
            })
        })
        .collect()
});

static BY_NAME: LazyLock<Map<String, &'static Person>> = LazyLock::new(|| {
    let mut names: Map<_, _> = PEOPLE.iter().map(|p| (plain(p.name), p)).collect();
    for person in PEOPLE.iter().filter(|p| !p.name.is_ascii()) {
        names.entry(damaged(person.name)).or_insert(person);
    }
    names
});

static BY_TRADE: LazyLock<Map<(Role, &'static str), Vec<&'static Person>>> = LazyLock::new(|| {
    let mut index: Map<_, Vec<_>> = Map::default();
    for person in PEOPLE.iter() {
        for &role in &person.roles {
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

/// First words of names, so that most words are told at once to open none.
static OPENINGS: LazyLock<Set<&'static str>> =
    LazyLock::new(|| BY_NAME.keys().filter_map(|name| name.split(' ').next()).collect());

/// Whether a well-known name may open with a lower-case word.
#[must_use]
pub fn opens(word: &str) -> bool {
    !word.is_ascii() || OPENINGS.contains(word)
}

/// The person of that name, in any case, with or without accents.
#[must_use]
pub fn find(name: &str) -> Option<&'static Person> {
    super::look_up(&BY_NAME, name)
}
