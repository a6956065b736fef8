//! Production companies.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::value::Value;

pub(super) const CUE: Cue = Cue { phrases: &["produced by"], read };

/// Words that end a company's name.
const COMPANY: &[&str] = &[
    "pictures", "films", "film", "studios", "studio", "productions", "production", "entertainment",
    "company", "corporation", "media", "international", "movies", "brothers", "bros", "ghibli", "banner",
    "cinema", "filmes", "creations", "features", "animation",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !reader.about_film(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    if let Some((text, span)) = slot::company(reader, &mut cursor)
        && text.to_lowercase().rsplit(' ').next().is_some_and(|w| COMPANY.contains(&w))
    {
        reader.state("made-by", Value::Company(text), hit, span);
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "made-by",
    stems: &["Which of these companies produced {film}?"],
    tell: &["{value} produced the film.", "{value} is among the companies behind the film."],
    options: Options::Companies("production"),
    conflicts: &["distributed-by", "produced-by"],
    many: true,
    interest: 3,
    knows: 0.2,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_company_is_known_by_its_last_word() {
        check("made-by", "The film was produced by Big Lamp Pictures.", &["Big Lamp Pictures"]);
    }
}
