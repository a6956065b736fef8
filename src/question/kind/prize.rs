//! Which prize of an award the film won, among categories in which the article names no prize and no nomination.

use crate::{
    fact::Fact,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::{Why, Wrong, part},
        fair,
        kind::choice::leaks,
        making::{Making, id},
    },
    relation,
};

/// Awards that nearly every film article lists in full, each with the crafts that it honours.
const AWARDS: &[(&str, &[Craft])] = &[
    ("Academy Award", Craft::ALL),
    ("British Academy Award", Craft::ALL),
    ("BAFTA Award", Craft::ALL),
    ("César Award", Craft::ALL),
    ("Goya Award", Craft::ALL),
    ("National Film Award", Craft::ALL),
    ("Filmfare Award", Craft::ALL),
    ("Golden Globe Award", Craft::GLOBES),
];

/// The most questions of this kind in a pack.
const MOST: usize = 2;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.35;

/// What a category honours; its names differ from award to award and from year to year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Craft {
    Film,
    Director,
    Actor,
    Actress,
    SupportingActor,
    SupportingActress,
    Writing,
    Camera,
    Editing,
    Music,
    Song,
    Costumes,
}

impl Craft {
    const ALL: &[Self] = &[
        Self::Director,
        Self::Actor,
        Self::Actress,
        Self::SupportingActor,
        Self::SupportingActress,
        Self::Writing,
        Self::Camera,
        Self::Editing,
        Self::Music,
        Self::Costumes,
    ];
    const GLOBES: &[Self] = &[
        Self::Director,
        Self::Actor,
        Self::Actress,
        Self::SupportingActor,
        Self::SupportingActress,
        Self::Writing,
        Self::Music,
        Self::Song,
    ];

    /// The craft that a category honours, by its words; nothing for those that are given for something else.
    fn of(category: &str) -> Option<Self> {
        let lower = category.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        if !lower.starts_with("best ")
            || has(&["foreign", "first", "new", "debut", "child", "voice", "short"])
        {
            return None;
        }
        Some(match has(&["supporting"]) {
            true if has(&["actress"]) => Self::SupportingActress,
            true if has(&["actor"]) => Self::SupportingActor,
            _ if has(&["actress"]) => Self::Actress,
            _ if has(&["actor"]) => Self::Actor,
            _ if has(&["screenplay", "writing"]) => Self::Writing,
            _ if has(&["direct"]) && !has(&["art", "music"]) => Self::Director,
            _ if has(&["cinematography"]) => Self::Camera,
            _ if has(&["editing"]) && !has(&["sound"]) => Self::Editing,
            _ if has(&["song"]) => Self::Song,
            _ if has(&["score", "music"]) => Self::Music,
            _ if has(&["costume"]) => Self::Costumes,
            _ if ["best picture", "best film", "best motion picture"].contains(&lower.as_str()) => Self::Film,
            _ => return None,
        })
    }

    /// Its category as most awards call it.
    fn category(self) -> &'static str {
        match self {
            Self::Film => "Best Picture",
            Self::Director => "Best Director",
            Self::Actor => "Best Actor",
            Self::Actress => "Best Actress",
            Self::SupportingActor => "Best Supporting Actor",
            Self::SupportingActress => "Best Supporting Actress",
            Self::Writing => "Best Original Screenplay",
            Self::Camera => "Best Cinematography",
            Self::Editing => "Best Film Editing",
            Self::Music => "Best Original Score",
            Self::Song => "Best Original Song",
            Self::Costumes => "Best Costume Design",
        }
    }
}

/// Adds a question for the prizes of the great awards.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let Some(ask) = relation::asks().find(|ask| ask.relation == "award-won") else { return };
    let base = making.base;
    let mut made = 0;
    for fact in base.of("award-won").filter(|fact| fair::to_ask(fact, base).is_ok()) {
        let (Some(award), Some(category)) = (fact.qualifier("award"), fact.qualifier("category")) else {
            continue;
        };
        let Some((_, crafts)) = AWARDS.iter().find(|(name, _)| *name == award) else { continue };
        let Some(craft) = Craft::of(category).filter(|_| made < MOST) else { continue };
        let of_award = |f: &&Fact| f.qualifier("award") == Some(award);
        let honours = base.of("award-won").chain(base.of("award-nominated")).filter(of_award);
        let taken: Vec<Craft> =
            honours.filter_map(|f| Craft::of(f.qualifier("category")?)).chain([craft]).collect();
        let free = crafts.iter().filter(|craft| !taken.contains(craft));
        let listed = Why::Listed("prizes");
        let wrong = free.map(|craft| Wrong { text: craft.category().to_owned(), why: listed.clone() });
        let id = id("award-won", &fact.value.print(), Kind::Choice);
        let mut rng = making.rng(&id);
        let Some(wrong) = making.pool.choose(category, wrong.collect(), &mut rng) else { continue };
        let (wrong, whys) = part(wrong);
        let film = making.name_of_film(&mut rng);
        let stem = format!("Which of these {award}s did {film} win?");
        if leaks("", category, &making.film) {
            continue;
        }
        let secrets = [category.to_owned()];
        let answer = Answer::choice(category, wrong);
        let question = making.about(fact, id, stem, answer, KNOWS, &secrets);
        let made_of = making.candidate(question, fact, ask, Source::Outside);
        out.push(Candidate { whys, interest: INTEREST, ..made_of });
        made += 1;
    }
}
