//! JSON as a tree that remembers fields given twice, of which a plain tree silently keeps only the last.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::{cell::RefCell, fmt};

/// So many repeated fields are remembered.
const MOST: usize = 1000;

/// The tree of a JSON text, with the paths of the fields that an object has more than once.
///
/// # Errors
/// The text is no JSON.
pub(super) fn tree(json: &str) -> serde_json::Result<(Value, Vec<String>)> {
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
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
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
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let start = self.twice.borrow().len();
            let value = fields.next_value_seed(self)?;
            self.put_before(start, |path| {
                let dot = if path.starts_with('[') { "" } else { "." };
                format!("{name}{dot}{path}")
            });
            let mut twice = self.twice.borrow_mut();
            if twice.len() < MOST && map.contains_key(&name) {
                twice.push(name.clone());
            }
            drop(twice);
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fields_given_twice_are_found_wherever_they_are() {
        let json = r#"{"a":1,"q":[{},{"b":1,"b":2,"c":[[{"d":1,"d":1}]]}],"a":3,"a":4}"#;
        let (value, twice) = tree(json).unwrap();
        assert_eq!(twice, ["q[1].b", "q[1].c[0][0].d", "a", "a"]);
        assert_eq!(value["a"], 4);
    }

    proptest! {
        #[test]
        fn the_tree_is_that_of_the_json_reader(json in "[\\[\\]{}\",:a1.e-]{0,30}|[0-9]{1,25}(\\.[0-9]{1,3})?(e-?[0-9]{1,3})?") {
            match (tree(&json), serde_json::from_str::<Value>(&json)) {
                (Ok((value, _)), Ok(expect)) => prop_assert_eq!(value, expect),
                (Err(error), Err(expect)) => prop_assert_eq!(error.to_string(), expect.to_string()),
                (is, expect) => prop_assert!(false, "{:?} but {:?}", is, expect),
            }
        }
    }
}
