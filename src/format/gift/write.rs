//! Packs as GIFT: what Moodle has a place for stands there, the rest in comments that our reader knows.

use super::{
    escape::{escape, hide, show},
    memo::{self, category_line, remark},
};
use crate::format::{
    notes::Notes,
    shuffle,
    survives::{Carried, PackCarried, why_not},
};
use crate::{
    pack::{Pack, question_id},
    question::{Answer, EXPECTED, Question},
};
use std::fmt::Write as _;

const CARRIED: Carried = Carried {
    id: true,
    story: true,
    tier: true,
    expected: true,
    seconds: true,
    category: true,
    tags: true,
    credits: true,
    relation: true,
    accept: true,
};

/// Writes a pack.
pub(in crate::format) fn write(pack: &Pack, notes: &mut Notes) -> String {
    PackCarried { title: true, language: true, terms: true, film: true }.note(pack, notes);
    let mut out = String::new();
    let year = pack.film.as_ref().and_then(|film| film.year).map(|year| year.to_string());
    for (name, value) in [
        ("title", Some(pack.title.as_str())),
        ("language", Some(pack.language.as_str())),
        ("credits", pack.credits.as_deref()),
        ("licence", pack.licence.as_deref()),
        ("film", pack.film.as_ref().map(|film| film.title.as_str())),
        ("year", year.as_deref()),
    ] {
        if let Some(value) = value {
            line(&mut out, &format!("// {name}: {value}"));
        }
    }
    out.push('\n');
    let usual_tier = if pack.film.is_some() { 3 } else { 0 };
    let mut category = None;
    for (number, question) in (1..).zip(&pack.questions) {
        let Some(answers) = answers(question) else {
            notes.left_out(number, why_not(&question.answer), &question.ask);
            continue;
        };
        if matches!(&question.answer, Answer::Open { .. }) && answers.contains("->") {
            // Moodle takes it for a matching question, whatever is escaped.
            notes.left_out(number, "an open question with an arrow in its answer", &question.ask);
            continue;
        }
        CARRIED.note(number, question, pack.film.is_some(), notes);
        if let Answer::Number(of) = &question.answer
            && of.unit.is_some()
        {
            notes.lost(number, "its unit", &question.ask);
        }
        if question.category.as_deref() != category {
            category = question.category.as_deref();
            let path = category_line(category);
            if read_back(&path) != category.map(str::to_owned) {
                notes.lost(number, "the name of its category", category.unwrap_or_default());
            }
            out.push_str(&path);
            out.push('\n');
        }
        let remarks = remarks(question, usual_tier);
        if !remarks.is_empty() {
            line(&mut out, &format!("// {}", remarks.join(" ")));
        }
        let stem = stem(&question.ask);
        let story =
            question.story.as_deref().map(|story| format!("\t####{}\n", text(story))).unwrap_or_default();
        let _ = write!(out, "{stem}{{{answers}{story}}}\n\n");
    }
    out
}

/// The category that a reader makes of a line.
fn read_back(line: &str) -> Option<String> {
    memo::category(&show(&hide(line.strip_prefix("$CATEGORY:")?)))
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn remarks(question: &Question, usual_tier: u8) -> Vec<String> {
    let mut remarks = Vec::new();
    let given = question_id(&question.ask, &question.key());
    if question.id != given {
        remarks.push(remark("id", &question.id));
    }
    remarks.extend(question.tags.iter().map(|tag| remark("tag", tag)));
    if question.tier != usual_tier {
        remarks.push(remark("tier", &question.tier.to_string()));
    }
    if question.expected.to_bits() != EXPECTED.to_bits() {
        remarks.push(remark("expected", &question.expected.to_string()));
    }
    if let Some(seconds) = question.seconds {
        remarks.push(remark("seconds", &seconds.to_string()));
    }
    remarks.extend(question.relation.iter().map(|relation| remark("relation", relation)));
    remarks.extend(question.credits.iter().map(|credits| remark("credits", credits)));
    remarks
}

/// What stands between the braces before the story; `None` for a kind that GIFT has not.
fn answers(question: &Question) -> Option<String> {
    let mut out = String::new();
    match &question.answer {
        Answer::TrueFalse(truth) => out.push_str(if *truth { "TRUE\n" } else { "FALSE\n" }),
        Answer::Choice { .. } => {
            let (options, key) = shuffle::placed(question)?;
            out.push('\n');
            for (at, option) in options.into_iter().enumerate() {
                let _ = writeln!(out, "\t{}{}", if at == key { '=' } else { '~' }, text(option));
            }
        }
        Answer::Open { key, accept } => {
            out.push('\n');
            for spelling in std::iter::once(key).chain(accept) {
                let _ = writeln!(out, "\t=%100%{}", text(&spelling.replace('*', "\\*")));
            }
        }
        Answer::Number(number) => {
            let _ = write!(out, "#{}", number.value);
            if number.tolerance > 0.0 {
                let _ = write!(out, ":{}", number.tolerance);
            }
            out.push('\n');
        }
        Answer::Order(_) => return None,
    }
    Some(out)
}

fn stem(ask: &str) -> String {
    let stem = text(ask);
    // Without a name, a stem that begins like a comment or a category would be one.
    if stem.starts_with("//") || stem.starts_with('$') { format!("[plain]{stem}") } else { stem }
}

/// A text with GIFT's escapes; marked as plain where Moodle would see markup in it.
fn text(text: &str) -> String {
    let escaped = escape(text);
    let is_marked = text.contains(['<', '&', '[', '\u{a0}']) || text.contains("  ") || text.starts_with('%');
    if is_marked { format!("[plain]{escaped}") } else { escaped }
}
