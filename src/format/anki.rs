//! Anki's notes as text: lines of `#` with what the columns are, then front and back with tabs between.

use super::{
    cards::{self, Card},
    gather::{Gather, choice, clean, open},
    markup,
    notes::Notes,
    sheet::{Row, records},
    survives::{Carried, PackCarried, why_not},
};
use crate::{
    pack::Pack,
    question::{Answer, Question, answer::truth_name},
};
use std::fmt::Write as _;

/// What the lines at the head of the file say.
struct Head {
    separator: u8,
    html: bool,
    columns: Vec<String>,
    /// Columns that are no fields of a note: deck, note type, id.
    aside: Vec<usize>,
    tags: Option<usize>,
}

pub(super) fn read(text: &str, gather: &mut Gather) {
    let head = head(text, gather);
    let named = |name: &str| head.columns.iter().position(|column| column.eq_ignore_ascii_case(name));
    let is_field = |column: &usize| !head.aside.contains(column) && Some(*column) != head.tags;
    let mut fields = (0..16).filter(is_field);
    let front = named("front").or_else(|| fields.next());
    let back = named("back").or_else(|| fields.find(|column| Some(*column) != front));
    let columns = Columns {
        front,
        back,
        kind: named("kind"),
        wrong: (1..=9).map_while(|number| named(&format!("wrong {number}"))).collect(),
        accept: (1..=100).map_while(|number| named(&format!("spelling {number}"))).collect(),
        story: named("story"),
        category: named("category"),
        credits: named("credits"),
    };
    let mut cards = Vec::new();
    for row in records(text, head.separator, Some(b'#')) {
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            note(&row, &columns, &head, &mut cards, gather);
        }
    }
    cards::keep(cards, gather);
}

struct Columns {
    front: Option<usize>,
    back: Option<usize>,
    kind: Option<usize>,
    wrong: Vec<usize>,
    accept: Vec<usize>,
    story: Option<usize>,
    category: Option<usize>,
    credits: Option<usize>,
}

fn note(row: &Row, columns: &Columns, head: &Head, cards: &mut Vec<Card>, gather: &mut Gather) {
    // What we have written is plain text.
    let is_ours = columns.kind.is_some() && !head.html;
    let mut media = 0;
    let mut field = |column: Option<usize>| {
        if is_ours {
            return row.cell(column).to_owned();
        }
        let cell = without_sounds(row.cell(column), &mut media);
        let plain = markup::plain(&cell);
        media += plain.media;
        clean(plain.text.into_owned())
    };
    let (term, definition) = (field(columns.front), field(columns.back));
    if !is_ours && term.contains("{{c1::") {
        return gather.notes.left_out(row.line, "a cloze note", &term);
    }
    let wrong: Vec<String> =
        columns.wrong.iter().map(|column| field(Some(*column))).filter(|o| !o.is_empty()).collect();
    let accept: Vec<String> =
        columns.accept.iter().map(|c| field(Some(*c))).filter(|o| !o.is_empty()).collect();
    if media > 0 {
        gather.notes.lost(row.line, "its picture, sound or film", &term);
    }
    let known = |at: &usize| {
        let ours =
            [columns.front, columns.back, columns.kind, columns.story, columns.category, columns.credits];
        ours.contains(&Some(*at)) || columns.wrong.contains(at) || columns.accept.contains(at)
    };
    let further =
        (0..row.cells.len()).filter(|at| !known(at) && !head.aside.contains(at) && head.tags != Some(*at));
    if further.into_iter().any(|at| !row.cell(Some(at)).is_empty()) {
        gather.notes.lost(row.line, "further fields of its note", &term);
    }
    let tags = row.cell(head.tags).split_whitespace().map(str::to_owned).collect();
    let is_open = row.cell(columns.kind) == "open";
    if wrong.is_empty() && !is_open {
        cards.push(Card { line: row.line, term, definition, tags });
        return;
    }
    let mut question = if is_open { open(term, definition, accept) } else { choice(term, definition, wrong) };
    question.tags = tags;
    question.story = row.given(columns.story);
    question.category = row.given(columns.category);
    question.credits = row.given(columns.credits);
    gather.keep(row.line, question);
}

fn head(text: &str, gather: &mut Gather) -> Head {
    let mut head = Head { separator: b'\t', html: false, columns: Vec::new(), aside: Vec::new(), tags: None };
    for line in text.lines() {
        let Some((name, value)) = line.strip_prefix('#').and_then(|line| line.split_once(':')) else { break };
        let column = || value.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let given = || Some(value.trim().to_owned());
        match name {
            "separator" => head.separator = separator(value.trim()),
            "html" => head.html = value.trim() == "true",
            "tags column" => head.tags = column(),
            "deck column" | "notetype column" | "guid column" => head.aside.extend(column()),
            "columns" => {
                let separator = char::from(head.separator);
                head.columns =
                    value.split(separator).map(|name| name.trim().trim_matches('"').to_owned()).collect();
            }
            " title" => gather.draft.title = given(),
            " language" => gather.draft.language = given(),
            " credits" => gather.draft.credits = given(),
            " licence" => gather.draft.licence = given(),
            _ => {}
        }
    }
    head
}

