//! Blooket's template as CSV: two to four answers, a time limit, the numbers of the right ones.

use super::{
    gather::{Gather, choice},
    import::Unreadable,
    kahoot::one,
    sheet::{Row, Table, seconds},
};

pub(super) fn read(rows: &[Row], gather: &mut Gather) -> Result<(), Unreadable> {
    let table = Table::find(rows, &["question text", "answer 1", "correct answer(s)"], "Blooket")?;
    let (ask, right) = (table.column("question text"), table.column("correct answer(s)"));
    let time = table.column("time limit");
    let answers = table.numbered("answer");
    for row in table.rows {
        let question = row.cell(ask);
        let mut options: Vec<String> = answers.iter().map(|column| row.cell(*column).to_owned()).collect();
        if question.is_empty() && options.iter().all(String::is_empty) {
            continue;
        }
        match one(row.cell(right), &options) {
            Ok(key) => {
                let key = options.remove(key);
                options.retain(|option| !option.is_empty());
                let mut item = choice(question, key, options);
                item.seconds = seconds(row.cell(time));
                gather.keep(row.line, item);
            }
            Err(why) => gather.notes.left_out(row.line, why, question),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn columns_are_found_wherever_they_stand() {
        let headers = [
            "\"Blooket\nImport Template\",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",\
             \"Answer 4\n(Optional)\",\"Correct Answer(s)\n(Only include Answer #)\",\"Time Limit (sec)\n(Max: 300 seconds)\"",
            "\u{feff}Question #,Question Text,Answer 1,Answer 2,Answer 3 (Optional),Answer 4 (Optional),\
             Correct Answer(s) (Only include Answer #),Time Limit (sec) (Max: 300 seconds)",
        ];
        for header in headers {
            let csv = format!("{header}\n1,Who?,Abel,Bea,,,2,25\n2,Both?,a,b,,,\"1,2\",20\n");
            let import = read(Format::Blooket, csv.as_bytes()).unwrap();
            let item = &import.draft.questions[0];
            assert_eq!((item.answer.clone(), item.seconds), (Some("Bea".into()), Some(25)));
            assert_eq!(import.notes.all()[0].to_string(), "left out: several right answers (“Both?”)");
        }
    }
}
