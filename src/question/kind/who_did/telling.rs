//! Whether what somebody does can be recognised without the article, and really happens.

use super::Cast;
use crate::{
    article::{Article, SectionKind},
    lexicon::{
        given::{self, Sex},
        places,
        words::Words,
    },
};

/// Coming, going and the like: what everybody in a plot does, and worth asking only with a name.
static MOVES: Words = Words::new(&[
    "returns", "heads", "runs", "walks", "arrives", "leaves", "follows", "meets", "opens", "enters", "goes",
    "comes", "remains", "stays", "waits", "drives", "rushes", "hurries", "emerges", "travels", "moves",
    "speeds", "rejoins", "departs", "exits", "wakes", "awakens", "awakes", "sits", "stands", "lies", "looks",
    "watches", "turns", "calls", "visits", "flees", "escapes", "leads", "proceeds", "continues", "appears",
    "reappears", "lives", "flies", "sleeps", "joins", "passes", "reaches", "approaches", "climbs", "hides",
    "talks", "speaks", "calls", "phones", "reunites", "wanders", "steps", "falls", "survives", "retreats",
]);

/// Verbs of telling, whose matter is what is asked.
static TELLS: Words = Words::new(&[
    "briefs", "tells", "informs", "warns", "explains", "confronts", "questions", "interrogates", "convinces",
    "persuades", "urges", "orders", "instructs", "reminds", "assures", "advises", "confesses", "admits",
    "reveals", "announces", "declares", "insists", "argues", "agrees", "refuses", "learns", "discovers",
    "realizes", "realises", "decides", "finds", "hears", "helps", "manages",
]);

/// Verbs of telling that say something only with the one who is told.
const SAYS: &[&str] = &[
    "explains", "tells", "reveals", "admits", "announces", "declares", "insists", "argues", "confesses",
    "mentions", "describes",
];

/// Verbs of learning: whoever is there learns it too.
const LEARNS: &[&str] =
    &["learns", "discovers", "finds", "realizes", "realises", "hears", "notices", "witnesses"];

/// Things that "the" points back to, whose story the question does not tell.
const POINTED: &[&str] = &[
    "money", "cash", "loot", "stake", "remaining", "suspect", "remote", "suitcase", "situation", "match",
    "men", "women", "plan", "deal", "hideout", "scheme", "game", "briefcase", "envelope", "letter", "note",
    "package", "documents", "papers", "photographs", "photo", "tape", "key", "keys",
];

/// Nouns that any scene of any film has.
static ANYWHERE: Words = Words::new(&[
    "room", "hotel", "scene", "day", "night", "morning", "evening", "outside", "inside", "home", "house",
    "door", "place", "way", "building", "next", "another", "large", "distance", "second", "first", "race",
    "arrangement", "killing", "crime", "murder", "window", "vehicle", "fellow", "inmates", "others", "group",
    "floor", "street", "town", "city", "apartment", "office", "life", "time", "deeper", "closer", "alone",
    "escape", "leave", "away", "back", "plan", "situation", "events", "event", "incident", "scheme", "truth",
    "deal", "offer", "fight", "meeting", "conversation", "matter", "thing", "things", "something",
    "anything", "everything", "nothing", "people", "person", "part", "side", "area", "location", "world",
    "rest", "dead", "through", "towards", "toward", "into", "onto", "from", "with", "around", "before",
    "being", "during", "hour", "hours", "days", "weeks", "months", "years", "year", "week", "month",
    "moment", "while", "where", "upstairs", "downstairs", "hospital", "dying", "forward", "ahead",
    "together", "death", "body", "police", "relationship", "decision", "attempt", "process", "attack",
    "request", "proposal", "idea", "feelings", "along", "about", "against", "behind", "beside", "under",
    "over", "between", "without", "upon", "past",
]);

/// Words of what only seems to happen.
static UNREAL: Words = Words::new(&[
    "prank", "pranks", "dream", "dreams", "dreaming", "dreamt", "nightmare", "nightmares", "hallucination",
    "hallucinations", "hallucinates", "hallucinating", "imagines", "imagining", "imagined", "imagination",
    "pretends", "pretending", "pretended", "fakes", "faked", "faking", "staged", "supposedly", "apparently",
    "seemingly", "fantasy", "fantasizes", "fantasises", "daydream", "vision", "visions", "allegedly", "ruse",
    "reportedly", "rumored", "rumoured", "illusion", "simulation", "hoax",
]);

