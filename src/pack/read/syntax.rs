//! Texts that are no JSON: the parser's words in plain ones, at the right place.

use crate::pack::{Fault, Problem, comments, place};
use serde_json::error::Category;

/// A syntax error in plain words; the parser's column counts bytes, ours characters.
pub(super) fn syntax(json: &str, bare: &str, error: &serde_json::Error) -> Problem {
    let line_start =
        bare.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = (line_start + error.column().saturating_sub(1)).min(json.len());
    let unclosed = comments::unclosed(json, bare).filter(|_| error.classify() == Category::Eof);
    let offset = unclosed.unwrap_or(offset);
    let said = error.to_string();
    let (what, todo) = if unclosed.is_some() {
        ("a comment is not closed", "close it with */")
    } else if error.classify() == Category::Eof {
        ("the JSON stops in the middle", "see whether the file is complete")
    } else {
        WORDS
            .iter()
            .find(|(start, ..)| said.starts_with(start))
            .map_or(("this is no JSON", "mend it there or just before"), |&(_, what, todo)| (what, todo))
    };
    Problem {
        fault: Fault::Syntax,
        question: None,
        path: String::new(),
        place: Some(place::line_and_column(json, offset)),
        what: what.to_owned(),
        todo: todo.to_owned(),
    }
}

/// How the parser's messages begin, what they mean, and what helps.
const WORDS: [(&str, &str, &str); 11] = [
    ("trailing comma", "there is a comma after the last item", "take it out"),
    ("expected `,` or `}`", "a comma or a closing brace is missing", "put it before this place"),
    ("expected `,` or `]`", "a comma or a closing bracket is missing", "put it before this place"),
    ("expected `:`", "a colon is missing after a field's name", "put it before this place"),
    ("key must be a string", "a field's name is not in double quotes", "put it in double quotes"),
    (
        "control character",
        "a text runs over the end of its line or holds a control character",
        "close its quotes or write \\n",
    ),
    ("trailing characters", "something stands after the end of the JSON", "take it out"),
    ("recursion limit", "the JSON is nested more than 128 deep", "give a pack"),
    (
        "invalid escape",
        "a backslash in a text stands before a letter that it cannot stand before",
        "double the backslash",
    ),
    ("number out of range", "a number is too big", "put it in quotes if it is a text"),
    ("invalid number", "a number is not written as JSON numbers are", "put it in quotes if it is a text"),
];
