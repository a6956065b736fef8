//! Wayground's (once Quizizz's) template as CSV: a type, five options, the number of the right one, an explanation.

use super::{
    gather::{Gather, choice, open},
    import::Unreadable,
    kahoot::one,
    notes::Notes,
    sheet::{self, Row, Table, seconds},
    shuffle,
    survives::{Carried, PackCarried, why_not},
};
use crate::{
    pack::Pack,
    question::{Answer, Question},
};

pub(super) fn read(rows: &[Row], gather: &mut Gather) -> Result<(), Unreadable> {
    let table = Table::find(rows, &["question text", "option 1", "correct answer"], "Wayground")?;
    let columns = Columns::of(&table);
    for row in table.rows {
        keep(row, &columns, gather);
    }
    Ok(())
}

struct Columns {
    ask: Option<usize>,
    kind: Option<usize>,
    options: Vec<Option<usize>>,
    right: Option<usize>,
    time: Option<usize>,
    image: Option<usize>,
    story: Option<usize>,
    category: Option<usize>,
    /// Of the whole pack: title, credits, licence.
    pack: [Option<usize>; 3],
    credits: Option<usize>,
}

impl Columns {
    fn of(table: &Table<'_>) -> Self {
        Self {
            ask: table.column("question text"),
            kind: table.column("question type"),
            options: table.numbered("option"),
            right: table.column("correct answer"),
            time: table.column("time"),
            image: table.column("image link"),
            story: table.column("answer explanation"),
            category: table.column("category"),
            pack: ["pack title", "pack credits", "pack licence"].map(|name| table.column(name)),
            credits: table.column("credits"),
        }
    }
}

fn keep(row: &Row, columns: &Columns, gather: &mut Gather) {
    let ask = row.cell(columns.ask);
    let lower = ask.to_lowercase();
    // The row below the header explains the columns.
    if lower.starts_with("text of the question") {
        return;
    }
    let draft = &mut gather.draft;
    for (field, column) in
        [&mut draft.title, &mut draft.credits, &mut draft.licence].into_iter().zip(columns.pack)
    {
        *field = field.take().or_else(|| row.given(column));
    }
    let mut options: Vec<String> =
        columns.options.iter().map(|column| row.cell(*column).to_owned()).collect();
    let kind = row.cell(columns.kind).to_lowercase();
    let mut item = match kind.as_str() {
        "" | "multiple choice" | "checkbox" => match one(row.cell(columns.right), &options) {
            Ok(key) => {
                let key = options.remove(key);
                options.retain(|option| !option.is_empty());
                choice(ask, key, options)
            }
            Err(why) => return gather.notes.left_out(row.line, why, ask),
        },
        "fill-in-the-blank" | "fill in the blank" => {
            options.retain(|option| !option.is_empty());
            if options.is_empty() {
                options.extend(row.given(columns.right));
            }
            if options.is_empty() {
                return gather.notes.left_out(row.line, "no right answer is given", ask);
            }
            let key = options.remove(0);
            open(ask, key, options)
        }
        "open-ended" => return gather.notes.left_out(row.line, "an open-ended question", ask),
        "poll" => return gather.notes.left_out(row.line, "a poll", ask),
        "draw" => return gather.notes.left_out(row.line, "a question to be drawn", ask),
        _ => return gather.notes.left_out(row.line, "a question of an unknown type", ask),
    };
    if !row.cell(columns.image).is_empty() {
        gather.notes.lost(row.line, "its picture, sound or film", ask);
    }
    item.seconds = seconds(row.cell(columns.time));
    item.story = row.given(columns.story);
    item.category = row.given(columns.category);
    item.credits = row.given(columns.credits);
    gather.keep(row.line, item);
}

const HEADER: [&str; 16] = [
    "Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5",
    "Correct Answer", "Time in seconds", "Image Link", "Answer explanation", "Category", "Credits",
    "Pack title", "Pack credits", "Pack licence",
];

