//! JSON as a tree that borrows its texts and remembers fields given twice, of which only the last counts.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use std::{borrow::Cow, cell::RefCell, collections::HashMap, fmt};

/// So many repeated fields are remembered.
const MOST: usize = 1000;

/// Objects of so many fields are searched from one to the next.
const FEW: usize = 32;

/// A value of a JSON text.
#[derive(Debug)]
pub(super) enum Json<'t> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    Object(Object<'t>),
}

/// The fields of an object in the order of the text, each name once.
#[derive(Debug)]
pub(super) struct Object<'t>(Vec<(Cow<'t, str>, Json<'t>)>);

impl<'t> Object<'t> {
    pub(super) fn get(&self, name: &str) -> Option<&Json<'t>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Json<'t>> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The tree of a JSON text, with the paths of the fields that an object has more than once.
///
/// # Errors
/// The text is no JSON.
pub(super) fn tree(json: &str) -> serde_json::Result<(Json<'_>, Vec<String>)> {
    let twice = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = Tree { twice: &twice }.deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, twice.into_inner()))
}

#[derive(Clone, Copy)]
struct Tree<'t> {
    /// Paths from the value that is being read; whoever holds the value puts its own name before them.
    twice: &'t RefCell<Vec<String>>,
}

impl Tree<'_> {
    fn put_before(self, start: usize, step: impl Fn(&str) -> String) {
        for path in &mut self.twice.borrow_mut()[start..] {
            *path = step(path);
        }
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Json<'de>, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(value.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        let mut start = self.twice.borrow().len();
        while let Some(item) = items.next_element_seed(self)? {
            let index = list.len();
            self.put_before(start, |path| {
                let dot = if path.starts_with('[') { "" } else { "." };
                format!("[{index}]{dot}{path}")
            });
            start = self.twice.borrow().len();
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json<'de>, A::Error> {
        let mut object: Vec<(Cow<'de, str>, Json<'de>)> = Vec::with_capacity(4);
        let mut places: HashMap<Cow<'de, str>, usize> = HashMap::new();
        while let Some(name) = fields.next_key_seed(Name)? {
            let start = self.twice.borrow().len();
            let value = fields.next_value_seed(self)?;
            self.put_before(start, |path| {
                let dot = if path.starts_with('[') { "" } else { "." };
                format!("{name}{dot}{path}")
            });
            if object.len() == FEW && places.is_empty() {
                places.extend(object.iter().enumerate().map(|(at, (name, _))| (name.clone(), at)));
            }
            let earlier = if places.is_empty() {
                object.iter().position(|(known, _)| *known == name)
            } else {
                places.get(&name).copied()
            };
            if let Some(at) = earlier {
                object[at].1 = value;
                let mut twice = self.twice.borrow_mut();
                if twice.len() < MOST {
                    twice.push(name.into_owned());
                }
                continue;
            }
            if !places.is_empty() {
                places.insert(name.clone(), object.len());
            }
            object.push((name, value));
        }
        Ok(Json::Object(Object(object)))
    }
}

/// The name of a field.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Cow<'de, str>, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(name.into())
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(name.to_owned().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn value(json: Json<'_>) -> Value {
        match json {
            Json::Null => Value::Null,
            Json::Bool(yes) => yes.into(),
            Json::Number(number) => Value::Number(number),
            Json::Text(text) => text.into(),
            Json::List(items) => items.into_iter().map(value).collect(),
            Json::Object(Object(fields)) => Value::Object(
                fields.into_iter().map(|(name, field)| (name.into_owned(), value(field))).collect(),
            ),
        }
    }

    #[test]
    fn fields_given_twice_are_found_wherever_they_are() {
        let json = r#"{"a":1,"q":[{},{"b":1,"b":2,"c":[[{"d":1,"d":1}]]}],"a":3,"a":4}"#;
        let (json, twice) = tree(json).unwrap();
        assert_eq!(twice, ["q[1].b", "q[1].c[0][0].d", "a", "a"]);
        assert_eq!(value(json)["a"], 4);
    }

    #[test]
    fn fields_given_twice_are_found_among_very_many() {
        let fields: Vec<String> = (0..100).map(|number| format!("\"x{}\":{number}", number % 60)).collect();
        let text = format!("{{{}}}", fields.join(","));
        let (json, twice) = tree(&text).unwrap();
        assert_eq!((twice.len(), twice[0].as_str()), (40, "x0"));
        assert_eq!(value(json), serde_json::from_str::<Value>(&text).unwrap());
    }

    proptest! {
        #[test]
        fn the_tree_is_that_of_the_json_reader(json in "[\\[\\]{}\",:a1.e-]{0,30}|[0-9]{1,25}(\\.[0-9]{1,3})?(e-?[0-9]{1,3})?") {
            match (tree(&json), serde_json::from_str::<Value>(&json)) {
                (Ok((json, _)), Ok(expect)) => prop_assert_eq!(value(json), expect),
                (Err(error), Err(expect)) => prop_assert_eq!(error.to_string(), expect.to_string()),
                (is, expect) => prop_assert!(false, "{:?} but {:?}", is, expect),
            }
        }
    }
}
