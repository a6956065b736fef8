//! Named buildings, streets and landscapes: what kind of thing ends or begins their names.

use super::people::is_stop;
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{hash::Set, places},
};
use std::sync::LazyLock;

/// Last words of venue names: `Hill Street`, `Grand Hotel`, `Shore Studios`.
const HEADS: &[&str] = &[
    "abbey", "academy", "aerodrome", "airfield", "airport", "alley", "aquarium", "arboretum", "arcade",
    "arena", "armory", "asylum", "auditorium", "avenue", "backlot", "ballroom", "bar", "barn", "barracks",
    "base", "basilica", "bay", "bazaar", "beach", "block", "boulevard", "bridge", "building", "cafe", "café",
    "camp", "canal", "canyon", "casino", "castle", "cathedral", "causeway", "cave", "caverns", "caves",
    "cemetery", "center", "centre", "chapel", "château", "chateau", "chowk", "church", "cinema", "citadel",
    "cliffs", "club", "coast", "coliseum", "college", "common", "convent", "cottage", "county", "court",
    "courthouse", "cove", "creek", "crescent", "dam", "depot", "desert", "diner", "district", "docks",
    "dockyard", "drive", "dunes", "embankment", "esplanade", "estate", "falls", "farm", "ferry", "field",
    "fields", "fjord", "forest", "fort", "fortress", "freeway", "gate", "gallery", "garden", "gardens",
    "garrison", "ghat", "ghats", "glacier", "gorge", "grove", "hall", "harbor", "harbour", "haveli", "heath",
    "heights", "highway", "hill", "hills", "hospital", "hotel", "house", "inn", "institute", "island",
    "islands", "jail", "lagoon", "lake", "lane", "library", "lighthouse", "lodge", "loch", "lot", "mahal",
    "mall", "manor", "mansion", "marina", "market", "memorial", "mews", "mill", "mine", "monastery",
    "monument", "moor", "moors", "mosque", "motel", "mountain", "mountains", "museum", "nightclub",
    "observatory", "orphanage", "palace", "palais", "palazzo", "park", "parkway", "pass", "peninsula",
    "penitentiary", "pier", "place", "plantation", "plateau", "playhouse", "plaza", "pond", "port",
    "prefecture", "preserve", "priory", "prison", "promenade", "province", "pub", "quarry", "quay",
    "racecourse", "racetrack", "railroad", "railway", "ranch", "refinery", "reserve", "reservoir", "resort",
    "restaurant", "ridge", "river", "road", "rocks", "ruins", "saloon", "sanatorium", "school", "seminary",
    "shipyard", "shrine", "soundstage", "speedway", "springs", "square", "stadium", "stages", "station",
    "store", "strand", "street", "studio", "studios", "subway", "supermarket", "synagogue", "tavern",
    "temple", "terminal", "terrace", "theater", "theatre", "tower", "towers", "township", "tunnel",
    "turnpike", "university", "valley", "viaduct", "villa", "village", "vineyard", "volcano", "warehouse",
    "waterfall", "waterfront", "wharf", "winery", "woods", "yard", "zoo",
];

/// First words of names that go on behind "of": `University of X`, `Statue of Y`.
const OF_HEADS: &[&str] = &[
    "abbey", "bank", "bay", "bridge", "cathedral", "church", "city", "college", "forest", "fort", "gate",
    "gateway", "gulf", "hall", "house", "institute", "isle", "library", "monastery", "mount", "museum",
    "palace", "port", "ruins", "rock", "school", "shrine", "statue", "straits", "temple", "tomb", "tower",
    "university", "valley",
];

/// First words of place names.
const OPENINGS: &[&str] = &[
    "ca'", "camp", "cape", "castle", "château", "co", "county", "east", "el", "fort", "glen", "isla", "isle",
    "kampong", "la", "lake", "las", "le", "loch", "los", "lower", "monte", "mount", "mt", "north", "palazzo",
    "piazza", "place", "playa", "plaza", "porta", "porto", "puerto", "rio", "saint", "san", "santa", "santo",
    "sant'", "são", "south", "st", "st.", "upper", "val", "villa", "west",
];

