//! The JSON Schema of packs, made from the types that a pack is read into, and held against the one that is shipped.

use super::{Draft, Pack, draft::DraftAnswer, shipped};
use crate::question::Kind;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};
use serde_json::Value;
use std::{borrow::Cow, env, fs};

const SHIPPED: &str = include_str!("../../questions/pack.schema.json");

/// A text as the reader takes it: people write `1994` without quotes.
pub(super) struct Text;

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["string", "integer", "boolean"]})
    }
}

impl JsonSchema for DraftAnswer {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "answer".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = Text::json_schema(generator);
        json_schema!({
            "type": ["string", "number", "boolean", "array"],
            "items": text,
            "minItems": 2,
            "maxItems": 10,
        })
    }
}

impl JsonSchema for Kind {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "kind".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "enum": Kind::ALL.map(Kind::name)})
    }
}

/// The schema of the types as they are.
fn schema() -> Value {
    schema_for!(Draft).to_value()
}

/// The names of the fields of an object of the schema, `""` for the pack itself.
fn fields<'s>(schema: &'s Value, name: &str) -> Vec<&'s str> {
    let object = if name.is_empty() { schema } else { &schema["$defs"][name] };
    object["properties"].as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_shipped_schema_is_that_of_the_types() {
    let now = format!("{:#}\n", schema());
    if env::var_os("WRITE_SCHEMA").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/questions/pack.schema.json"), &now).unwrap();
        return;
    }
    assert!(now == SHIPPED, "run: WRITE_SCHEMA=1 cargo test --lib the_shipped_schema");
}

#[test]
fn only_what_a_pack_cannot_do_without_is_required() {
    let schema = schema();
    assert_eq!(schema["required"], serde_json::json!(["questions"]));
    assert_eq!(schema["$defs"]["question"]["required"], serde_json::json!(["ask", "answer"]));
}

#[test]
fn every_shipped_pack_names_the_schema() {
    for name in shipped::names() {
        let pack = shipped::pack(name).unwrap();
        assert_eq!(pack.schema.as_deref(), Some("pack.schema.json"), "{name}");
    }
}

#[test]
fn the_reader_knows_the_fields_of_the_schema_and_no_others() {
    let schema = schema();
    let null = |names: Vec<&str>| {
        names.into_iter().map(|name| (name.to_owned(), Value::Null)).collect::<serde_json::Map<_, _>>()
    };
    let mut pack = null(fields(&schema, ""));
    let mut question = null(fields(&schema, "question"));
    question.insert("image".to_owned(), null(fields(&schema, "image")).into());
    question.insert("evidence".to_owned(), vec![Value::Object(null(fields(&schema, "evidence")))].into());
    pack.insert("film".to_owned(), null(fields(&schema, "film")).into());
    pack.insert("source".to_owned(), null(fields(&schema, "source")).into());
    pack.insert("questions".to_owned(), vec![Value::Object(question)].into());
    let draft = Draft::read(&Value::Object(pack).to_string()).unwrap();
    assert_eq!(draft.warnings(), [], "a field of the schema is unknown to the reader");
}

#[test]
fn what_is_written_is_in_the_schema() {
    let json = r#"{"$schema":"x","title":"t","credits":"c","licence":"l","film":{"title":"f","year":1999},
        "source":{"title":"s","url":"u","revision":"r","date":"d"},"questions":[
        {"ask":"?","answer":"a","wrong":["b"],"relation":"r","story":"s","seconds":9,"category":"c","tags":["t"],
         "credits":"c","image":{"path":"a.png","alt":"x"},"evidence":[{"section":"s","start":1,"end":2,"text":"x"}]},
        {"kind":"number","ask":"?","answer":1,"unit":"u","tolerance":1},
        {"kind":"open","ask":"?","answer":"a","accept":["b"],"image":{"data":"data:image/png;base64,AAAA","alt":"x"}}]}"#;
    let pack = Pack::read(json).unwrap();
    let written: Value = serde_json::from_str(&pack.to_json()).unwrap();
    let schema = schema();
    let check = |object: &Value, name: &str| {
        for field in object.as_object().unwrap().keys() {
            assert!(
                fields(&schema, name).contains(&field.as_str()),
                "{field} is not in the schema of {name:?}"
            );
        }
    };
    check(&written, "");
    check(&written["film"], "film");
    check(&written["source"], "source");
    for question in written["questions"].as_array().unwrap() {
        check(question, "question");
        question.get("image").into_iter().for_each(|image| check(image, "image"));
        question.get("evidence").into_iter().for_each(|evidence| check(&evidence[0], "evidence"));
    }
}
