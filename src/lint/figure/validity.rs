//! No wrong option is true of the relation, or of one that conflicts with it.

use super::{Figure, Material, share, unknown};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let Some(made) = material.made else { return unknown("wrong options") };
    let judged =
        || made.certificates.iter().flat_map(|c| c.wrong.iter().map(move |judged| c.is_true(judged)));
    share("wrong options", judged().filter(|is_true| !is_true).count(), judged().count())
}
