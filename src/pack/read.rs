//! From JSON to a draft: every field by hand, so that all wrong types are reported and not only the first.

use super::draft::{
    Draft, DraftAnswer, DraftEvidence, DraftFilm, DraftImage, DraftQuestion, DraftSource, Reading,
};
use super::{Problem, comments, place};
use crate::question::Kind;
use serde_json::{Map, Value, error::Category};

/// No list is longer; what is read takes many times the memory of the text.
const LONGEST_LIST: usize = 100_000;

pub(super) fn draft(json: &str) -> Result<Draft, Problem> {
    let bare = comments::blanked(json);
    let value: Value = serde_json::from_str(&bare).map_err(|error| syntax(json, &bare, &error))?;
    let Value::Object(map) = value else {
        return Err(no_pack(json, &format!("the JSON is {}, not a pack", name_of(&value))));
    };
    if !map.contains_key("questions") {
        let what = if map.contains_key("results") || map.contains_key("response_code") {
            "the JSON is no pack but looks like Open Trivia DB questions"
        } else {
            "the JSON has no `questions`, so it is no pack"
        };
        return Err(no_pack(json, what));
    }
    let mut reading = Reading { json: Some(json.to_owned()), ..Reading::default() };
    let mut pack = Fields { map, path: String::new(), question: None, reading: &mut reading };
    let mut draft = Draft {
        schema: pack.text("$schema"),
        format: pack.text("format"),
        title: pack.text("title"),
        language: pack.text("language"),
        credits: pack.text("credits"),
        licence: pack.text("licence"),
        film: pack.object("film", |film| DraftFilm { title: film.text("title"), year: film.whole("year") }),
        source: pack.object("source", |source| DraftSource {
            title: source.text("title"),
            url: source.text("url"),
            revision: source.text("revision"),
            date: source.text("date"),
        }),
        questions: pack.objects("questions", question).unwrap_or_default(),
        reading: Reading::default(),
    };
    pack.warn_of_the_rest();
    draft.reading = reading;
    Ok(draft)
}

fn question(fields: &mut Fields<'_>) -> DraftQuestion {
    let kind = fields.text("kind");
    let is_number = kind.as_deref() == Some(Kind::Number.name());
    let question = DraftQuestion {
        kind,
        id: fields.text("id"),
        relation: fields.text("relation"),
        ask: fields.text("ask"),
        answer: fields.answer("answer", is_number),
        wrong: fields.texts("wrong"),
        accept: fields.texts("accept"),
        unit: fields.text("unit"),
        tolerance: fields.number("tolerance", "give a number, 0 or more"),
        image: fields.object("image", image),
        story: fields.text("story"),
        tier: fields.whole("tier"),
        expected: fields.number("expected", "give a number from 0 to 1"),
        evidence: fields.objects("evidence", evidence).unwrap_or_default(),
        seconds: fields.whole("seconds"),
        category: fields.text("category"),
        tags: fields.texts("tags").unwrap_or_default(),
        credits: fields.text("credits"),
    };
    fields.warn_of_the_rest();
    question
}

fn image(fields: &mut Fields<'_>) -> DraftImage {
    let image = DraftImage { path: fields.text("path"), data: fields.text("data"), alt: fields.text("alt") };
    fields.warn_of_the_rest();
    image
}

fn evidence(fields: &mut Fields<'_>) -> DraftEvidence {
    DraftEvidence {
        section: fields.text("section"),
        start: fields.whole("start"),
        end: fields.whole("end"),
        text: fields.text("text"),
    }
}

/// The fields of one JSON object that have not been taken yet.
struct Fields<'r> {
    map: Map<String, Value>,
    path: String,
    question: Option<usize>,
    reading: &'r mut Reading,
}

