//! One question of a GIFT file: its stem, its kind, its answers with their weights.

use super::escape::show;
use crate::format::{
    gather::{choice, open},
    markup,
};
use crate::pack::draft::DraftQuestion;

/// A question that was read, and what of it was not.
pub(super) struct Read {
    pub(super) question: DraftQuestion,
    pub(super) lost: Vec<&'static str>,
    pub(super) mended: Option<&'static str>,
}

/// One answer of a block.
struct Given<'t> {
    text: &'t str,
    feedback: &'t str,
    /// Share of the points.
    weight: f64,
}

/// Reads a question whose escapes are hidden; a reason to leave it out otherwise.
pub(super) fn question(text: &str) -> Result<Read, &'static str> {
    let text = without_name(text);
    let braces = (memchr::memchr(b'{', text.as_bytes()), memchr::memchr(b'}', text.as_bytes()));
    let (start, end) = match braces {
        (None, None) => return Err("a description without a question"),
        (Some(start), Some(end)) if start < end => (start, end),
        _ => return Err("a brace without its partner"),
    };
    let (before, after) = (&text[..start], &text[end + 1..]);
    let mut reading = Reading::default();
    let stem = if after.is_empty() {
        reading.stem(before)
    } else {
        // The answers stand inside the sentence.
        reading.stem(&format!("{before}_____{after}"))
    };
    let inner = text[start + 1..end].trim();
    let (mut inner, general) = match inner.rfind("####") {
        Some(at) => (inner[..at].trim(), &inner[at + 4..]),
        None => (inner, ""),
    };
    if let Some(cloze) = without_cloze(inner) {
        inner = cloze;
        reading.mended = Some("a gap of Moodle's Cloze, which GIFT does not have");
    }
    reading.story = Some(reading.plain(general)).filter(|story| !story.is_empty());
    let question = if inner.is_empty() {
        return Err("an essay question");
    } else if let Some(numbers) = inner.strip_prefix('#') {
        reading.number(stem, numbers)?
    } else if inner.contains('~') {
        reading.choice(stem, inner)?
    } else if inner.contains('=') && inner.contains("->") {
        return Err("a matching question");
    } else if let Some(truth) = truth(inner) {
        reading.truth(stem, truth, inner)
    } else {
        reading.open(stem, inner)?
    };
    Ok(reading.done(question))
}

/// What is found beside the answers on the way.
#[derive(Default)]
struct Reading {
    story: Option<String>,
    lost: Vec<&'static str>,
    mended: Option<&'static str>,
    media: usize,
    /// Whether texts without a format of their own are plain, because the stem says so of itself.
    is_plain: bool,
}

impl Reading {
    fn done(mut self, mut question: DraftQuestion) -> Read {
        question.story = self.story;
        if self.media > 0 {
            self.lost.push("its picture, sound or film");
        }
        Read { question, lost: self.lost, mended: self.mended }
    }

    fn stem(&mut self, text: &str) -> String {
        self.is_plain = format(text).0 == Some("plain");
        self.plain(text)
    }

    /// A text without its markup.
    fn plain(&mut self, text: &str) -> String {
        let (name, bare) = format(text);
        let shown = show(bare);
        if name == Some("plain") || (name.is_none() && self.is_plain) {
            return shown.trim().to_owned();
        }
        let plain = markup::plain(shown.trim());
        self.media += plain.media;
        plain.text.into_owned()
    }

