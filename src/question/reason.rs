//! Why a fact is not asked.

use std::fmt;

/// Why a fact is not asked: the first thing that stands in the way of every question about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is only told, in stories.
    NoWording,
    /// The list that it comes from says itself that it is not whole.
    OpenList,
    /// The scenes were shot only near the place.
    CloseBy,
    /// Which scope the figure has, the text does not say.
    Unscoped,
    /// It is true of a version, roughly, or in one telling of two.
    Narrowed,
    /// Damage may have taken letters from the name.
    DamagedName,
    /// The part has no name.
    UnnamedPart,
    /// One of the crowd, in a film with better-known faces.
    BitPart,
    /// One of a list of which enough is asked.
    Enough,
    /// The article gives the same sum more exactly.
    Rounded,
    /// No wording tells it from another value, or every wording says it.
    Ambiguous,
    /// No fair wrong options exist.
    NoFairOptions,
    /// A better question asks the same or would give it away.
    GivenAway,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoWording => "only told",
            Self::OpenList => "of an open list",
            Self::CloseBy => "only close by",
            Self::Unscoped => "without a scope",
            Self::Narrowed => "hedged, disputed or of a version",
            Self::DamagedName => "with a damaged name",
            Self::UnnamedPart => "an unnamed part",
            Self::BitPart => "a bit part",
            Self::Enough => "one of many alike",
            Self::Rounded => "rounded",
            Self::Ambiguous => "ambiguous",
            Self::NoFairOptions => "without fair options",
            Self::GivenAway => "given away by another question",
        })
    }
}
