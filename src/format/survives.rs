//! What a format cannot hold of a question or a pack, named the same way by every writer.

use super::notes::Notes;
use crate::{
    pack::{Pack, question_id},
    question::{Answer, EXPECTED, Question},
};

/// The fields of a question that a writer carries, beside stem, key and options.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one a field, each with its name")]
pub(super) struct Carried {
    pub(super) id: bool,
    pub(super) story: bool,
    pub(super) tier: bool,
    pub(super) expected: bool,
    pub(super) seconds: bool,
    pub(super) category: bool,
    pub(super) tags: bool,
    pub(super) credits: bool,
    pub(super) relation: bool,
    pub(super) accept: bool,
}

impl Carried {
    /// Notes every field of the question that has something to say and is not carried.
    pub(super) fn note(self, number: usize, question: &Question, film: bool, notes: &mut Notes) {
        let usual_tier = if film { 3 } else { 0 };
        let given = question_id(&question.ask, &question.key());
        let own_id = question.id != given && !question.id.starts_with(&format!("{given}-"));
        let accepts = matches!(&question.answer, Answer::Open { accept, .. } if !accept.is_empty());
        for (is_lost, what) in [
            (!self.id && own_id, "its own id"),
            (!self.story && question.story.is_some(), "its story"),
            (!self.tier && question.tier != usual_tier, "its spoiler tier"),
            (!self.expected && question.expected.to_bits() != EXPECTED.to_bits(), "its difficulty"),
            (!self.seconds && question.seconds.is_some(), "its time limit"),
            (!self.category && question.category.is_some(), "its category"),
            (!self.tags && !question.tags.is_empty(), "its tags"),
            (!self.credits && question.credits.is_some(), "its own credits"),
            (!self.relation && question.relation.is_some(), "its relation"),
            (!self.accept && accepts, "its other spellings"),
            (question.image.is_some(), "its picture"),
            (!question.evidence.is_empty(), "its evidence"),
        ] {
            if is_lost {
                notes.lost(number, what, &question.ask);
            }
        }
    }
}

/// The fields of a pack that a writer carries.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one a field, each with its name")]
pub(super) struct PackCarried {
    pub(super) title: bool,
    pub(super) language: bool,
    /// Credits and licence.
    pub(super) terms: bool,
    pub(super) film: bool,
}

impl PackCarried {
    /// Notes every field of the pack that has something to say and is not carried; line 0 is the whole pack.
    pub(super) fn note(self, pack: &Pack, notes: &mut Notes) {
        for (is_lost, what, quote) in [
            (!self.title && pack.title != "Untitled pack", "the pack's title", pack.title.as_str()),
            (!self.language && pack.language != "en", "the pack's language", &pack.language),
            (
                !self.terms && pack.credits.is_some(),
                "the pack's credits",
                pack.credits.as_deref().unwrap_or(""),
            ),
            (
                !self.terms && pack.licence.is_some(),
                "the pack's licence",
                pack.licence.as_deref().unwrap_or(""),
            ),
            (
                !self.film && pack.film.is_some(),
                "the pack's film",
                pack.film.as_ref().map_or("", |f| &f.title),
            ),
            (pack.source.is_some(), "the pack's source", pack.source.as_ref().map_or("", |s| &s.title)),
        ] {
            if is_lost {
                notes.lost(0, what, quote);
            }
        }
    }
}

/// Why a format of choices cannot hold a question of another kind.
pub(super) fn why_not(answer: &Answer) -> &'static str {
    match answer {
        Answer::Choice { .. } | Answer::TrueFalse(_) => "a choice, which the format cannot hold",
        Answer::Number(_) => "a question for a number, which the format cannot hold",
        Answer::Order(_) => "a question for an order, which the format cannot hold",
        Answer::Open { .. } => "an open question, which the format cannot hold",
    }
}
