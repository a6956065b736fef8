//! The American Film Institute's lists, for which films are nominated too.

use crate::{
    article::Cursor,
    fact::Fact,
    relation::{Hit, Reader},
    value::Value,
};

/// Adds the lists that the sentence says the film was nominated for.
pub(super) fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let start = reader.start(hit);
    let mut at = start.first;
    while at < start.end {
        let mut cursor = start.moved(at);
        let owner = cursor.eat(&["afi"]) || cursor.eat_all(&["american", "film", "institute"]);
        if !(owner && cursor.eat(&["'s", "’s"])) {
            at += 1;
            continue;
        }
        let named = cursor.at;
        let after = end(&cursor);
        if after > named && is_nominated(&start.moved(at), &start.moved(after)) {
            let span = reader.span(at, after);
            let print = reader.print_title(&span).replacen("Afi", "AFI", 1);
            reader.add(
                Fact::new("award-nominated", Value::Term(print.clone()), hit.sentence, span)
                    .with("award", print),
            );
        }
        at = after.max(named);
    }
}

/// One past the last token of a list's name: "100 Years...100 Movies (10th Anniversary Edition)", "10 Top 10".
fn end(cursor: &Cursor<'_>) -> usize {
    if !cursor.word().starts_with(|c: char| c.is_ascii_digit()) && cursor.word() != "top" {
        return cursor.at;
    }
    let mut at = cursor.at;
    while at < cursor.end && at - cursor.at < 20 {
        let here = cursor.moved(at);
        let edition = here.word() == "(" && (1..5).any(|n| here.ahead(n) == "edition");
        let ends = matches!(
            here.word(),
            "–" | "-"
                | "—"
                | ":"
                | ","
                | ";"
                | "("
                | "nominated"
                | "nominee"
                | "list"
                | "lists"
                | "in"
                | "and"
        );
        // The dots inside the name are followed by its number.
        let stop = here.word() == "." && matches!(here.ahead(1), "" | "\"");
        if ends && !edition || stop {
            break;
        }
        at += if edition { (1..6).find(|&n| here.ahead(n) == ")").map_or(1, |n| n + 1) } else { 1 };
    }
    at
}

/// "… – Nominated", "(nominated)", or "nominated for" in front.
fn is_nominated(before: &Cursor<'_>, behind: &Cursor<'_>) -> bool {
    let mut behind = behind.clone();
    while behind.eat(&["–", "-", "—", "(", ":", ","]) {}
    let marked = behind.eat(&["nominated", "nominee"]) && matches!(behind.word(), "" | "." | ")" | "[");
    let n = usize::from(before.back(0) == "the");
    let said = matches!(before.back(n), "for" | "in" | "to" | "on") && before.back(n + 1) == "nominated";
    let denied = (n + 2..n + 5).any(|n| before.back(n) == "not");
    marked || said && !denied
}