/// Words of what nearly happens; the next sentence may have them of its own matter.
const UNDONE: &[&str] = &["would", "almost", "nearly"];

/// Whether a sentence tells the plot of the film as it is seen, not of an ending that was cut.
pub(super) fn is_of_film(article: &Article, sentence: usize) -> bool {
    let heading = article.heading(sentence).to_lowercase();
    article.section(sentence).kind == SectionKind::Plot
        && !["alternate", "alternative", "deleted", "original ending"].iter().any(|cut| heading.contains(cut))
}

/// Whether a sentence of the plot, or the next, takes back what it tells.
pub(super) fn is_unreal(article: &Article, sentence: usize, plot: &[usize]) -> bool {
    let words = |s: usize| article.sentences[s].tokens.clone().map(|t| article.word(t));
    if words(sentence).any(|w| UNREAL.contains(w) || UNDONE.contains(&w)) {
        return true;
    }
    let next = sentence + 1;
    if plot.binary_search(&next).is_err() {
        return false;
    }
    let opening: Vec<&str> = words(next).take(6).collect();
    let turns = opening.contains(&"revealed")
        || opening.windows(2).any(|w| w == ["turns", "out"])
        || matches!(opening[..], ["however" | "but" | "actually", ..] | ["in", "reality" | "fact", ..]);
    turns || words(next).any(|w| UNREAL.contains(w))
}

/// Whether the words of a predicate, its verb first, tell of something that a viewer recognises.
pub(super) fn is_told(words: &[&str], cast: &Cast) -> bool {
    let (verb, rest) = (words[0], &words[1..]);
    let proper =
        |w: &str| cast.has(w) || cast.is_name(w) || places::find(w).is_some() && w.len() > 3 || is_given(w);
    let names = rest.iter().filter(|w| proper(w)).count();
    let matter = rest.iter().filter(|w| !proper(w) && is_matter(w)).count();
    // "smothers father Jones": whose father was cut off with the pronoun.
    let kin = |w: &str| {
        matches!(w, "father" | "mother" | "brother" | "sister" | "wife" | "husband" | "son" | "daughter")
    };
    if kin(rest[0]) {
        return false;
    }
    if rest.windows(2).any(|w| w[0] == "the" && POINTED.contains(&w[1])) {
        return false;
    }
    if is_deed(words, cast) {
        return true;
    }
    if verb == "meets" {
        return names > 0 && matter > 0;
    }
    if MOVES.contains(verb) {
        return matter + names > 1 || matter > 0 && names > 0;
    }
    if SAYS.contains(&verb) {
        return names > 0 && matter > 0;
    }
    if TELLS.contains(verb) {
        return matter > 1 || matter > 0 && names > 0;
    }
    matter > 0
}

/// Whether a word says what a scene is about.
fn is_matter(word: &str) -> bool {
    word.len() > 3
        && !ANYWHERE.contains(word)
        && !super::characters::stop(word)
        && !word.ends_with("ly")
        && !super::FEMALE.contains(&word)
        && !super::MALE.contains(&word)
}

/// What one does to somebody, and nobody forgets who it was.
static DEEDS: Words = Words::new(&[
    "kills", "shoots", "stabs", "murders", "kidnaps", "strangles", "poisons", "rescues", "saves", "betrays",
    "blackmails", "marries", "arrests", "kisses", "seduces", "drowns", "hires", "adopts", "frames",
    "divorces", "impersonates", "captures", "slaps", "punches", "smothers", "bribes", "drugs", "abducts",
    "fires", "traps", "defeats", "overpowers", "imprisons", "releases", "frees", "replaces", "disarms",
    "executes", "assassinates", "apprehends", "assaults", "attacks", "tortures", "hypnotizes", "tackles",
    "outwits", "forgives", "leaves", "dumps", "jilts", "ambushes", "wounds", "beats", "spares", "exposes",
    "denounces",
]);

/// Those that are such a deed only to the person alone: "leaves Ann", not "leaves Ann at the station".
const ALONE: &[&str] = &["leaves", "dumps", "beats", "attacks"];