/// Words before a kind of venue that leave it without a name: `an old church`, `the main street`.
const NAMELESS: &[&str] = &[
    "abandoned", "actual", "adjacent", "air", "ancient", "apartment", "army", "art", "bedroom", "big",
    "boarding", "bus", "catholic", "central", "city", "college", "community", "concert", "country", "county",
    "court", "dance", "defunct", "derelict", "deserted", "different", "dirt", "disused", "dream",
    "elementary", "empty", "exterior", "famous", "farm", "field", "film", "fire", "firehouse", "fishing",
    "former", "football", "funeral", "gas", "ghost", "golf", "grocery", "heritage", "high", "hill",
    "historic", "historical", "holiday", "huge", "indoor", "industrial", "interior", "jazz", "large",
    "little", "local", "long", "luxury", "main", "maximum", "medical", "medieval", "metro", "middle",
    "military", "mining", "modern", "motion", "mountain", "movie", "narrow", "national", "naval", "nearby",
    "neighboring", "neighbouring", "night", "nursing", "office", "outdoor", "parish", "parking", "petrol",
    "police", "pool", "post", "power", "primary", "private", "public", "radio", "railroad", "railway",
    "remote", "residential", "rural", "same", "sandy", "school", "sea", "seaside", "secondary", "security",
    "shopping", "side", "small", "soccer", "sound", "stage", "state", "steel", "stone", "stock", "strip",
    "studio", "suburban", "subway", "summer", "tea", "television", "theatre", "theater", "tiny", "town",
    "traditional", "train", "tube", "tv", "underground", "urban", "vacant", "victorian", "village", "water",
    "wooden", "working", "19th-century", "18th-century", "17th-century", "16th-century", "mexican",
    "distinctive", "dental", "iconic", "legendary", "popular", "existing", "unused", "various", "several",
    "multiple", "numerous", "certain", "specific", "five", "four", "six", "seven", "ten", "dozen",
    "real-life", "huge", "giant", "fictional", "fictitious", "hotel", "beach", "warehouse", "street", "road",
    "house", "castle", "prison", "hospital", "church", "park", "river",
];

/// Marks of the camera and of speech that stand behind "in" like places.
const NO_PLACE: &[&str] = &[
    "2d", "3-d", "3d", "4k", "8k", "arabic", "arri", "arriflex", "aramaic", "bengali", "bollywood",
    "cantonese", "cinecolor", "cinemascope", "cinerama", "color", "colour", "deluxe", "dolby",
    "eastmancolor", "english", "esperanto", "farsi", "fujicolor", "gevacolor", "gujarati", "hd", "hebrew",
    "hindi", "i", "imax", "ii", "kannada", "kodachrome", "latin", "malayalam", "mandarin", "marathi",
    "metrocolor", "naturalcolor", "odia", "panavision", "persian", "punjabi", "red", "sanskrit", "scope",
    "sepia", "stereo", "super", "superscope", "tagalog", "tamil", "technicolor", "techniscope", "telugu",
    "todd-ao", "trucolor", "urdu", "vistavision", "warnercolor", "yiddish", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "christmas", "easter", "spring", "summer", "autumn",
    "winter", "sequence", "secret", "he", "she", "they", "it", "his", "her", "its", "there",
];

fn set(words: &'static [&'static str]) -> Set<&'static str> {
    words.iter().copied().collect()
}

/// Whether a word ends the names of buildings, streets or landscapes.
pub(super) fn is_head(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| set(HEADS));
    WORDS.contains(word)
}

/// Whether a word before a kind of venue is no name for it.
pub(super) fn is_nameless(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| set(NAMELESS));
    WORDS.contains(word) || word.ends_with("-century")
}

/// Whether a word names a film stock, a language or a season, not a place.
pub(super) fn is_no_place(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| set(NO_PLACE));
    WORDS.contains(word) || places::by_adjective(word).is_some() && places::find(word).is_none()
}

