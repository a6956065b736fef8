//! Files made to hurt: bombs, endless nesting, files that are far too long. Each is refused soon and with little memory.

use houselights::format::{Format, LARGEST, detect, read};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};

/// A workbook with one sheet and the given strings, as small as they come.
fn workbook(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let parts: [(&str, &[u8]); 5] = [
        (
            "_rels/.rels",
            br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn refused(format: Format, bytes: &[u8]) -> String {
    read(format, bytes).unwrap_err().to_string()
}

#[test]
fn a_workbook_that_unpacks_to_a_gigabyte_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..48 {
        zip.write_all(&blanks).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 18, "a bomb is small");
    assert_eq!(
        refused(Format::Kahoot, &bomb),
        "the workbook unpacks to far more than a quiz can need; save only the quiz's sheet"
    );
}

#[test]
fn far_away_cells_take_no_memory() {
    let sheet = br#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
        <row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>"#;
    assert!(refused(Format::Kahoot, &workbook(sheet, b"<sst/>")).starts_with("no row is a header of Kahoot"));
}

#[test]
fn entities_do_not_grow() {
    let strings = br#"<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <sst><si><t>&b;</t></si></sst>"#;
    let sheet =
        br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    assert!(read(Format::Kahoot, &workbook(sheet, strings)).is_err());
    let amps = format!(
        "[{{\"question\":\"{}\",\"correct_answer\":\"a\",\"incorrect_answers\":[\"b\"]}}]",
        "&amp;".repeat(100_000)
    );
    let import = read(Format::OpenTdb, amps.as_bytes()).unwrap();
    assert_eq!(import.draft.questions[0].ask.as_ref().unwrap().len(), 100_000);
    assert!(import.into_pack().is_err(), "no text of a pack is that long");
}

#[test]
fn cells_that_share_one_long_text_are_counted() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let row = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(100);
    let sheet = format!("<worksheet><sheetData>{row}</sheetData></worksheet>");
    let said = refused(Format::Kahoot, &workbook(sheet.as_bytes(), strings.as_bytes()));
    assert!(said.starts_with("the workbook unpacks to far more"), "{said}");
}

#[test]
fn deep_nesting_is_refused_or_read_flat() {
    for (open, format) in
        [("[", Format::OpenTdb), ("{\"results\":", Format::OpenTdb), ("{\"a\":[", Format::Rahoot)]
    {
        let text = open.repeat(1_000_000);
        assert!(read(format, text.as_bytes()).is_err());
        let _ = detect("x.json", text.as_bytes());
    }
    let braces = "{".repeat(1_000_000) + &"}".repeat(1_000_000);
    assert!(read(Format::Gift, braces.as_bytes()).unwrap().into_pack().is_err());
    let tags = format!("Who?{{={} ~b}}", "<b>".repeat(1_000_000));
    let _ = read(Format::Gift, tags.as_bytes()).unwrap();
    let xml = "<a>".repeat(1_000_000);
    assert!(read(Format::Kahoot, &workbook(xml.as_bytes(), b"<sst/>")).is_err());
}

#[test]
fn a_file_that_is_far_too_long_is_refused_before_it_is_read() {
    let long = vec![b'a'; LARGEST + 1];
    for format in Format::ALL {
        assert_eq!(refused(format, &long), "it is larger than 16 MiB; split it");
    }
}

#[test]
fn the_longest_files_of_one_sign_are_read_in_linear_time() {
    for sign in [
        "{", "}", "~", "=", "<", "<b \"", "<!--", "&", "\\", "::", "\n", "\t", "\"", "[", "[id:", "//[tag:",
        "A) ", "#Q\n^\n", "a\tb\n", "[sound:",
    ] {
        let text = sign.repeat((1 << 17) / sign.len());
        for format in Format::ALL {
            let _ = read(format, text.as_bytes());
        }
        let _ = detect("x.gift", text.as_bytes());
    }
}

/// Pieces that mean something to some reader.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "~",
        "=",
        "#",
        "####",
        "::",
        "\\",
        "%50%",
        "->",
        "//",
        "[id:",
        "[html]",
        "$CATEGORY:",
        "\n",
        "\n\n",
        "\r",
        "T",
        "0",
        "1822:5",
        "..",
        "A) ",
        "B. ",
        "ANSWER: A",
        "#Q ",
        "^ ",
        "\t",
        ",",
        ";",
        "\"",
        "|",
        "<b>",
        "<img>",
        "&amp;",
        "[",
        "]",
        ":",
        "\"question\"",
        "\"correct_answer\"",
        "\"incorrect_answers\"",
        "\"results\"",
        "\"questions\"",
        "\"answers\"",
        "\"solutions\"",
        "Question Text,Option 1,Correct Answer\n",
        "Question,Answer 1,Correct answer(s)\n",
        "#separator:comma\n",
        "#columns:Front\tBack\n",
        "é",
        "\u{202e}",
        "Who?",
        "1",
        "PK\u{3}\u{4}",
    ]);
    prop::collection::vec(
        prop_oneof![piece.prop_map(|p| p.as_bytes().to_vec()), any::<u8>().prop_map(|b| vec![b])],
        0..40,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_upset_any_reader(bytes in pieces()) {
        let _ = detect("x", &bytes);
        for format in Format::ALL {
            if let Ok(import) = read(format, &bytes) {
                let count = import.draft.questions.len();
                prop_assert!(format == Format::Houselights || import.lines.len() == count);
                if let Ok((pack, _)) = import.into_pack() {
                    prop_assert!(pack.questions.len() <= count);
                }
            }
        }
    }
}

#[test]
fn a_workbook_may_hold_another_template() {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row =
        |cells: &[&str]| format!("<row>{}</row>", cells.iter().map(|text| cell(text)).collect::<String>());
    let rows = row(&["Question Text", "Question Type", "Option 1", "Option 2", "Correct Answer"])
        + &row(&["Who?", "Multiple Choice", "Abel", "Bea", "2"]);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let import = read(Format::Kahoot, &workbook(sheet.as_bytes(), b"<sst></sst>")).unwrap();
    assert_eq!((import.format, import.draft.questions.len()), (Format::Wayground, 1));
}
