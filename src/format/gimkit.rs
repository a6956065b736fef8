//! Gimkit's template as CSV: the right answer in its column, up to three wrong ones beside it.

use super::{
    gather::{Gather, choice},
    import::Unreadable,
    sheet::{Row, Table},
};

pub(super) fn read(rows: &[Row], gather: &mut Gather) -> Result<(), Unreadable> {
    let table = Table::find(rows, &["question", "correct answer", "incorrect answer 1"], "Gimkit")?;
    let (ask, right) = (table.column("question"), table.column("correct answer"));
    let wrong = table.numbered("incorrect answer");
    for row in table.rows {
        let others: Vec<String> = wrong.iter().filter_map(|column| row.given(*column)).collect();
        gather.keep(row.line, choice(row.cell(ask), row.cell(right), others));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn the_template_is_read_under_any_title() {
        let csv = "\u{feff}Film night,,,,\r\nQuestion,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),\
                   Incorrect Answer 3 (Optional)\r\nWho?,Abel,Bea,,Cal\r\nAlone?,a,,,\r\n";
        let import = read(Format::Gimkit, csv.as_bytes()).unwrap();
        assert_eq!(import.draft.questions[0].wrong.as_deref().unwrap(), ["Bea", "Cal"]);
        assert_eq!(import.notes.all()[0].to_string(), "left out: no wrong option is given (“Alone?”)");
    }
}