/// How many tokens the name of a venue or place takes that only capitals bound; 0 where none stands.
pub(super) fn capitals(cursor: &Cursor<'_>) -> usize {
    let token = |n: usize| (cursor.at + n < cursor.end).then(|| cursor.article.tokens[cursor.at + n]);
    let capital = |n: usize| {
        token(n).is_some_and(|t| {
            let word = cursor.ahead(n);
            let elided = n > 0 && (word.starts_with("d'") || word.starts_with("l'"));
            t.kind == TokenKind::Word && (t.capital || is_ordinal(word) || elided)
        }) && crate::value::MONTHS.iter().all(|m| !m.eq_ignore_ascii_case(cursor.ahead(n)))
    };
    let mut n = 0;
    while n < 9 {
        if capital(n) {
            n += 1;
        } else if n > 0 && matches!(cursor.ahead(n), "of" | "de" | "du" | "des" | "del" | "di" | "da" | "&") {
            // "Museum of the Moving Image", "Pie de la Cuesta", "Hook & Ladder Company".
            let inner = usize::from(matches!(cursor.ahead(n + 1), "the" | "la" | "los" | "las"));
            if !capital(n + 1 + inner) {
                break;
            }
            n += 2 + inner;
        } else if n > 0 && abbreviated(cursor, n) && (capital(n + 1) || is_head(cursor.ahead(n + 1))) {
            // "Elm Bros. backlot", "St. Anne's".
            n += 1;
        } else if n > 0 && cursor.ahead(n) == "the" && capital(n + 1) && cursor.ahead(n + 2) == "'s" {
            // "Ivan the Great's Chapel".
            n += 2;
        } else if n > 0 && cursor.ahead(n) == "'s" && capital(n + 1) && !is_known(cursor, n) {
            n += 2;
        } else {
            break;
        }
    }
    if n > 0 {
        // A bar called after its owner, "Doe's and", and the number of a station.
        let owner = cursor.ahead(n) == "'s" && matches!(cursor.ahead(n + 1), "" | "," | "." | "and");
        n += usize::from(owner) + numbered(cursor, n);
    }
    // "the Crown night club", "Star Pictures studios": the kind of venue may be in small letters.
    if n > 0 {
        let tail = (1..=3).find(|&more| is_head(cursor.ahead(n + more - 1)));
        let small = |more: usize| (0..more).all(|m| is_nameless(cursor.ahead(n + m)) || m + 1 == more);
        if let Some(more) = tail.filter(|&more| small(more) && !is_known(cursor, n)) {
            n += more;
        }
    }
    n
}

/// Whether a dot only ends a short form: `Bros.`, `St.`.
fn abbreviated(cursor: &Cursor<'_>, n: usize) -> bool {
    cursor.ahead(n) == "." && matches!(cursor.ahead(n - 1), "bros" | "st" | "mt" | "ft" | "dr")
}

/// How many tokens the number behind a name takes: `Stage 5`, `Station No. 7`.
fn numbered(cursor: &Cursor<'_>, n: usize) -> usize {
    let number = |m: usize| {
        cursor.at + m < cursor.end && cursor.article.tokens[cursor.at + m].kind == TokenKind::Number
    };
    let kind = matches!(
        cursor.ahead(n - 1),
        "company" | "stage" | "soundstage" | "studio" | "station" | "route" | "pier"
    );
    let no = |m: usize| cursor.ahead(m) == "no" && cursor.ahead(m + 1) == ".";
    if kind && number(n) || cursor.ahead(n - 1) == "no" && number(n) {
        1
    } else if cursor.ahead(n - 1) == "no" && cursor.ahead(n) == "." && number(n + 1) {
        2
    } else if no(n) && number(n + 2) {
        3
    } else {
        0
    }
}

fn is_ordinal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether the next `n` tokens are a place of the lexicon.
fn is_known(cursor: &Cursor<'_>, n: usize) -> bool {
    let tokens = &cursor.article.tokens;
    let span = tokens[cursor.at].span().start..tokens[cursor.at + n - 1].span().end;
    let text = cursor.article.at(&span);
    let city = text.strip_suffix(" City").unwrap_or(text);
    places::find(text).is_some() || places::find(city).is_some()
}

