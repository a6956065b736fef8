//! The critic or publication that a sentence of a review is said by.

use super::{Speaker, speaker};
use crate::{
    article::{Cursor, SectionKind},
    relation::{Hit, Reader},
};

/// Verbs with the film as their object and the words as its description.
pub(in crate::relation) const CALLING: &[&str] = &[
    "called", "calls", "calling", "described", "describes", "describing", "deemed", "deeming", "dubbed",
    "dubbing", "labeled", "labelled", "considered", "found", "felt",
];

/// Verbs of speech that the words follow.
pub(in crate::relation) const SAYING: &[&str] = &[
    "wrote", "writes", "writing", "said", "says", "saying", "stated", "states", "stating", "commented",
    "commenting", "remarked", "noted", "noting", "opined", "declared", "observed", "concluded", "concluding",
    "adding", "argued", "felt", "found", "believed", "thought", "recalled", "explained", "admitted", "joked",
    "recalls", "explains", "added",
];

/// Verbs that say of a name in the midst of a sentence that it is the subject.
const REVIEWING: &[&str] =
    &["gave", "gives", "awarded", "rated", "praised", "criticized", "criticised", "reviewed", "liked"];

/// Most places of a sentence where a speaker is looked for.
const CLAUSES: usize = 8;

/// How far into the sentence the next place is.
const REACH: usize = 45;

/// Whether the section can hold a review at all.
pub(in crate::relation) fn may_review(reader: &Reader<'_>, hit: &Hit) -> bool {
    matches!(
        reader.section(hit),
        SectionKind::Reception
            | SectionKind::BoxOffice
            | SectionKind::Release
            | SectionKind::Legacy
            | SectionKind::Lead
            | SectionKind::Other
    )
}

/// Who reviews the film in the cue's sentence, with the place behind the name.
pub(in crate::relation) fn reviewer<'a>(reader: &mut Reader<'a>, hit: &Hit) -> Option<(Speaker, Cursor<'a>)> {
    let start = reader.start(hit);
    let mut clause = start.clone();
    opening(&mut clause);
    for _ in 0..CLAUSES {
        let mut cursor = clause.clone();
        let opens = clause.at < start.at + 3;
        if let Some(speaker) = speaker(reader, &mut cursor)
            && is_subject(&cursor, opens)
        {
            return Some((speaker, cursor));
        }
        if !clause.seek(&[",", ";", "and", "while", "whereas", "but", "although"], REACH)
            || matches!(clause.back(1), "\"" | "”")
        {
            return None;
        }
    }
    None
}

/// Whether what was read as a speaker is what the verb is said of.
fn is_subject(cursor: &Cursor<'_>, opens: bool) -> bool {
    let mut behind = cursor.clone();
    while behind.word().ends_with("ly") || matches!(behind.word(), "also" | "later" | "nonetheless" | "then")
    {
        behind.at += 1;
    }
    let word = behind.word();
    let verb = SAYING.contains(&word) || CALLING.contains(&word) || REVIEWING.contains(&word);
    verb && !word.ends_with("ing") || opens && !matches!(cursor.word(), "'s" | "’s" | "and" | "&" | "'" | "’")
}

/// Over "However,", "Conversely,", "In a positive review,".
fn opening(cursor: &mut Cursor<'_>) {
    const ADVERBS: &[&str] = &[
        "however", "conversely", "meanwhile", "similarly", "likewise", "additionally", "alternatively",
        "but", "and", "furthermore", "moreover", "also", "finally", "elsewhere",
    ];
    let _ = cursor.eat(ADVERBS) && cursor.eat(&[","]);
    if cursor.word() == "in" {
        let mut behind = cursor.clone();
        if behind.seek(&[","], 6)
            && (cursor.ahead(2) == "," || matches!(behind.back(1), "review" | "retrospective"))
        {
            cursor.at = behind.at;
        }
    }
}
