//! One check for the tests of all relations.

use crate::{article::Article, relation};

/// Reads `text` behind a lead sentence and compares the values of a relation, qualifiers in brackets.
#[track_caller]
pub(super) fn check(relation: &str, text: &str, want: &[&str]) {
    let lead = if text.bytes().any(|b| b.is_ascii_uppercase()) {
        "The Lamp is a 2015 film."
    } else {
        "the lamp is a 2015 film."
    };
    let article = Article::parse(format!("{lead} {text}")).expect("it is a film");
    let got: Vec<String> = relation::extract(&article)
        .iter()
        .filter(|fact| fact.relation == relation)
        .map(|fact| {
            let qualifiers: Vec<String> = fact.qualifiers.iter().map(|(n, v)| format!("{n}: {v}")).collect();
            if qualifiers.is_empty() {
                fact.value.normal()
            } else {
                format!("{} ({})", fact.value.normal(), qualifiers.join(", "))
            }
        })
        .collect();
    assert_eq!(got, want, "{relation} in {text:?}");
}
