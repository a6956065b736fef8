//! What comments and category lines of a GIFT file say: ids and tags as Moodle writes them, our own fields besides.

use super::escape::escape;
use crate::pack::{
    Draft,
    draft::{DraftFilm, DraftQuestion},
};

/// The remarks before a question, such as `[id:12] [tag:film]`.
#[derive(Debug, Default)]
pub(super) struct Memo {
    fields: Vec<(String, String)>,
}

/// The remarks that mean something.
const NAMES: [&str; 7] = ["id", "tag", "tier", "expected", "seconds", "relation", "credits"];

impl Memo {
    /// Reads the remarks of a comment.
    pub(super) fn read(&mut self, comment: &str) {
        let mut rest = comment;
        while let Some(at) = rest.find('[') {
            rest = &rest[at + 1..];
            let Some((name, value)) = rest.split_once(':') else { return };
            let Some(name) = NAMES.iter().find(|known| **known == name) else { continue };
            let Some((value, after)) = until_bracket(value) else { return };
            self.fields.push(((*name).to_owned(), value));
            rest = after;
        }
    }

    /// Gives the remarks to the question behind them.
    pub(super) fn give(&self, question: &mut DraftQuestion) {
        for (name, value) in &self.fields {
            let value = value.trim();
            match name.as_str() {
                "id" => question.id = Some(value.to_owned()),
                "tag" => question.tags.push(value.to_owned()),
                "tier" => question.tier = value.parse().ok().filter(|tier| (0..=3).contains(tier)),
                "expected" => {
                    question.expected = value.parse().ok().filter(|share| (0.0..=1.0).contains(share));
                }
                "seconds" => question.seconds = value.parse().ok(),
                "relation" => question.relation = Some(value.to_owned()),
                _ => question.credits = Some(value.to_owned()),
            }
        }
    }
}

/// A value up to its closing bracket, `\]` being a bracket inside it.
fn until_bracket(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            ']' => return Some((value, &text[at + 1..])),
            '\\' if letters.peek().is_some_and(|(_, next)| matches!(next, ']' | '\\')) => {
                value.extend(letters.next().map(|(_, next)| next));
            }
            _ => value.push(letter),
        }
    }
    None
}

/// A remark to be read back.
pub(super) fn remark(name: &str, value: &str) -> String {
    format!("[{name}:{}]", value.replace('\\', "\\\\").replace(']', "\\]"))
}

/// Reads what the comments at the head of a file say of the whole.
pub(super) fn of_the_file(comment: &str, draft: &mut Draft) {
    let Some((name, value)) = comment.split_once(':') else { return };
    let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    match name.trim() {
        "title" => draft.title = value,
        "language" => draft.language = value,
        "credits" => draft.credits = value,
        "licence" => draft.licence = value,
        "film" => draft.film.get_or_insert_with(DraftFilm::default).title = value,
        "year" => {
            if let Some(film) = &mut draft.film {
                film.year =
                    value.and_then(|year| year.parse().ok()).filter(|year| (1870..=2200).contains(year));
            }
        }
        _ => {}
    }
}

/// The last name of a path such as `$course$/top/Default for Film`; a slash inside a name is written twice.
pub(super) fn category(path: &str) -> Option<String> {
    let path = path.trim().replace("//", "\u{fdd7}");
    let name = path.rsplit('/').next().unwrap_or_default().trim();
    let name = name.strip_prefix("Default for ").unwrap_or(name).replace('\u{fdd7}', "/");
    Some(name)
        .filter(|name| !matches!(name.as_str(), "" | "top" | "$course$" | "$cat1$" | "$system$" | "$module$"))
}

/// The path of a category, to be read back; `None` is the top.
pub(super) fn category_line(category: Option<&str>) -> String {
    let name = category.map(|name| format!("/{}", escape(&name.replace('/', "//")))).unwrap_or_default();
    format!("$CATEGORY: $course$/top{name}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_the_last_name_of_its_path() {
        let check =
            |path: &str, expect: Option<&str>| assert_eq!(category(path).as_deref(), expect, "{path}");
        check(" $course$/top/Default for Film", Some("Film"));
        check("$course$/Film//TV", Some("Film/TV"));
        check("$course$/top", None);
        check("", None);
    }
}
