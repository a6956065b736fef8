//! Songs in the film, and who performs them.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "features the song", "featured the song", "includes the song", "theme song", "title song", "the song",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) == SectionKind::Plot || !reader.about_film(hit) {
        return;
    }
    let features = matches!(reader.article.word(hit.first), "features" | "featured" | "includes");
    let mut cursor = reader.after(hit);
    if !(features || matches!(reader.before(hit).back(0), "its" | "film's")) {
        return;
    }
    let _ = cursor.eat(&[",", "is", "was"]);
    let quoted = matches!(cursor.word(), "\"" | "“");
    let Some((title, span)) = slot::title(reader, &mut cursor).filter(|_| quoted || reader.article.cased)
    else {
        return;
    };
    let title = title.trim_end_matches([',', '.']).to_owned();
    let song = Fact::new("song", Value::Title(title.clone()), hit.sentence, span);
    let _ = cursor.eat(&[","]);
    // "from star X's band the Y": both the member and the band.
    let mut performer = None;
    let _ = cursor.eat(&["performed", "sung", "recorded"]);
    if cursor.eat(&["by", "from"]) {
        let star = slot::person(reader, &mut cursor).filter(|_| cursor.eat(&["'s", "’s"]));
        let named = cursor.word() == "the" && matches!(cursor.ahead(1), "band" | "group");
        cursor.at += usize::from(named);
        let band_here = cursor.eat(&["band", "group"]);
        let _ = cursor.eat(&[","]) && band_here;
        let first = cursor.at;
        let the = cursor.eat(&["the"]);
        if let Some((name, span)) = slot::company(reader, &mut cursor) {
            let span = if the { reader.span(first, first + 1).start..span.end } else { span };
            let name = if the { format!("The {name}") } else { name };
            // "by the Wicks, the band of its star Ann Lee".
            let mut behind = cursor.clone();
            let member = star.filter(|_| band_here).or_else(|| {
                let _ = behind.eat(&[","]);
                (behind.eat_all(&["the", "band", "of"])
                    && behind.eat(&["its", "the"])
                    && behind.eat(&["star", "stars"]))
                .then(|| slot::person(reader, &mut behind))
                .flatten()
            });
            performer = Some(name.clone());
            if let Some(member) = member {
                let mut fact = Fact::new("plays-in", Value::Person(member.print), hit.sentence, member.span);
                fact.full = member.full;
                reader.add(fact.with("band", name.clone()));
            }
            reader.add(Fact::new("performer", Value::Company(name), hit.sentence, span).with("song", title));
        }
    }
    reader.add(song.with("performer", performer.unwrap_or_default()));
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "song",
        stems: &[
            "Which song by {performer} is on the soundtrack of {film}?",
            "Which of these songs is on the soundtrack of {film}?",
        ],
        tell: &["The song “{value}” is on the soundtrack."],
        options: Options::Songs,
        many: true,
        interest: 6,
        knows: 0.25,
        ..Ask::BLANK
    },
    Ask {
        relation: "performer",
        stems: &["Who performs the song “{song}” on the soundtrack of {film}?"],
        tell: &["“{song}” is by {value}."],
        options: Options::Performers,
        conflicts: &["plays-in"],
        interest: 5,
        knows: 0.25,
        ..Ask::BLANK
    },
    Ask {
        relation: "plays-in",
        stems: &["Which star of {film} is in the band {band}?"],
        tell: &["{value} is in the band {band}."],
        options: Options::CoStars,
        interest: 4,
        knows: 0.3,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_song_has_its_performer() {
        check(
            "song",
            "the film features the song \"there's a place\" from the band the all-american rejects.",
            &["There's a Place (performer: The All-American Rejects)"],
        );
    }
}
