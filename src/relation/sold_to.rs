//! Territories that the film was sold to.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["sold to", "was sold to"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    // "was sold to" holds "sold to": the shorter cue reads both.
    if hit.after - hit.first > 2 || !reader.about_film(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let start = reader.start(hit);
    let open = (start.at..start.end).any(|t| {
        matches!(reader.article.word(t), "including" | "several" | "among" | "other" | "others" | "such")
    });
    if cursor.word() == "several" || cursor.word() == "many" || cursor.word() == "various" {
        let _ = cursor.seek(&["including"], 5);
    }
    for found in slot::places(reader, &mut cursor) {
        if found.known.is_some() {
            let mut fact = Fact::new("sold-to", Value::Place(found.print), hit.sentence, found.span);
            fact.from_lexicon = true;
            reader.add(fact.with("list", if open { "open" } else { "" }));
        }
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "sold-to",
    stems: &["To which of these territories was {film} sold?"],
    tell: &["{value} bought the film, among others."],
    options: Options::Places,
    conflicts: &["filmed-in", "released", "distributed-by"],
    many: true,
    interest: 1,
    knows: 0.1,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn an_open_list_of_territories_is_read() {
        check(
            "sold-to",
            "the film was sold to several territories, including germany, south korea, and hong kong.",
            &["Germany (list: open)", "South Korea (list: open)", "Hong Kong (list: open)"],
        );
        check("sold-to", "The film was sold to Germany and Hong Kong.", &["Germany", "Hong Kong"]);
    }
}
