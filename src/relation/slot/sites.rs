//! Where something was shot: the places of a phrase, over dates, asides, houses and what they lie in.

use super::{
    places::{Found, around},
    spot::{LOOSE, PARTS, list_item, site, skip_place},
    time_spans::skip_time,
};
use crate::{
    article::{Cursor, Span},
    lexicon::hash::Set,
    relation::Reader,
};
use std::sync::LazyLock;

/// Words with which the phrase is over.
const OVER: &[&str] = &[
    ";", ".", "!", "?", "\"", "”", "“", ")", "while", "because", "before", "after", "when", "until", "under",
    "using", "by", "due", "despite", "although", "though", "but", "who", "which", "whose", "whom", "that",
    "where", "as", "since", "so", "was", "were", "is", "are", "had", "has", "have", "did", "would", "will",
    "could", "it", "he", "she", "they", "instead", "rather", "without", "than", "for", "following",
    "starring", "about", "via", "if", "not", "to", "with", "against", "within", "whilst", "featuring",
    "prior", "directed", "doubled", "doubles", "doubling", "serving", "stands", "standing", "stood",
    "substituting", "representing", "allowed", "lasted", "began", "started", "took", "wrapped", "because",
    "except", "into",
];

fn is_over(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| OVER.iter().copied().collect());
    WORDS.contains(word)
}

/// Words behind which a place stands.
const BEFORE_PLACE: &[&str] =
    &["in", "at", "on", "around", "across", "throughout", "inside", "between", "along", "aboard", "outdoors"];

/// Words behind which a place that is only close by stands.
const CLOSE_BY: &[&str] = &["near", "outside", "off", "beyond", "from", "towards", "toward", "opposite"];

/// Words behind which a list of places stands.
const OPENS_LIST: &[&str] = &["including", "includes", "include", "included", "like", "namely", ":"];

/// Verbs that carry the shooting to the next place.
const MOVES: &[&str] = &[
    "moved", "moving", "shifted", "shifting", "relocated", "relocating", "returned", "returning",
    "continued", "continuing", "proceeded", "proceeding", "progressed",
];

/// Most tokens of a phrase.
const REACH: usize = 160;

/// A place with how sure it is.
struct Stop {
    found: Found,
    /// Whether it is sure by itself, not by its neighbours in the list.
    sure: bool,
}

/// The places of the phrase at the cursor; `wants` says that one may stand at once, without "in" or "at".
pub(in crate::relation) fn sites(reader: &Reader<'_>, cursor: &mut Cursor<'_>, wants: bool) -> Vec<Found> {
    let mut walk = Walk { stops: Vec::new(), want: wants, bare: wants, after_place: false };
    let end = cursor.end.min(cursor.at + REACH);
    while cursor.at < end && walk.step(reader, cursor) {}
    settle(walk.stops)
}

/// A walk over a phrase.
struct Walk {
    stops: Vec<Stop>,
    /// Whether a place may stand next.
    want: bool,
    /// Whether one capital is enough for it: behind "in" and "at", and in the list that they open.
    bare: bool,
    /// Whether a place has just ended.
    after_place: bool,
}

