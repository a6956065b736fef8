//! How long the film is.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::SectionKind, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["running time", "runtime", "running time of"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::HomeMedia) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["is", "was", "of"]);
    if let Some(read) = cursor.count()
        && cursor.eat(&["minutes", "mins"])
    {
        reader.state("runs-for", Value::Count(read.value), hit, read.span);
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "runs-for",
    stems: &["How many minutes does {film} run?"],
    tell: &["It runs for {value} minutes."],
    options: Options::Figures,
    interest: 3,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn minutes_are_read() {
        check("runs-for", "The film has a running time of 97 minutes.", &["97"]);
    }
}