fn separator(name: &str) -> u8 {
    match name.to_ascii_lowercase().as_str() {
        "comma" | "," => b',',
        "semicolon" | ";" => b';',
        "space" => b' ',
        "pipe" | "|" => b'|',
        "colon" | ":" => b':',
        _ => b'\t',
    }
}

/// A text without `[sound:…]`, which are counted.
fn without_sounds(text: &str, media: &mut usize) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, sound)) = rest.split_once("[sound:") {
        let Some((_, after)) = sound.split_once(']') else { break };
        out.push_str(before);
        *media += 1;
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Writes a pack as notes for Anki's note type Basic, our further columns behind its two.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> String {
    PackCarried { title: true, language: true, terms: true, film: false }.note(pack, notes);
    let most = |count: fn(&Question) -> usize| pack.questions.iter().map(count).max().unwrap_or_default();
    let (wrong, spellings) =
        (most(|question| wrong(question).len()), most(|question| accept(question).len()));
    let mut columns: Vec<String> = ["Front", "Back", "Kind"].map(str::to_owned).to_vec();
    columns.extend((1..=wrong).map(|number| format!("Wrong {number}")));
    columns.extend((1..=spellings).map(|number| format!("Spelling {number}")));
    columns.extend(["Story", "Category", "Credits", "Tags"].map(str::to_owned));
    let mut out = format!(
        "#separator:tab\n#html:false\n#tags column:{}\n#columns:{}\n",
        columns.len(),
        columns.join("\t")
    );
    for (name, value) in [
        ("title", Some(&pack.title)),
        ("language", Some(&pack.language)),
        ("credits", pack.credits.as_ref()),
        ("licence", pack.licence.as_ref()),
    ] {
        if let Some(value) = value {
            let _ = writeln!(out, "# {name}:{value}");
        }
    }
    let mut rows =
        csv::WriterBuilder::new().flexible(true).delimiter(b'\t').comment(Some(b'#')).from_writer(Vec::new());
    for (number, question) in (1..).zip(&pack.questions) {
        if matches!(question.answer, Answer::Number(_) | Answer::Order(_)) {
            notes.left_out(number, why_not(&question.answer), &question.ask);
            continue;
        }
        let tags: Vec<String> =
            question.tags.iter().map(|tag| tag.split_whitespace().collect::<Vec<_>>().join("_")).collect();
        if tags != question.tags {
            notes.lost(number, "the blanks in its tags", &question.ask);
        }
        let carried = Carried {
            story: true,
            category: true,
            tags: true,
            credits: true,
            accept: true,
            ..Carried::default()
        };
        carried.note(number, question, false, notes);
        let padded = |texts: Vec<String>, length: usize| {
            let missing = length - texts.len();
            texts.into_iter().chain(std::iter::repeat_n(String::new(), missing))
        };
        let mut row = vec![question.ask.clone(), question.key().into_owned(), question.kind().to_string()];
        row.extend(padded(self::wrong(question), wrong));
        row.extend(padded(accept(question).to_vec(), spellings));
        row.extend(
            [&question.story, &question.category, &question.credits].map(|t| t.clone().unwrap_or_default()),
        );
        row.push(tags.join(" "));
        // A vector takes everything.
        let _ = rows.write_record(&row);
    }
    out.push_str(&String::from_utf8(rows.into_inner().unwrap_or_default()).unwrap_or_default());
    out
}

fn wrong(question: &Question) -> Vec<String> {
    match &question.answer {
        Answer::TrueFalse(truth) => vec![truth_name(!truth).to_owned()],
        other => other.wrong().to_vec(),
    }
}

fn accept(question: &Question) -> &[String] {
    match &question.answer {
        Answer::Open { accept, .. } => accept,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn the_head_tells_what_the_columns_are() {
        let text = "#separator:comma\n#html:true\n#guid column:1\n#tags column:4\n\
            x1,\"<b>red</b>\",blood [sound:a.mp3],a b\nx2,green,\"gra\nss\",\nx3,\"{{c1::blue}} sky\",,\nx4,white,snow,,more\n";
        let import = read(Format::Anki, text.as_bytes()).unwrap();
        let items = &import.draft.questions;
        assert_eq!((items[0].ask.as_deref(), items[0].answer.clone()), (Some("red"), Some("blood".into())));
        assert_eq!(
            (items[0].tags.join("+"), items[1].answer.clone()),
            ("a+b".to_owned(), Some("gra ss".into()))
        );
        let said: Vec<_> = import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect();
        assert_eq!(
            said,
            [
                "5: kept without its picture, sound or film (“red”)",
                "8: left out: a cloze note (“{{c1::blue}} sky”)",
                "9: kept without further fields of its note (“white”)",
            ]
        );
    }
}
