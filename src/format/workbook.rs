//! Workbooks (.xlsx): read cell by cell, after a look at how much is really in them, and written.

use super::{
    import::Unreadable,
    kahoot::{self, Cell},
    notes::Notes,
    sheet::Row,
};
use crate::pack::Pack;
use calamine::{DataRef, Reader as _, Xlsx};
use std::io::{Cursor, Read as _, copy, sink};

/// How workbooks begin, and every other zip archive.
pub(super) const BEGIN: &[u8] = b"PK\x03\x04";

/// How much a workbook may hold once unpacked, in bytes. A quiz of a hundred questions has some 100 kB.
const LARGEST: u64 = 32 << 20;

/// The most files in a workbook.
const MOST_FILES: usize = 1000;

/// The most rows and columns that are looked at.
const MOST_ROWS: u32 = 100_000;
const MOST_COLUMNS: u32 = 32;

/// How much text all cells together may have, in bytes: cells may share one long text.
const MOST_TEXT: usize = 16 << 20;

/// The rows of the first sheet that have anything in them.
///
/// # Errors
/// It is no workbook, or one that unpacks to more than a quiz can need.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    weigh(bytes)?;
    let broken = |_| Unreadable::new("this is no workbook that can be read", "save it as .xlsx again");
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(name) = workbook.sheet_names().first().cloned() else {
        return Err(Unreadable::new("the workbook has no sheet", "give a workbook with a quiz in it"));
    };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut length = 0;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value());
        if text.is_empty() || row >= MOST_ROWS || column >= MOST_COLUMNS {
            continue;
        }
        length += text.len();
        if length > MOST_TEXT {
            return Err(too_large());
        }
        let line = row as usize + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            let column = column as usize;
            last.cells.resize(last.cells.len().max(column + 1), String::new());
            last.cells[column] = text;
        }
    }
    Ok(rows)
}

/// Unpacks everything once without keeping it: what an archive says of its sizes may be a lie.
fn weigh(bytes: &[u8]) -> Result<(), Unreadable> {
    let broken = || Unreadable::new("this is no workbook", "give a file saved as .xlsx");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| broken())?;
        let unpacked = copy(&mut file.take(left + 1), &mut sink()).map_err(|_| broken())?;
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

fn too_large() -> Unreadable {
    Unreadable::new("the workbook unpacks to far more than a quiz can need", "save only the quiz's sheet")
}

/// A cell as a spreadsheet shows it; whole numbers without a point, errors as nothing.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => crate::question::answer::truth_name(*truth).to_owned(),
        DataRef::DateTime(date) => date.to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Writes a pack as Kahoot's template.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    // The day of writing would make each file another.
    let properties = rust_xlsxwriter::DocProperties::new()
        .set_title(&pack.title)
        .set_author(pack.credits.as_deref().unwrap_or_default())
        .set_comment(pack.licence.as_deref().unwrap_or_default());
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(kahoot::template(pack, notes)) {
        for (column, cell) in (0..).zip(cells) {
            // A template of nine columns and a hundred rows is inside every limit of a sheet; so are its texts.
            let _ = match cell {
                Cell::Text(text) if text.is_empty() => continue,
                Cell::Text(text) => sheet.write_string(row, column, text).map(|_| ()),
                Cell::Number(number) => sheet.write_number(row, column, number).map(|_| ()),
            };
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}
