//! Headed parts of an article and what they are about.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::sync::LazyLock;

/// What a section is about, read off its heading; a subsection that says nothing takes its parent's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// Before the first heading.
    Lead,
    /// The story.
    Plot,
    /// Who is in it.
    Cast,
    /// How it was made: development, writing, design, effects.
    Production,
    /// Who was found for it.
    Casting,
    /// Where and when it was shot.
    Filming,
    /// Score, soundtrack, songs.
    Music,
    /// Premiere, distribution, marketing.
    Release,
    /// Earnings.
    BoxOffice,
    /// What critics and audiences said.
    Reception,
    /// Prizes.
    Awards,
    /// Tape, disc and streaming.
    HomeMedia,
    /// Sequels, remakes, franchise, adaptations: mostly about other works.
    Related,
    /// Interpretation, which tells the story too.
    Themes,
    /// Influence, rankings, restoration.
    Legacy,
    /// References and links: no facts.
    Apparatus,
    /// Anything else.
    Other,
}

/// A headed part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As written, without the `=` signs; empty for the lead.
    pub heading: String,
    /// Number of `=` signs, 0 for the lead.
    pub level: usize,
    /// What it is about.
    pub kind: SectionKind,
}

/// Words in headings, most telling first: a heading is taken by the first row that it holds.
const HEADINGS: &[(&str, SectionKind)] = &[
    ("references", SectionKind::Apparatus),
    ("external links", SectionKind::Apparatus),
    ("see also", SectionKind::Apparatus),
    ("further reading", SectionKind::Apparatus),
    ("bibliography", SectionKind::Apparatus),
    ("notes", SectionKind::Apparatus),
    ("sources", SectionKind::Apparatus),
    ("citations", SectionKind::Apparatus),
    ("footnotes", SectionKind::Apparatus),
    ("home media", SectionKind::HomeMedia),
    ("home video", SectionKind::HomeMedia),
    ("home release", SectionKind::HomeMedia),
    ("dvd", SectionKind::HomeMedia),
    ("streaming", SectionKind::HomeMedia),
    ("box office", SectionKind::BoxOffice),
    ("box-office", SectionKind::BoxOffice),
    ("casting", SectionKind::Casting),
    ("filming", SectionKind::Filming),
    ("principal photography", SectionKind::Filming),
    ("shooting", SectionKind::Filming),
    ("locations", SectionKind::Filming),
    ("award", SectionKind::Awards),
    ("accolade", SectionKind::Awards),
    ("nomination", SectionKind::Awards),
    ("honors", SectionKind::Awards),
    ("honours", SectionKind::Awards),
    ("soundtrack", SectionKind::Music),
    ("music", SectionKind::Music),
    ("score", SectionKind::Music),
    ("songs", SectionKind::Music),
    ("track list", SectionKind::Music),
    ("plot", SectionKind::Plot),
    ("synopsis", SectionKind::Plot),
    ("production history", SectionKind::Production),
    ("release history", SectionKind::Release),
    // Not a "story".
    ("history", SectionKind::Other),
    ("story", SectionKind::Plot),
    ("premise", SectionKind::Plot),
    ("summary", SectionKind::Plot),
    ("cast", SectionKind::Cast),
    ("characters", SectionKind::Cast),
    ("themes", SectionKind::Themes),
    ("analysis", SectionKind::Themes),
    ("interpretation", SectionKind::Themes),
    ("symbolism", SectionKind::Themes),
    ("reception", SectionKind::Reception),
    ("critical", SectionKind::Reception),
    ("reviews", SectionKind::Reception),
    ("sequel", SectionKind::Related),
    ("prequel", SectionKind::Related),
    ("remake", SectionKind::Related),
    ("franchise", SectionKind::Related),
    ("spin-off", SectionKind::Related),
    ("television", SectionKind::Related),
    ("broadway", SectionKind::Related),
    ("stage version", SectionKind::Related),
    ("novelisation", SectionKind::Related),
    ("adaptation", SectionKind::Related),
    ("video game", SectionKind::Related),
    ("other media", SectionKind::Related),
    ("short film", SectionKind::Related),
    ("novelization", SectionKind::Related),
    ("future", SectionKind::Related),
    ("legacy", SectionKind::Legacy),
    ("influence", SectionKind::Legacy),
    ("impact", SectionKind::Legacy),
    ("preservation", SectionKind::Legacy),
    ("release", SectionKind::Release),
    ("distribution", SectionKind::Release),
    ("marketing", SectionKind::Release),
    ("premiere", SectionKind::Release),
    ("production", SectionKind::Production),
    ("development", SectionKind::Production),
    ("writing", SectionKind::Production),
    ("background", SectionKind::Production),
    ("visual effects", SectionKind::Production),
    ("design", SectionKind::Production),
];

static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        // Headings are short, and building anything quicker would take longer than reading an article's.
        .kind(Some(AhoCorasickKind::NoncontiguousNFA))
        .build(HEADINGS.iter().map(|(word, _)| word))
        .expect("the words of headings are a hundred short literals")
});

impl SectionKind {
    /// The kind that a heading names, or none.
    #[must_use]
    pub fn of(heading: &str) -> Option<Self> {
        // Of the words that a heading holds, the one that stands first in the table decides.
        let first = WORDS.find_overlapping_iter(heading).map(|found| found.pattern().as_usize()).min();
        first.map(|at| HEADINGS[at].1)
    }

    /// Whether its sentences tell the story.
    #[must_use]
    pub fn tells_story(self) -> bool {
        matches!(self, Self::Plot | Self::Themes)
    }
}