/// Whether it is such a deed with the name of the one it is done to: "kills Ann".
pub(super) fn is_deed(words: &[&str], cast: &Cast) -> bool {
    DEEDS.contains(words[0])
        && words[1..].iter().take(4).any(|w| cast.has(w))
        && (words.len() == 2 || !ALONE.contains(&words[0]))
}

fn is_given(word: &str) -> bool {
    given::is_given(word) && !given::is_word_too(word)
}

/// Names that stand in a sentence with the same verb or the same things, or beside the one who does it here: they may do the same.
pub(super) fn doers<'a>(
    article: &'a Article,
    plot: &[usize],
    sentence: usize,
    predicate: &str,
    cast: &Cast,
) -> Vec<&'a str> {
    let predicate = predicate.to_lowercase();
    let words: Vec<&str> = predicate.split(' ').collect();
    let verb = words[0];
    let base = verb.strip_suffix('s').unwrap_or(verb);
    let base = base.strip_suffix('e').unwrap_or(base);
    let base = base.strip_suffix('i').unwrap_or(base);
    // "decides to marry": whose marriage is planned may decide so too.
    let aim = words
        .iter()
        .position(|w| *w == "to")
        .and_then(|at| words.get(at + 1))
        .map(|w| w.trim_end_matches(['e', 'y']));
    let like = |w: &str, base: &str| w.starts_with(base) && w.len() <= base.len() + 4;
    let same = |w: &str| like(w, base) || aim.is_some_and(|aim| aim.len() > 3 && like(w, aim));
    let things: Vec<&str> = words[1..].iter().copied().filter(|w| is_matter(w) && !cast.has(w)).collect();
    let mut found = Vec::new();
    for &s in plot {
        let tokens = article.sentences[s].tokens.clone();
        let named = || tokens.clone().filter(|&t| cast.has(article.word(t)));
        if s == sentence {
            // "… with Bo", and "… Ann's friend, Cora".
            let beside = named().filter(|&t| {
                t > tokens.start
                    && (matches!(article.word(t - 1), "with" | "and" | "alongside")
                        || article.word(t - 1) == ","
                            && t > tokens.start + 1
                            && words.ends_with(&[article.word(t - 2)]))
            });
            found.extend(beside.map(|t| article.word(t)));
            continue;
        }
        let shared = things.iter().filter(|thing| tokens.clone().any(|t| article.word(t) == **thing)).count();
        // Who shot somebody may be said to have beaten him.
        let deed = |t: usize| DEEDS.contains(article.word(t));
        let harmed = DEEDS.contains(verb)
            && tokens.clone().any(deed)
            && words[1..].iter().any(|w| cast.has(w) && tokens.clone().any(|t| article.word(t) == *w));
        let learns = LEARNS.contains(&verb) && (sentence + 1..=sentence + 2).contains(&s);
        if learns || harmed || shared > 1 || tokens.clone().any(|t| same(article.word(t))) {
            found.extend(named().map(|t| article.word(t)));
        }
    }
    found
}

/// The sex that the words of a predicate tell of the one who does it.
pub(super) fn sex(words: &[&str]) -> Option<Sex> {
    words.iter().find_map(|w| {
        if matches!(*w, "birth" | "pregnant" | "pregnancy") {
            return Some(Sex::Female);
        }
        let female = super::FEMALE.contains(w).then_some(Sex::Female);
        female.or_else(|| super::MALE.contains(w).then_some(Sex::Male))
    })
}

/// The sex of what somebody becomes: "proves a doting father".
pub(super) fn role_sex(words: &[&str]) -> Option<Sex> {
    let becomes = matches!(words[0], "becomes" | "proves" | "remains" | "turns");
    let has = |roles: &[&str]| words[1..].iter().any(|w| roles.contains(w));
    match becomes {
        true if has(&["father", "husband", "king", "widower", "hero"]) => Some(Sex::Male),
        true if has(&["mother", "wife", "queen", "widow", "heroine", "nun"]) => Some(Sex::Female),
        _ => None,
    }
}

/// Prepositions before which a long predicate may end: what follows only adds to it.
static ADDS: Words = Words::new(&[
    "in", "at", "on", "with", "during", "inside", "near", "from", "through", "along", "throughout",
    "outside", "using", "upon",
]);

