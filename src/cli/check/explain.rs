//! Pages about codes and rules, for `check --explain`.

use crate::{lint, pack::Fault};
use std::{fmt, fmt::Write as _, str::FromStr};

/// Every code with what it means and what to do.
const ERRORS: &str = include_str!("../../../docs/ERRORS.md");

/// What explains one code or rule.
#[derive(Debug, Clone)]
pub(super) struct Page(String);

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Page {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let bare = name.trim_matches(['[', ']']);
        if let Some(rule) = lint::rule(&bare.to_lowercase()) {
            return Ok(Self(rule.page()));
        }
        let code = bare.to_uppercase();
        match Fault::all().find(|fault| fault.code() == code) {
            Some(fault) => Ok(Self(section(fault))),
            None => Err(list()),
        }
    }
}

/// The section of the errors' page about a fault.
fn section(fault: Fault) -> String {
    let heading = format!("## {}: ", fault.code());
    let section = ERRORS.split_once(&heading).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default();
    format!("{}: {}\n", fault.code(), section.trim_end())
}

fn list() -> String {
    let mut list = "there is no such code or rule. The rules are:\n".to_owned();
    for rule in lint::RULES {
        writeln!(list, "  {:<22} {}", rule.name, rule.sees()).expect("a String takes everything");
    }
    let codes: Vec<&str> = Fault::all().map(Fault::code).collect();
    let lines: Vec<String> = codes.chunks(13).map(|codes| format!("  {}", codes.join(" "))).collect();
    list + "The codes are:\n" + &lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_and_every_code_has_its_page() {
        for name in lint::RULES.iter().map(|rule| rule.name).chain(Fault::all().map(Fault::code)) {
            let page = name.parse::<Page>().unwrap().to_string();
            assert!(page.starts_with(name) && page.lines().count() > 2 && page.ends_with('\n'), "{page}");
            assert!(!page.contains("## "), "{page}");
        }
        assert_eq!(
            "[e012]".parse::<Page>().unwrap().to_string(),
            "E012".parse::<Page>().unwrap().to_string()
        );
    }

    #[test]
    fn an_unknown_name_is_told_all_names() {
        let said = "E999".parse::<Page>().unwrap_err();
        assert!(
            said.contains("\n  longest-is-right       The key is much longer") && said.contains(" E011 "),
            "{said}"
        );
    }
}
