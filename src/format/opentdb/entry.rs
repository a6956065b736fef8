//! One question of Open Trivia DB as its file has it.

use crate::format::raw_json::Word;
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use std::{borrow::Cow, fmt};

/// The fields of a question, as they are encoded.
#[derive(Default)]
pub(super) struct Entry<'t> {
    /// The name of the first field as a part of the file, which tells where the question stands in it.
    pub(super) first: Option<&'t str>,
    pub(super) kind: Option<Word<'t>>,
    pub(super) difficulty: Option<Word<'t>>,
    pub(super) category: Option<Word<'t>>,
    pub(super) question: Option<Word<'t>>,
    pub(super) correct_answer: Option<Word<'t>>,
    pub(super) incorrect_answers: Vec<Word<'t>>,
    pub(super) credits: Option<Word<'t>>,
}

impl<'de: 't, 't> Deserialize<'de> for Entry<'t> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entry<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a question of Open Trivia DB")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Entry<'de>, A::Error> {
                let mut entry = Entry::default();
                while let Some(Word(name)) = fields.next_key::<Word<'de>>()? {
                    if let (None, Cow::Borrowed(name)) = (entry.first, &name) {
                        entry.first = Some(name);
                    }
                    match &*name {
                        "type" => entry.kind = fields.next_value()?,
                        "difficulty" => entry.difficulty = fields.next_value()?,
                        "category" => entry.category = fields.next_value()?,
                        "question" => entry.question = fields.next_value()?,
                        "correct_answer" => entry.correct_answer = fields.next_value()?,
                        "incorrect_answers" => entry.incorrect_answers = fields.next_value()?,
                        "credits" => entry.credits = fields.next_value()?,
                        _ => drop(fields.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(entry)
            }
        }
        reader.deserialize_map(Fields)
    }
}
