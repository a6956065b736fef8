//! One option of a question fits, and where the article holds several values the stem says that it asks for one of them.

use super::{Figure, Material, share, unknown};
use crate::question::{
    Kind, Question,
    certificate::{Certificate, Sense},
};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let Some(made) = material.made else { return unknown("one answer") };
    let judged = || {
        let both = material.questions.iter().zip(&made.certificates);
        both.filter_map(|(question, certificate)| is_alone(question, certificate))
    };
    share("one answer", judged().filter(|alone| *alone).count(), judged().count())
}

/// Whether the key alone fits; nothing where no row of the article is asked.
fn is_alone(question: &Question, certificate: &Certificate) -> Option<bool> {
    if question.kind() != Kind::Choice || certificate.sense != Sense::Value {
        return None;
    }
    let asked = &certificate.rows[certificate.asked?];
    // Rows of the relation that nothing tells from the one that is asked, but their value.
    let alike = |row: &&crate::question::certificate::Row| {
        row.relation == asked.relation && row.value != asked.value && row.qualifiers == asked.qualifiers
    };
    let several = certificate.rows.iter().any(|row| alike(&row));
    let fits = certificate.wrong.iter().any(|judged| certificate.is_true(judged));
    // A part may have an actor and an actress, and the stem asks for one of them.
    let picks = ["of these", "Whose ", "actor ", "actress "].iter().any(|one| question.ask.contains(one));
    Some(!fits && (!several || picks))
}
