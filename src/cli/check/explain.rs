//! Pages about codes and rules, for `check --explain`.

use crate::{format::Fate, lint, pack::Fault};
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
        match codes().find(|code| code.eq_ignore_ascii_case(bare)) {
            Some(code) => Ok(Self(section(code))),
            None => Err(list()),
        }
    }
}

/// The codes of what is wrong with a pack, and of what becomes of another format's items.
fn codes() -> impl Iterator<Item = &'static str> {
    Fault::all().map(Fault::code).chain(Fate::ALL.map(Fate::code))
}

/// The section of the errors' page about a code.
fn section(code: &str) -> String {
    let heading = format!("## {code}: ");
    let section = ERRORS.split_once(&heading).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default();
    format!("{code}: {}\n", section.trim_end())
}

fn list() -> String {
    let mut list = "there is no such code or rule. The rules are:\n".to_owned();
    for rule in lint::RULES {
        writeln!(list, "  {:<22} {}", rule.name, rule.sees()).expect("a String takes everything");
    }
    let codes: Vec<&str> = codes().collect();
    let lines: Vec<String> = codes.chunks(13).map(|codes| format!("  {}", codes.join(" "))).collect();
    list + "The codes are:\n" + &lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_and_every_code_has_its_page() {
        for name in lint::RULES.iter().map(|rule| rule.name).chain(codes()) {
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
    fn every_code_and_no_other_is_explained() {
        let headings = ERRORS.lines().filter_map(|line| line.strip_prefix("## "));
        let explained: Vec<&str> = headings.filter_map(|heading| heading.split(':').next()).collect();
        assert_eq!(explained, codes().collect::<Vec<_>>());
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
