//! A question as the flat JSON object of the pack format.
//!
//! The order of the fields and what is left out are part of the format: a pack's round code is a hash of them.

use super::{
    Evidence, Question,
    answer::{Answer, Image, ImagePlace, Kind, truth_name},
};
use serde::{Serialize, Serializer};

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Flat::of(self).serialize(serializer)
    }
}

/// The object. Every field but `answer` and `wrong` is the same for all kinds.
#[derive(Serialize)]
struct Flat<'q> {
    id: &'q str,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<&'q str>,
    ask: &'q str,
    answer: Key<'q>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wrong: Option<Vec<&'q str>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    accept: &'q [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'q str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<Plain>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<FlatImage<'q>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<&'q str>,
    tier: u8,
    expected: f64,
    #[serde(skip_serializing_if = "<[Evidence]>::is_empty")]
    evidence: &'q [Evidence],
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'q str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'q [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    credits: Option<&'q str>,
}

/// `answer`: a text, a number, or a list in its order.
#[derive(Serialize)]
#[serde(untagged)]
enum Key<'q> {
    Text(&'q str),
    Number(Plain),
    List(&'q [String]),
}

#[derive(Serialize)]
struct FlatImage<'q> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'q str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'q str>,
    alt: &'q str,
}

/// A number, written without a point where it is whole.
struct Plain(f64);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[expect(clippy::cast_possible_truncation, reason = "numbers of a question are at most 1e15")]
        let whole = self.0 as i64;
        #[expect(clippy::cast_precision_loss, reason = "as above")]
        let is_whole = (whole as f64).to_bits() == self.0.to_bits();
        if is_whole { serializer.serialize_i64(whole) } else { serializer.serialize_f64(self.0) }
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'q> Flat<'q> {
    fn of(question: &'q Question) -> Self {
        let Question { id, relation, ask, answer, image, story, tier, expected, .. } = question;
        let Question { evidence, seconds, category, tags, credits, .. } = question;
        let texts = |texts: &'q [String]| texts.iter().map(String::as_str).collect();
        let (mut accept, mut unit, mut tolerance): (&[String], _, _) = (&[], None, None);
        let (key, wrong) = match answer {
            Answer::Choice { key, wrong } => (Key::Text(key), Some(texts(wrong))),
            Answer::TrueFalse(truth) => (Key::Text(truth_name(*truth)), Some(vec![truth_name(!truth)])),
            Answer::Number(number) => {
                unit = number.unit.as_deref();
                tolerance = Some(number.tolerance).filter(|tolerance| *tolerance > 0.0).map(Plain);
                (Key::Number(Plain(number.value)), None)
            }
            Answer::Order(items) => (Key::List(items), None),
            Answer::Open { key, accept: others } => {
                accept = others;
                (Key::Text(key), None)
            }
        };
        Self {
            id,
            kind: answer.kind(),
            relation: relation.as_deref(),
            ask,
            answer: key,
            wrong,
            accept,
            unit,
            tolerance,
            image: image.as_ref().map(FlatImage::of),
            story: story.as_deref(),
            tier: *tier,
            expected: *expected,
            evidence,
            seconds: *seconds,
            category: category.as_deref(),
            tags,
            credits: credits.as_deref(),
        }
    }
}

impl<'q> FlatImage<'q> {
    fn of(Image { place, alt }: &'q Image) -> Self {
        let (path, data) = match place {
            ImagePlace::Path(path) => (Some(path.as_str()), None),
            ImagePlace::Data(data) => (None, Some(data.as_str())),
        };
        Self { path, data, alt }
    }
}