impl Fields<'_> {
    fn text(&mut self, name: &str) -> Option<String> {
        let value = self.map.remove(name)?;
        self.as_text(value, self.path_of(name), name)
    }

    fn whole(&mut self, name: &str) -> Option<i64> {
        let value = self.map.remove(name).filter(|value| !value.is_null())?;
        if value.as_i64().is_none() {
            self.wrong_type(self.path_of(name), name, &value, "give a whole number");
        }
        value.as_i64()
    }

    fn number(&mut self, name: &str, todo: &str) -> Option<f64> {
        let value = self.map.remove(name).filter(|value| !value.is_null())?;
        if value.as_f64().is_none() {
            self.wrong_type(self.path_of(name), name, &value, todo);
        }
        value.as_f64()
    }

    /// A key: a text, a list of texts or, where one is asked for, a number with a point.
    fn answer(&mut self, name: &str, is_number: bool) -> Option<DraftAnswer> {
        match self.map.get(name) {
            Some(Value::Array(_)) => self.texts(name).map(DraftAnswer::List),
            Some(Value::Number(number)) if is_number && number.is_f64() => {
                let text = number.as_f64().map(|number| number.to_string());
                self.map.remove(name);
                text.map(DraftAnswer::Text)
            }
            _ => self.text(name).map(DraftAnswer::Text),
        }
    }

    fn texts(&mut self, name: &str) -> Option<Vec<String>> {
        let path = self.path_of(name);
        let values = self.list(name, "give a list of texts")?;
        let text = |(i, value)| self.as_text(value, format!("{path}[{i}]"), name);
        Some(values.into_iter().enumerate().filter_map(text).collect())
    }

    fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let path = self.path_of(name);
        match self.map.remove(name)? {
            Value::Null => None,
            Value::Object(map) => {
                Some(read(&mut Fields { map, path, question: self.question, reading: self.reading }))
            }
            value => {
                self.wrong_type(path, name, &value, "give an object in braces");
                None
            }
        }
    }

    fn objects<T: Default>(&mut self, name: &str, read: impl Fn(&mut Fields<'_>) -> T) -> Option<Vec<T>> {
        let list = self.path_of(name);
        let values = self.list(name, "give a list of objects in braces")?;
        let item = |(i, value)| {
            let path = format!("{list}[{i}]");
            let question = self.question.or_else(|| (name == "questions").then_some(i + 1));
            match value {
                Value::Object(map) => read(&mut Fields { map, path, question, reading: self.reading }),
                value => {
                    let what = match question {
                        Some(number) if name == "questions" => {
                            format!("question {number} is {}", name_of(&value))
                        }
                        _ => format!("an item of `{name}` is {}", name_of(&value)),
                    };
                    let todo = "give an object in braces".to_owned();
                    self.reading.report(Problem { question, path, place: None, what, todo });
                    T::default()
                }
            }
        };
        Some(values.into_iter().enumerate().map(item).collect())
    }

    fn list(&mut self, name: &str, todo: &str) -> Option<Vec<Value>> {
        match self.map.remove(name)? {
            Value::Null => None,
            Value::Array(values) if values.len() > LONGEST_LIST => {
                let what = format!("`{name}` holds {} items", values.len());
                let (question, path) = (self.question, self.path_of(name));
                self.reading.report(Problem {
                    question,
                    path,
                    place: None,
                    what,
                    todo: "keep at most 100,000".to_owned(),
                });
                None
            }
            Value::Array(values) => Some(values),
            value => {
                self.wrong_type(self.path_of(name), name, &value, todo);
                None
            }
        }
    }

    /// A text; whole numbers and truth values count as the text they show, because people write `"answer": 1994`.
    fn as_text(&mut self, value: Value, path: String, name: &str) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            Value::Null if !path.ends_with(']') => None,
            Value::Bool(yes) => Some(if yes { "True" } else { "False" }.to_owned()),
            Value::Number(number) if !number.is_f64() => Some(number.to_string()),
            value => {
                self.wrong_type(path, name, &value, "give a text in quotes");
                None
            }
        }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    fn wrong_type(&mut self, path: String, name: &str, value: &Value, todo: &str) {
        let of = self.question.map_or(String::new(), |number| format!(" of question {number}"));
        let is = if path.ends_with(']') { "holds" } else { "is" };
        let what = format!("`{name}`{of} {is} {}", name_of(value));
        let todo = todo.to_owned();
        self.reading.report(Problem { question: self.question, path, place: None, what, todo });
    }

    fn warn_of_the_rest(&mut self) {
        let of = self.question.map_or(String::new(), |number| format!(" of question {number}"));
        for name in self.map.keys() {
            self.reading.warnings.push(format!("the unknown field `{name}`{of} is ignored"));
        }
    }
}

fn name_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(number) if number.is_f64() => "a number with a point",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn no_pack(json: &str, what: &str) -> Problem {
    let blanks = json.len() - json.trim_start().len();
    Problem {
        question: None,
        path: String::new(),
        place: Some(place::line_and_column(json, blanks)),
        what: what.to_owned(),
        todo: "give an object with a list `questions`, each with `ask`, `answer` and `wrong`".to_owned(),
    }
}

/// A syntax error in plain words; the parser's column counts bytes, ours characters.
fn syntax(json: &str, bare: &str, error: &serde_json::Error) -> Problem {
    let line_start =
        bare.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = (line_start + error.column().saturating_sub(1)).min(json.len());
    let unclosed = comments::unclosed(json, bare).filter(|_| error.classify() == Category::Eof);
    let offset = unclosed.unwrap_or(offset);
    let said = error.to_string();
    let (what, todo) = if unclosed.is_some() {
        ("a comment is not closed", "close it with */")
    } else if error.classify() == Category::Eof {
        ("the JSON stops in the middle", "see whether the file is complete")
    } else {
        WORDS
            .iter()
            .find(|(start, ..)| said.starts_with(start))
            .map_or(("this is no JSON", "mend it there or just before"), |&(_, what, todo)| (what, todo))
    };
    Problem {
        question: None,
        path: String::new(),
        place: Some(place::line_and_column(json, offset)),
        what: what.to_owned(),
        todo: todo.to_owned(),
    }
}

/// How the parser's messages begin, what they mean, and what helps.
const WORDS: [(&str, &str, &str); 11] = [
    ("trailing comma", "there is a comma after the last item", "take it out"),
    ("expected `,` or `}`", "a comma or a closing brace is missing", "put it before this place"),
    ("expected `,` or `]`", "a comma or a closing bracket is missing", "put it before this place"),
    ("expected `:`", "a colon is missing after a field's name", "put it before this place"),
    ("key must be a string", "a field's name is not in double quotes", "put it in double quotes"),
    (
        "control character",
        "a text runs over the end of its line or holds a control character",
        "close its quotes or write \\n",
    ),
    ("trailing characters", "something stands after the end of the JSON", "take it out"),
    ("recursion limit", "the JSON is nested more than 128 deep", "give a pack"),
    (
        "invalid escape",
        "a backslash in a text stands before a letter that it cannot stand before",
        "double the backslash",
    ),
    ("number out of range", "a number is too big", "put it in quotes if it is a text"),
    ("invalid number", "a number is not written as JSON numbers are", "put it in quotes if it is a text"),
];