/// Writes a pack. The columns behind the explanation are ours; Wayground does not look at them.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> String {
    PackCarried { title: true, terms: true, ..PackCarried::default() }.note(pack, notes);
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for (number, question) in (1..).zip(&pack.questions) {
        match row(pack, question) {
            Ok(row) => {
                let carried = Carried {
                    story: true,
                    seconds: true,
                    category: true,
                    credits: true,
                    accept: true,
                    ..Carried::default()
                };
                carried.note(number, question, false, notes);
                rows.push(row);
            }
            Err(why) => notes.left_out(number, why, &question.ask),
        }
    }
    sheet::write(rows)
}

fn row(pack: &Pack, question: &Question) -> Result<Vec<String>, &'static str> {
    let (kind, options, right) = match &question.answer {
        Answer::Open { key, accept } => {
            let options: Vec<&str> = std::iter::once(key).chain(accept).map(String::as_str).collect();
            ("Fill-in-the-Blank", options, String::new())
        }
        other => {
            let (options, key) = shuffle::placed(question).ok_or(why_not(other))?;
            ("Multiple Choice", options, (key + 1).to_string())
        }
    };
    if options.len() > 5 {
        return Err("more than five options, which Wayground does not take");
    }
    let mut cells = vec![question.ask.clone(), kind.to_owned()];
    cells.extend((0..5).map(|at| options.get(at).copied().unwrap_or_default().to_owned()));
    cells.push(right);
    cells.push(question.seconds.map(|seconds| seconds.to_string()).unwrap_or_default());
    cells.push(String::new());
    for field in [&question.story, &question.category, &question.credits] {
        cells.push(field.clone().unwrap_or_default());
    }
    cells.push(pack.title.clone());
    cells.extend([&pack.credits, &pack.licence].map(|field| field.clone().unwrap_or_default()));
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn every_type_of_question_is_read_or_named() {
        let csv = "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation\r\n\
            \"Text of the question\n\n(required)\",\"Type\",,,,,,,,,\r\n\
            Who?,Multiple Choice,Abel,Bea,,,,2,30,http://x/y.png,She was.\r\n\
            Who else?,Checkbox,Abel,Bea,,,,\"1,2\",,,\r\n\
            Name her.,Fill-in-the-Blank,Bea,Beatrice,,,,,20,,\r\n\
            Well?,Poll,a,b,,,,,,,\r\n\
            Again?,,a,b,,,,7,,,\r\n";
        let import = read(Format::Wayground, csv.as_bytes()).unwrap();
        let items = &import.draft.questions;
        assert_eq!(items.len(), 2);
        assert_eq!((items[0].answer.clone(), items[0].seconds), (Some("Bea".into()), Some(30)));
        assert_eq!(items[0].story.as_deref(), Some("She was."));
        assert_eq!(
            (items[1].kind.as_deref(), items[1].accept.as_deref().unwrap()),
            (Some("open"), &["Beatrice".to_owned()][..])
        );
        let said: Vec<_> = import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect();
        assert_eq!(
            said,
            [
                "5: kept without its picture, sound or film (“Who?”)",
                "6: left out: several right answers (“Who else?”)",
                "8: left out: a poll (“Well?”)",
                "9: left out: its right answer is none of the options (“Again?”)",
            ]
        );
    }

    #[test]
    fn an_older_header_is_enough() {
        let csv = "Question Text;Question Type;Option 1;Option 2;Option 3;Option 4;Correct Answer;Time\nWho?;Multiple Choice;a;b;c;d;3;15\n";
        let import = read(Format::Wayground, csv.as_bytes()).unwrap();
        assert_eq!(import.draft.questions[0].answer, Some("c".into()));
        let error = read(Format::Wayground, b"a,b\n").unwrap_err().to_string();
        assert_eq!(
            error,
            "no row is a header of Wayground, with columns “question text”, “option 1”, “correct answer”; \
             keep the header of the template, or name the format with --from"
        );
    }
}
