//! The bytes that the evidence names say the key.

use super::{Figure, Material, share, unknown};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let Some(made) = material.made else { return unknown("provenance") };
    let good = made.certificates.iter().filter(|certificate| certificate.has_provenance()).count();
    share("provenance", good, made.certificates.len())
}
