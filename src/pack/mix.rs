//! Several packs as one, for a round from all of them.

use super::{FORMAT, Film, Pack};
use std::collections::{BTreeSet, HashMap};

/// Puts packs together. The order in which they are named does not matter: the same packs give the same pack, with
/// the same hash, so that a round code needs the packs but not their order.
///
/// A question that stands in two packs stays once; ids that two questions share get a number. Credits and licences
/// of all packs stay. Where the packs are about films, so is the whole: nothing of any film is told too early.
///
/// # Panics
/// Without a pack.
#[must_use]
pub fn together(mut packs: Vec<Pack>) -> Pack {
    packs.sort_by_cached_key(Pack::hash);
    packs.dedup();
    if packs.len() < 2 {
        return packs.pop().expect("at least one pack");
    }
    let films: Vec<&Film> = packs.iter().filter_map(|pack| pack.film.as_ref()).collect();
    let film = match films[..] {
        [] => None,
        [first, ref rest @ ..] if rest.iter().all(|film| *film == first) => Some(first.clone()),
        _ => Some(Film {
            title: joined(films.iter().map(|film| Some(film.title.as_str())), " + "),
            year: None,
        }),
    };
    let languages: BTreeSet<&str> = packs.iter().map(|pack| pack.language.as_str()).collect();
    let texts = |of: fn(&Pack) -> Option<&str>| {
        Some(joined(packs.iter().map(of), "; ")).filter(|text| !text.is_empty())
    };
    let mut whole = Pack {
        schema: None,
        format: FORMAT,
        title: joined(packs.iter().map(|pack| Some(pack.title.as_str())), " + "),
        // "Several languages" in the list of language tags.
        language: if languages.len() == 1 { packs[0].language.clone() } else { "mul".to_owned() },
        credits: texts(|pack| pack.credits.as_deref()),
        licence: texts(|pack| pack.licence.as_deref()),
        film,
        source: None,
        questions: Vec::new(),
    };
    // Where the question with each id stands.
    let mut taken: HashMap<String, usize> = HashMap::new();
    for mut question in packs.into_iter().flat_map(|pack| pack.questions) {
        if let Some(&at) = taken.get(&question.id) {
            let other = &whole.questions[at];
            if other.ask == question.ask && other.answer == question.answer && other.image == question.image {
                continue;
            }
            let mut number = 2;
            while taken.contains_key(&format!("{}-{number}", question.id)) {
                number += 1;
            }
            question.id = format!("{}-{number}", question.id);
        }
        taken.insert(question.id.clone(), whole.questions.len());
        whole.questions.push(question);
    }
    whole
}

/// The different texts, in order.
fn joined<'t>(texts: impl Iterator<Item = Option<&'t str>>, between: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for text in texts.flatten() {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(head: &str, questions: &[&str]) -> Pack {
        let item =
            |ask: &&str| format!(r#"{{"id":"{}","ask":"{ask}","answer":"a","wrong":["b"]}}"#, &ask[..1]);
        let questions: Vec<String> = questions.iter().map(item).collect();
        Pack::read(&format!(r#"{{{head}, "questions":[{}]}}"#, questions.join(","))).unwrap()
    }

    fn ids(pack: &Pack) -> Vec<&str> {
        let mut ids: Vec<&str> = pack.questions.iter().map(|question| question.id.as_str()).collect();
        ids.sort_unstable();
        ids
    }

    #[test]
    fn the_order_of_the_packs_does_not_matter() {
        let one = pack(r#""title":"One","credits":"Ann","licence":"CC0-1.0""#, &["A?", "B?"]);
        let two = pack(r#""title":"Two","credits":"Bob","licence":"CC0-1.0""#, &["C?"]);
        let whole = together(vec![one.clone(), two.clone()]);
        assert_eq!(whole, together(vec![two.clone(), one.clone(), two]));
        assert_eq!(ids(&whole), ["A", "B", "C"]);
        assert!(["One + Two", "Two + One"].contains(&whole.title.as_str()));
        assert!(["Ann; Bob", "Bob; Ann"].contains(&whole.credits.as_deref().unwrap()));
        assert_eq!(whole.licence.as_deref(), Some("CC0-1.0"));
        assert_eq!(whole.film, None);
        assert_eq!(together(vec![one.clone()]), one);
    }

    #[test]
    fn a_question_of_two_packs_stays_once_and_ids_stay_apart() {
        let one = pack(r#""title":"One""#, &["A?", "B?"]);
        let two = pack(r#""title":"Two""#, &["A?", "B too?"]);
        assert_eq!(ids(&together(vec![one, two])), ["A", "B", "B-2"]);
    }

    #[test]
    fn films_are_not_forgotten() {
        let film = pack(r#""film":{"title":"Heat","year":1995}"#, &["A?"]);
        let other = pack(r#""film":{"title":"Alien"}"#, &["B?"]);
        let general = pack(r#""title":"General""#, &["C?"]);
        assert_eq!(together(vec![general.clone(), film.clone()]).film, film.film);
        let both = together(vec![general, film, other]).film.unwrap();
        assert!(["Heat + Alien", "Alien + Heat"].contains(&both.title.as_str()) && both.year.is_none());
    }
}
