//! Kahoot's template, as rows of a workbook or of CSV: four answers, a time, the numbers of the right ones.

use super::{
    gather::{Gather, choice},
    import::Unreadable,
    notes::Notes,
    sheet::{self, Row, Table, numbers, seconds},
    shuffle,
    survives::{Carried, PackCarried, why_not},
};
use crate::{pack::Pack, question::Question};

/// How the one question of an untouched template begins.
const SAMPLE: &str = "which spreadsheet tools";

pub(super) fn read(rows: &[Row], gather: &mut Gather) -> Result<(), Unreadable> {
    let table = Table::find(rows, &["question", "answer 1", "correct answer(s)"], "Kahoot")?;
    let (ask, right) = (table.column("question"), table.column("correct answer(s)"));
    let (time, credits) = (table.column("time limit"), table.column("credits"));
    let answers = table.numbered("answer");
    for cell in table.above.iter().flat_map(|row| &row.cells) {
        of_the_file(cell.trim(), gather);
    }
    for row in table.rows {
        let question = row.cell(ask);
        let mut options: Vec<String> = answers.iter().map(|column| row.cell(*column).to_owned()).collect();
        if question.is_empty() && options.iter().all(String::is_empty) {
            // The template numbers a hundred empty rows.
            continue;
        }
        if question.to_lowercase().starts_with(SAMPLE) {
            gather.notes.left_out(row.line, "the sample question of the template", question);
            continue;
        }
        let key = match one(row.cell(right), &options) {
            Ok(key) => key,
            Err(why) => {
                gather.notes.left_out(row.line, why, question);
                continue;
            }
        };
        let key = options.remove(key);
        options.retain(|option| !option.is_empty());
        let mut item = choice(question, key, options);
        item.seconds = seconds(row.cell(time));
        item.credits = row.given(credits);
        gather.keep(row.line, item);
    }
    Ok(())
}

/// The index of the one right option that a cell names.
pub(super) fn one(cell: &str, options: &[String]) -> Result<usize, &'static str> {
    let mut right = match numbers(cell) {
        Some(right) => right,
        // Some people write the answer itself.
        None => match options.iter().position(|option| option == cell) {
            Some(at) => vec![at + 1],
            None => return Err("its right answer is no number"),
        },
    };
    right.dedup();
    match right[..] {
        [] => Err("no right answer is given"),
        [number] => {
            let index =
                number.checked_sub(1).filter(|index| options.get(*index).is_some_and(|o| !o.is_empty()));
            index.ok_or("its right answer is none of the options")
        }
        _ => Err("several right answers"),
    }
}

fn of_the_file(cell: &str, gather: &mut Gather) {
    let Some((name, value)) = cell.split_once(": ") else { return };
    let draft = &mut gather.draft;
    let field = match name {
        "Title" => &mut draft.title,
        "Credits" => &mut draft.credits,
        "Licence" => &mut draft.licence,
        "Language" => &mut draft.language,
        _ => return,
    };
    *field = Some(value.to_owned());
}

/// The most that the template allows.
const MOST: u32 = 100;
const LONGEST_ASK: usize = 120;
const LONGEST_ANSWER: usize = 75;
const TIMES: [u32; 8] = [5, 10, 20, 30, 60, 90, 120, 240];
const USUAL_TIME: u32 = 20;

/// A cell of what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    Number(u32),
}

/// The rows of the template with a pack's questions in it.
pub(super) fn template(pack: &Pack, notes: &mut Notes) -> Vec<Vec<Cell>> {
    PackCarried { title: true, language: true, terms: true, film: false }.note(pack, notes);
    let text = |text: &str| Cell::Text(text.to_owned());
    let note = |name: &str, value: Option<&str>| match value {
        Some(value) => vec![text(""), text(&format!("{name}: {value}"))],
        None => Vec::new(),
    };
    let mut rows = vec![
        Vec::new(),
        vec![text(""), text("Quiz template")],
        note("Title", Some(&pack.title)),
        note("Credits", pack.credits.as_deref()),
        note("Licence", pack.licence.as_deref()),
        note("Language", Some(pack.language.as_str()).filter(|language| *language != "en")),
        Vec::new(),
    ];
    let credited = pack.questions.iter().any(|question| question.credits.is_some());
    let mut header: Vec<Cell> = [
        "",
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) \u{2013} 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    .map(text)
    .to_vec();
    header.extend(credited.then(|| text("Credits")));
    rows.push(header);
    if pack.questions.iter().any(|question| question.seconds.is_none()) {
        notes.lost(0, "time without a limit, in place of which Kahoot has 20 seconds", "");
    }
    let mut count: u32 = 0;
    for (number, question) in (1..).zip(&pack.questions) {
        match row(question) {
            Ok(_) if count == MOST => {
                notes.left_out(
                    number,
                    "a question beyond the hundredth, the last that Kahoot takes",
                    &question.ask,
                );
            }
            Ok(mut cells) => {
                count += 1;
                cells[0] = Cell::Number(count);
                if credited {
                    cells.push(text(question.credits.as_deref().unwrap_or_default()));
                }
                let exact = question.seconds.is_none_or(|seconds| TIMES.contains(&seconds));
                Carried { credits: true, seconds: exact, ..Carried::default() }
                    .note(number, question, false, notes);
                rows.push(cells);
            }
            Err(why) => notes.left_out(number, why, &question.ask),
        }
    }
    rows
}

fn row(question: &Question) -> Result<Vec<Cell>, &'static str> {
    let (options, key) = shuffle::placed(question).ok_or(why_not(&question.answer))?;
    if question.ask.chars().count() > LONGEST_ASK {
        return Err("a question of more than 120 characters, which Kahoot does not take");
    }
    if options.len() > 4 {
        return Err("more than four options, which Kahoot does not take");
    }
    if options.iter().any(|option| option.chars().count() > LONGEST_ANSWER) {
        return Err("an option of more than 75 characters, which Kahoot does not take");
    }
    let mut cells = vec![Cell::Number(0), Cell::Text(question.ask.clone())];
    cells.extend((0..4).map(|at| Cell::Text(options.get(at).copied().unwrap_or_default().to_owned())));
    let wanted = question.seconds.unwrap_or(USUAL_TIME);
    let time = TIMES.into_iter().find(|time| *time >= wanted).unwrap_or(TIMES[TIMES.len() - 1]);
    cells.push(Cell::Number(time));
    cells.push(Cell::Number(u32::try_from(key + 1).unwrap_or(1)));
    Ok(cells)
}

/// Writes the template as CSV.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> String {
    sheet::write(template(pack, notes).into_iter().filter(|row| !row.is_empty()).map(|row| {
        let shown = |cell| match cell {
            Cell::Text(text) => text,
            Cell::Number(number) => number.to_string(),
        };
        row.into_iter().map(shown).collect()
    }))
}