/// Where a predicate of more than `most` words may be cut so that what is left still holds: its number of tokens.
pub(super) fn shortened(words: &[&str], most: usize) -> Option<usize> {
    let counted = |n: usize| words[..n].iter().filter(|w| is_word(w)).count();
    // "a man working with …" is cut off behind the participle.
    let ends =
        |n: usize| ADDS.contains(words[n]) && !ADDS.contains(words[n - 1]) && !words[n - 1].ends_with("ing");
    // "to put Kitty in prison" says where.
    let put = |n: usize| {
        words[n.saturating_sub(3)..n].iter().any(|w| {
            matches!(*w, "put" | "puts" | "place" | "places" | "lock" | "locks" | "throw" | "throws" | "keep")
        })
    };
    // "borrows a small plane to travel …": what for is one thing more, where what is done is told.
    let aim = |n: usize| {
        words[n] == "to"
            && !words[..n].contains(&"to")
            && !words[n - 1].ends_with("ing")
            && !TELLS.contains(words[0])
            && !WITH_MUCH.contains(&words[0])
            && !LEADS_ON.contains(&words[0])
            && matches!(words[1], "a" | "an" | "the" | "his" | "her")
            && words.get(n + 1).is_some_and(|next| !matches!(*next, "a" | "an" | "the" | "his" | "her"))
    };
    (4..words.len()).rev().find(|&n| counted(n) <= most && counted(n) > 3 && (ends(n) || aim(n)) && !put(n))
}

/// Verbs of a clause that says little before its "to".
const LEADS_ON: &[&str] = &[
    "allows", "causes", "drives", "enlists", "forces", "gathers", "gives", "has", "invites", "leads",
    "leaves", "needs", "offers", "returns", "rushes", "sends", "uses", "wants",
];

/// Whether a token is a word of its own: `'s` and a hyphen are not.
pub(super) fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphanumeric() || c == '$')
}

/// Verbs that say something only with all that follows them.
const WITH_MUCH: &[&str] = &["gives", "takes", "makes", "gets", "asks", "puts", "begins", "starts", "lets"];

/// Whether a verb may begin a predicate that says something though it is pale alone.
pub(super) fn is_pale_with_much(word: &str) -> bool {
    WITH_MUCH.contains(&word)
}

/// Whether a verb that is pale alone has enough with it.
pub(super) fn has_much(words: &[&str]) -> bool {
    WITH_MUCH.contains(&words[0]) && words.iter().filter(|w| is_word(w)).count() > 4
}

/// Participles that end otherwise than in -ed.
static PARTICIPLES: Words = Words::new(&[
    "shot", "caught", "taken", "given", "thrown", "sent", "hit", "found", "bitten", "beaten", "stolen",
    "torn", "driven", "hidden", "held", "bought", "sold", "fought", "hurt", "chosen", "frozen", "drawn",
    "sworn",
]);

/// Participles that say how somebody feels, or nothing.
static STATES: Words = Words::new(&[
    "revealed", "supposed", "named", "called", "interested", "married", "based", "located", "concerned",
    "tired", "scared", "excited", "worried", "surprised", "shocked", "horrified", "believed", "introduced",
    "required", "allowed", "determined", "devastated", "relieved", "pleased", "disgusted", "frightened",
    "impressed", "obsessed", "annoyed", "confused", "upset", "haunted", "involved", "seated", "dressed",
    "engaged", "convinced", "presumed", "implied", "assumed", "supposedly", "ashamed", "intrigued",
]);

/// Whether "is" before a word makes it something done to the subject: "is kidnapped".
pub(super) fn is_participle(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed") || PARTICIPLES.contains(word)) && !STATES.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_predicate_ends_before_what_only_adds_to_it() {
        let cut = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            shortened(&words, 7).map(|n| words[..n].join(" "))
        };
        let expect = Some("buries the stolen lamps".to_owned());
        assert_eq!(cut("buries the stolen lamps in the garden of an old friend"), expect);
        assert_eq!(cut("tells the old man that every single lamp is broken"), None);
    }

    #[test]
    fn done_to_somebody_is_not_how_somebody_feels() {
        assert!(is_participle("kidnapped") && is_participle("shot"));
        assert!(!is_participle("horrified") && !is_participle("red"));
    }
}
