//! Which prize of an award the film won or was up for, among categories in which the article names no prize and no nomination.

use crate::{
    article::Article,
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

/// The most questions in a pack about what was won; what the film was up for is asked once, and of another award.
const MOST: usize = 2;
/// Fewer honours of an award may be a pick of them.
const ENOUGH: usize = 2;
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
    Design,
    Sound,
    Effects,
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
        Self::Design,
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
        if !(lower.starts_with("best ") || lower.starts_with("outstanding ") || !lower.contains(' '))
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
            _ if has(&["art direction", "production design"]) => Self::Design,
            _ if has(&["sound"]) => Self::Sound,
            _ if has(&["effects"]) => Self::Effects,
            _ if ["best picture", "best film", "best motion picture"].contains(&lower.as_str()) => Self::Film,
            _ => return None,
        })
    }

    /// The film year from which awards have honoured it.
    fn since(self) -> u16 {
        match self {
            Self::SupportingActor | Self::SupportingActress => 1936,
            Self::Editing | Self::Song | Self::Music => 1934,
            Self::Costumes => 1948,
            Self::Effects => 1963,
            Self::Film
            | Self::Director
            | Self::Actor
            | Self::Actress
            | Self::Writing
            | Self::Camera
            | Self::Design
            | Self::Sound => 0,
        }
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
            Self::Design => "Best Art Direction",
            Self::Sound => "Best Sound",
            Self::Effects => "Best Visual Effects",
        }
    }
}

/// Adds questions for the prizes and the nominations of the great awards.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let mut asked_of: Vec<&str> = Vec::new();
    for (relation, most, did) in
        [("award-won", MOST, "did {film} win"), ("award-nominated", 1, "was {film} up for")]
    {
        let before = asked_of.clone();
        let mut made = 0;
        for fact in making.base.of(relation).filter(|fact| fair::to_ask(fact, making.base).is_ok()) {
            let award = fact.qualifier("award").filter(|award| made < most && !before.contains(award));
            if let Some(award) = award
                && let Some(question) = asked(making, fact, did)
            {
                asked_of.push(award);
                out.push(question);
                made += 1;
            }
        }
    }
}

fn asked(making: &mut Making<'_>, fact: &Fact, did: &str) -> Option<Candidate> {
    let ask = relation::asks().find(|ask| ask.relation == "award-won")?;
    let base = making.base;
    let (award, category) = (fact.qualifier("award")?, fact.qualifier("category")?);
    let (_, crafts) = AWARDS.iter().find(|(name, _)| *name == award)?;
    // A long name of the great awards' early years would stand out.
    let craft =
        Craft::of(category).filter(|_| !category.contains([',', '-']) && !category.contains(" in a "))?;
    let of_award = |f: &&Fact| f.qualifier("award") == Some(award);
    let honours = || base.of("award-won").chain(base.of("award-nominated")).filter(of_award);
    let listed = fact.relation == "award-won" || honours().count() >= ENOUGH;
    if !listed || honours().any(|honour| is_pick(honour, base.article)) {
        return None;
    }
    let taken: Vec<Craft> =
        honours().filter_map(|f| Craft::of(f.qualifier("category")?)).chain([craft]).collect();
    let year = base.article.era().unwrap_or_default();
    let free = crafts.iter().filter(|craft| !taken.contains(craft) && craft.since() <= year);
    let listed = Why::Listed("prizes");
    let wrong = free.map(|craft| Wrong { text: craft.category().to_owned(), why: listed.clone() });
    let id = id(fact.relation, &fact.value.print(), Kind::Choice);
    let mut rng = making.rng(&id);
    let (wrong, whys) = part(making.pool.choose(category, wrong.collect(), &mut rng)?);
    let film = making.name_of_film(&mut rng);
    let stem = format!("Which of these {award}s {}?", did.replace("{film}", &film));
    if leaks("", category, &making.film) {
        return None;
    }
    let secrets = [category.to_owned()];
    let answer = Answer::choice(category, wrong);
    let question = making.about(fact, id, stem, answer, KNOWS, &secrets);
    let made_of = making.candidate(question, fact, ask, Source::Outside);
    Some(Candidate { whys, interest: INTEREST, ..made_of })
}

/// Whether the article names only some of an award's honours: "four awards, including Best Picture".
fn is_pick(fact: &Fact, article: &Article) -> bool {
    let opens = |t| {
        matches!(article.word(t), "among" | "include" | "included" | "includes" | "including" | "notably")
    };
    fair::is_of_open_list(fact)
        || fact.qualifier("several").is_some()
        || article.sentences[fact.sentence].tokens.clone().any(opens)
}