/// `first avenue`, `ninth street`.
fn is_numbered_street(cursor: &Cursor<'_>) -> bool {
    matches!(
        cursor.word(),
        "first"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
    ) && matches!(cursor.ahead(1), "avenue" | "street")
}

/// How many tokens a venue's name takes in text without capitals; 0 where none stands.
pub(super) fn small_letters(cursor: &Cursor<'_>) -> usize {
    let is_word = |n: usize| {
        cursor.at + n < cursor.end
            && cursor.article.tokens[cursor.at + n].kind == TokenKind::Word
            && (!is_stop(cursor.ahead(n))
                || n > 0 && matches!(cursor.ahead(n), "main" | "old" | "new")
                || n == 0 && (cursor.word() == "new" || is_numbered_street(cursor)))
    };
    // "university of the south", "statue of x".
    if OF_HEADS.contains(&cursor.word()) && cursor.ahead(1) == "of" {
        let inner = usize::from(cursor.ahead(2) == "the");
        if is_word(2 + inner) && !is_nameless(cursor.ahead(2 + inner)) {
            return 3 + inner;
        }
    }
    let (mut n, mut last) = (0, 0);
    while n < 6 {
        if is_word(n) && !cursor.ahead(n).ends_with("ly") {
            n += 1;
            if is_head(cursor.ahead(n - 1)) && n > 1 {
                last = n;
            }
        } else if n > 0 && (cursor.ahead(n) == "'s" || abbreviated(cursor, n)) && is_word(n + 1) {
            n += 1;
        } else {
            break;
        }
    }
    // "elm museum of art": the head goes on.
    let inner = usize::from(cursor.ahead(last + 1) == "the");
    if last > 0
        && cursor.ahead(last) == "of"
        && OF_HEADS.contains(&cursor.ahead(last - 1))
        && is_word(last + 1 + inner)
    {
        return last + 2 + inner;
    }
    // "mount x", "san x", "county x": two words, three where particles join them.
    if last == 0 && OPENINGS.contains(&cursor.word()) {
        let dot = usize::from(cursor.ahead(1) == ".");
        let at = 1 + dot;
        if is_word(at) && !is_head(cursor.ahead(at)) && !is_nameless(cursor.ahead(at)) {
            return at + 1;
        }
    }
    if is_numbered_street(cursor) {
        return 2;
    }
    let number = if last > 0 { numbered(cursor, last) } else { 0 };
    let named = number > 0
        || (0..last.saturating_sub(1)).any(|m| {
            let word = cursor.ahead(m);
            !is_nameless(word) && !is_head(word) && word != "'s" && !is_no_place(word)
        });
    if named { last + number } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let article = Article::parse(format!("{text} is a film.")).expect("it is a film");
        let cursor = Cursor { article: &article, at: 0, first: 0, end: article.tokens.len() - 4 };
        let n = if article.cased { capitals(&cursor) } else { small_letters(&cursor) };
        let got = (0..n).map(|i| cursor.ahead(i)).collect::<Vec<_>>().join(" ");
        assert_eq!(got, want);
    }

    #[test]
    fn capitals_bound_a_venue_and_small_words_join_it() {
        check("Hall of Mirrors in town", "hall of mirrors");
        check("Playa de la Luna and", "playa de la luna");
        check("Pier No. 7 again", "pier no . 7");
        check("Crown night club with", "crown night club");
        check("East 9th Street with", "east 9th street");
        check("Anna Doe's Harbour with", "anna doe 's harbour");
    }

    #[test]
    fn without_capitals_the_kind_of_venue_ends_its_name() {
        check("crown hotel with them", "crown hotel");
        check("old church with them", "");
        check("statue of peace with them", "statue of peace");
        check("mount elbow with them", "mount elbow");
        check("blue jay billiard academy with them", "blue jay billiard academy");
    }
}