    fn choice(&mut self, stem: String, inner: &str) -> Result<DraftQuestion, &'static str> {
        let mut given = Vec::new();
        // An equals sign begins a right option wherever it stands, also behind a tilde.
        let mut rest = inner.trim();
        let first = rest.find(['~', '=']).unwrap_or(rest.len());
        let lead = rest[..first].trim();
        if !matches!(lead, "" | "0") {
            given.push(weighed(lead, 0.0));
        }
        rest = &rest[first..];
        while let Some(sign) = rest.chars().next() {
            let end = rest[1..].find(['~', '=']).map_or(rest.len(), |at| at + 1);
            let text = rest[1..end].trim();
            given.push(if sign == '=' { split_feedback(text, 1.0) } else { weighed(text, 0.0) });
            rest = &rest[end..];
        }
        if given.len() < 2 {
            return Err("fewer than two options");
        }
        let mut key = None;
        let mut wrong = Vec::with_capacity(given.len());
        let (mut feedback, mut part) = (false, false);
        for Given { text, feedback: said, weight } in given {
            let text = self.plain(text);
            if weight >= 1.0 {
                if key.is_some() {
                    return Err(
                        "several fully right answers; an equals sign inside an option is written \\=",
                    );
                }
                key = Some(text);
                feedback |= !self.take_feedback(said);
            } else {
                part |= weight > 0.0;
                feedback |= !said.is_empty();
                wrong.push(text);
            }
        }
        self.note(feedback, part);
        Ok(choice(stem, key.ok_or("no answer is fully right")?, wrong))
    }

    fn open(&mut self, stem: String, inner: &str) -> Result<DraftQuestion, &'static str> {
        let mut right: Vec<String> = Vec::new();
        let (mut feedback, mut part, mut pattern) = (false, false, false);
        for Given { text, feedback: said, weight } in list(inner) {
            if weight < 1.0 {
                part |= weight > 0.0;
                feedback |= !said.is_empty();
            } else if text.contains('*') && !text.contains("\\*") {
                // A star stands for any letters.
                pattern = true;
            } else {
                let text = self.plain(text).replace("\\*", "*");
                feedback |= !self.take_feedback(said);
                if !right.contains(&text) {
                    right.push(text);
                }
            }
        }
        if pattern {
            self.lost.push("a pattern of answers");
        }
        self.note(feedback, part);
        if right.is_empty() {
            return Err("no answer is fully right");
        }
        let key = right.remove(0);
        Ok(open(stem, key, right))
    }

    fn number(&mut self, stem: String, inner: &str) -> Result<DraftQuestion, &'static str> {
        let (inner, wrong_feedback) = inner.split_once('~').unwrap_or((inner, ""));
        let mut right = None;
        let (mut feedback, mut part) = (!wrong_feedback.trim().is_empty(), false);
        for Given { text, feedback: said, weight } in list(inner) {
            let text = show(text);
            if text.trim() == "*" {
                feedback |= !said.is_empty();
                continue;
            }
            let number = number(&text).ok_or("its answer is no number")?;
            if weight >= 1.0 {
                if right.is_some() {
                    return Err("several fully right numbers");
                }
                right = Some(number);
                feedback |= !self.take_feedback(said);
            } else {
                part |= weight > 0.0;
                feedback |= !said.is_empty();
            }
        }
        self.note(feedback, part);
        let (value, tolerance) = right.ok_or("its answer is no number")?;
        Ok(DraftQuestion {
            kind: Some("number".to_owned()),
            tolerance: Some(tolerance).filter(|tolerance| *tolerance > 0.0),
            ..open(stem, value.to_string(), Vec::new())
        })
    }

    fn truth(&mut self, stem: String, truth: bool, inner: &str) -> DraftQuestion {
        // What is said to the wrong answer comes first, then what is said to the right one.
        let mut said = inner.splitn(3, '#').skip(1);
        let (to_wrong, to_right) = (said.next().unwrap_or(""), said.next().unwrap_or(""));
        let feedback = !to_wrong.trim().is_empty() | !self.take_feedback(to_right);
        self.note(feedback, false);
        let (key, other) = if truth { ("True", "False") } else { ("False", "True") };
        choice(stem, key, vec![other.to_owned()])
    }

    /// Makes what is said to the right answer the story, where it has something to tell and the story is missing.
    /// Whether nothing of it is lost.
    fn take_feedback(&mut self, said: &str) -> bool {
        let said = self.plain(said);
        if said.is_empty() {
            return true;
        }
        if self.story.is_some() || said.split_whitespace().count() < 4 {
            return false;
        }
        self.story = Some(said);
        true
    }

    fn note(&mut self, feedback: bool, part: bool) {
        if feedback {
            self.lost.push("the feedback on its answers");
        }
        if part {
            self.lost.push("the part credit of its answers");
        }
    }
}

/// The format that a text names in brackets before it, and the text.
fn format(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    match text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        Some((name @ ("html" | "moodle" | "plain" | "markdown"), bare)) => (Some(name), bare),
        _ => (None, text),
    }
}

fn without_name(text: &str) -> &str {
    let named = text.strip_prefix("::").and_then(|text| text.split_once("::"));
    named.map_or_else(|| text.strip_prefix("::").unwrap_or(text), |(_, text)| text.trim())
}

/// The answers of a gap such as `1:MULTICHOICE:~a~=b`.
fn without_cloze(inner: &str) -> Option<&str> {
    let digits = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let (name, answers) = digits.strip_prefix(':')?.split_once(':')?;
    let known = ["MC", "MR", "SA", "NM", "NUMERICAL", "SHORTANSWER", "MULTICHOICE", "MULTIRESPONSE", "MW"];
    known.iter().any(|known| name.starts_with(known)).then_some(answers.trim())
}

fn truth(inner: &str) -> Option<bool> {
    match inner.split_once('#').map_or(inner, |(truth, _)| truth).trim() {
        "T" | "TRUE" => Some(true),
        "F" | "FALSE" => Some(false),
        _ => None,
    }
}

/// Answers that each begin with `=`; the first may do without.
fn list(inner: &str) -> impl Iterator<Item = Given<'_>> {
    let mut parts = inner.split('=').map(str::trim).peekable();
    if parts.peek().is_some_and(|first| matches!(*first, "" | "0")) {
        parts.next();
    }
    parts.map(|part| weighed(part, 1.0))
}

/// An answer with its weight, such as `%50%`, or the usual one.
fn weighed(text: &str, usual: f64) -> Given<'_> {
    match weight(text) {
        Some((weight, rest)) => split_feedback(rest, weight),
        None => split_feedback(text, usual),
    }
}

fn split_feedback(text: &str, weight: f64) -> Given<'_> {
    let (text, feedback) = text.split_once('#').unwrap_or((text, ""));
    Given { text: text.trim(), feedback: feedback.trim(), weight }
}

fn weight(text: &str) -> Option<(f64, &str)> {
    let (percent, rest) = text.strip_prefix('%')?.split_once('%')?;
    let bare = percent.trim_start_matches('-');
    let good = bare.starts_with(|c: char| c.is_ascii_digit()) && bare.len() <= 20;
    let share: f64 = bare.parse().ok().filter(|_| good)?;
    Some((if percent.starts_with('-') { -share / 100.0 } else { share / 100.0 }, rest))
}

/// A number with its tolerance: `n`, `n:tolerance` or `from..to`.
fn number(text: &str) -> Option<(f64, f64)> {
    let read = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some((from, to)) = text.split_once("..").filter(|(from, _)| !from.is_empty()) {
        let (from, to) = (read(from)?, read(to)?);
        return Some((round(f64::midpoint(from, to)), round((to - from).abs() / 2.0)));
    }
    match text.split_once(':') {
        Some((value, tolerance)) => Some((read(value)?, read(tolerance)?.abs())),
        None => Some((read(text)?, 0.0)),
    }
}

/// Without the noise that halving leaves in the last digits.
fn round(number: f64) -> f64 {
    format!("{number:.12}").parse().unwrap_or(number)
}
