//! How long the film is.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::SectionKind, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "running time", "runtime", "run time", "running length", "running", "runs", "ran", "minutes long",
        "runs for", "minutes", "minute", "clocks in", "clocking in", "clocked in",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let word = reader.article.word(hit.first);
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::HomeMedia | SectionKind::Music)
        || reader.hedged(hit)
        || (0..8).any(|n| {
            matches!(
                before.back(n),
                "cut" | "short" | "album" | "soundtrack" | "episode" | "score" | "trailer" | "originally"
            )
        })
    {
        return;
    }
    let mut cursor = reader.after(hit);
    if hit.after - hit.first == 1 && word.starts_with("minute") {
        return length(reader, hit);
    }
    if word == "minutes" {
        // "was 107 minutes long".
        let Some(at) = hit.first.checked_sub(1) else { return };
        cursor = before.moved(at);
        if !matches!(cursor.back(0), "is" | "was" | "at") {
            return;
        }
        if let Some(read) = cursor.count() {
            reader.state("runs-for", Value::Count(read.value), hit, read.span);
        }
        return;
    }
    let _ = cursor.eat(&["is", "was", "of", "for", "at", ":", "to"]);
    let _ = cursor.eat(&["of", "about", "approximately", "just"]);
    if let Some(read) = cursor.count()
        && cursor.eat(&["minutes", "mins", "min"])
    {
        reader.state("runs-for", Value::Count(read.value), hit, read.span);
    }
}

/// `At 153 minutes, the film is`, `in its 88 minutes`, `the 96-minute film`.
fn length(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let after = reader.after(hit);
    let joined = usize::from(before.back(0) == "-");
    let Some(mut number) = hit.first.checked_sub(1 + joined).map(|at| before.moved(at)) else { return };
    let opens = number.back(0) == "at" && number.back(1).is_empty() && after.word() == ",";
    let film = matches!(after.word(), "film" | "movie" | "picture" | "feature" | "running");
    let said = if joined == 1 {
        matches!(number.back(0), "the" | "this" | "its") && film
    } else {
        opens || number.back(0) == "its" && number.back(1) == "in"
    };
    // Shorter than this it is a scene or a short film.
    if said && let Some(read) = number.count().filter(|read| read.value >= 40) {
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

    #[test]
    fn a_film_runs_or_is_so_many_minutes_long() {
        check("runs-for", "The film runs for 97 minutes.", &["97"]);
        check("runs-for", "The original release was 107 minutes long.", &["107"]);
        check("runs-for", "At 97 minutes, it is short.", &["97"]);
        check(
            "runs-for",
            "Critics called the 97-minute film a bore. It says much in its 98 minutes.",
            &["97", "98"],
        );
        check("runs-for", "He had made a 50-minute film. It was 10 minutes shorter.", &[]);
        check("runs-for", "The album runs 60 minutes. It was cut to a running time of 80 minutes.", &[]);
    }
}