impl Walk {
    /// A step on; false where the phrase is over.
    fn step(&mut self, reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> bool {
        if skip_time(cursor) {
            self.after_place = false;
            return true;
        }
        if self.joined(reader, cursor) || self.opened(reader, cursor) {
            return true;
        }
        let word = cursor.word();
        if word == "(" {
            return self.aside(cursor);
        }
        // "with A Street and B Square closed to traffic".
        if word == "with" && closed_follows(cursor) {
            cursor.at += 1;
            self.open(true, true);
            return true;
        }
        // "began in A before moving to B".
        if word == "before" && MOVES.contains(&cursor.ahead(1)) {
            cursor.at += 1;
            return true;
        }
        if is_over(word) && !(word == "with" && scenes_follow(cursor)) {
            return false;
        }
        if self.want {
            if let Some(go_on) = self.place(reader, cursor) {
                return go_on;
            }
            if LOOSE.contains(&word) || word.ends_with("ly") {
                cursor.at += 1;
                return true;
            }
            // A clause of its own behind the list.
            let goes_on = matches!(word, "a" | "an") || part_follows(cursor) || scenes_follow(cursor);
            if self.after_place && !goes_on {
                return false;
            }
        }
        if matches!(word, "corner" | "corners" | "intersection" | "junction") && cursor.ahead(1) == "of" {
            cursor.at += 2;
            skip_place(reader, cursor);
            if cursor.eat(&["and", "&"]) {
                skip_place(reader, cursor);
            }
            (self.want, self.after_place) = (false, true);
            return true;
        }
        // "the streets of X", "the province of X".
        if PARTS.contains(&word) && cursor.ahead(1) == "of" {
            cursor.at += 2;
            self.open(word != "outskirts", true);
            return true;
        }
        self.after_place &= self.want || matches!(word, "a" | "an" | "respectively");
        self.want = false;
        cursor.at += 1;
        true
    }

    fn open(&mut self, want: bool, bare: bool) {
        (self.want, self.bare, self.after_place) = (want, bare, false);
    }

    /// Over what joins the items of a list.
    fn joined(&mut self, reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> bool {
        if cursor.eat_all(&["as", "well", "as"])
            || cursor.eat_all(&["along", "with"])
            || cursor.eat_all(&["followed", "by"])
        {
            self.want = self.after_place;
            return true;
        }
        let word = cursor.word();
        // "in A, Texas; B; and C".
        if word == ";" && self.after_place && semicolon_goes_on(reader, cursor) {
            cursor.at += 1;
            self.want = true;
            return true;
        }
        if matches!(word, "," | "and" | "&" | "or" | "plus" | "then" | "–" | "—" | "/") {
            cursor.at += 1;
            self.want = self.want || self.after_place || word == "," && self.stops.is_empty();
            return true;
        }
        // "New York City's West Side", "the Bronx borough's Hill Street".
        let borough = usize::from(PARTS.contains(&word));
        let owner = self.after_place && cursor.ahead(borough) == "'s";
        if owner {
            cursor.at += borough + 1;
            self.want = true;
        }
        owner
    }

    /// Over what a place or a list of them stands behind, and over places that are only close by.
    fn opened(&mut self, reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> bool {
        // "filming in A also took place at B".
        if (self.after_place || matches!(cursor.back(0), "and" | "also"))
            && cursor.eat_all(&["took", "place"])
        {
            self.open(false, false);
            return true;
        }
        let turn = matches!(cursor.back(0), "and" | "then" | "," | "before" | "later" | "subsequently");
        let word = cursor.word();
        if turn && MOVES.contains(&word) && cursor.ahead(1) == "to" {
            cursor.at += 2;
            self.open(true, true);
        } else if cursor.eat_all(&["such", "as"]) || cursor.eat_all(&["set", "in"]) || cursor.eat(OPENS_LIST)
        {
            self.open(true, true);
        } else if cursor.eat(BEFORE_PLACE) {
            self.open(true, !matches!(word, "on" | "between" | "along"));
        } else if cursor.eat(CLOSE_BY) {
            let _ = cursor.eat(&["of"]);
            skip_place(reader, cursor);
            (self.want, self.after_place) = (false, true);
        } else {
            return false;
        }
        true
    }

    /// Over brackets behind a place; before the first place they hold the list itself.
    fn aside(&mut self, cursor: &mut Cursor<'_>) -> bool {
        if self.stops.is_empty() {
            cursor.at += 1;
            return true;
        }
        // "A (exterior) B": the comma may be lost.
        (self.want, self.after_place) = (true, true);
        cursor.seek(&[")"], 30)
    }

    /// Takes the place at the cursor, if there is one; false where it begins a clause of its own.
    fn place(&mut self, reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<bool> {
        let sure = site(reader, cursor, self.bare);
        let is_sure = sure.is_some();
        let listed = self.after_place || self.bare;
        let mut found = sure.or_else(|| list_item(reader, cursor, listed))?;
        if is_sure && self.after_place && is_subject(cursor, &found) {
            return Some(false);
        }
        if part_of(cursor) {
            // "the Toronto suburb of": the suburb is the place.
            self.open(true, true);
            return Some(true);
        }
        if let Some(wider) = around(reader, cursor, found.known).filter(|_| is_sure) {
            found.within = wider;
        }
        self.stops.push(Stop { found, sure: is_sure });
        (self.want, self.after_place) = (false, true);
        Some(true)
    }
}

/// Whether a list of places goes on behind a semicolon: a place stands there and ends like an item.
fn semicolon_goes_on(reader: &Reader<'_>, cursor: &Cursor<'_>) -> bool {
    let mut next = cursor.moved(cursor.at + 1);
    let _ = next.eat(&["and"]);
    site(reader, &mut next, true).is_some() && matches!(next.word(), "" | "." | "," | ";")
}

/// Steps over `suburb of` behind a place.
fn part_of(cursor: &mut Cursor<'_>) -> bool {
    // "the Bavarian town of": the kind was taken with the name.
    if PARTS.contains(&cursor.back(0)) && cursor.token().is_some() && cursor.eat(&["of"]) {
        return true;
    }
    let part = (0..2).find(|&n| PARTS.contains(&cursor.ahead(n)) && cursor.ahead(n + 1) == "of");
    if let Some(n) = part {
        cursor.at += n + 2;
    }
    part.is_some()
}

/// Whether a capital behind a comma or "and" begins a new clause: `in Rome, and Doe said`.
fn is_subject(cursor: &Cursor<'_>, found: &Found) -> bool {
    matches!(
        cursor.word(),
        "was"
            | "were"
            | "is"
            | "had"
            | "has"
            | "said"
            | "says"
            | "would"
            | "who"
            | "wrote"
            | "directed"
            | "took"
            | "made"
            | "played"
            | "stated"
            | "recalled"
            | "did"
            | "worked"
            | "used"
            | "began"
            | "also"
            | "could"
    ) && !(found.known.is_some() && cursor.word() == "also")
}

/// `with A Street and B Square closed`: they were closed for the shooting.
fn closed_follows(cursor: &Cursor<'_>) -> bool {
    (1..26).map(|n| cursor.ahead(n)).take_while(|w| !matches!(*w, "" | ";")).any(|w| w == "closed")
}

/// `with additional scenes in`, `with the exteriors`: the phrase goes on.
fn scenes_follow(cursor: &Cursor<'_>) -> bool {
    (0..6).any(|n| {
        matches!(
            cursor.ahead(n),
            "scenes"
                | "photography"
                | "filming"
                | "shooting"
                | "footage"
                | "sequences"
                | "interiors"
                | "exteriors"
                | "locations"
                | "shots"
                | "half"
                | "rest"
                | "remainder"
                | "songs"
                | "climax"
        )
    })
}

/// Whether "various parts of", "the streets of" come within a few words.
fn part_follows(cursor: &Cursor<'_>) -> bool {
    (0..4).any(|n| PARTS.contains(&cursor.ahead(n)) && cursor.ahead(n + 1) == "of")
}

/// Drops what neither is sure nor stands in one list with a sure place.
fn settle(stops: Vec<Stop>) -> Vec<Found> {
    let close = |a: &Span, b: &Span| b.start.saturating_sub(a.end) <= 6;
    let mut keep: Vec<bool> = stops.iter().map(|s| s.sure).collect();
    let linked = |at: usize| close(&stops[at - 1].found.span, &stops[at].found.span);
    for at in 1..stops.len() {
        keep[at] |= keep[at - 1] && linked(at);
    }
    for at in (1..stops.len()).rev() {
        keep[at - 1] |= keep[at] && linked(at);
    }
    stops.into_iter().zip(keep).filter_map(|(stop, keep)| keep.then_some(stop.found)).collect()
}
