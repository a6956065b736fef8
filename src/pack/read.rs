//! From JSON to a draft: every field by hand, so that all wrong types are reported and not only the first.

use super::draft::{
    Draft, DraftAnswer, DraftEvidence, DraftFilm, DraftImage, DraftQuestion, DraftSource, Reading,
};
use super::{Fault, Problem, comments, place};
use crate::question::{Kind, printable};

pub(super) mod meant;
mod syntax;
mod tree;

use meant::meant;
use tree::{Json, Object};

/// No list is longer; what is read takes many times the memory of the text.
const LONGEST_LIST: usize = 100_000;

pub(super) fn draft(json: &str) -> Result<Draft, Problem> {
    let bare;
    // Most packs have no comments.
    let (value, twice) = if let Ok(read) = tree::tree(json) {
        read
    } else {
        bare = comments::blanked(json);
        tree::tree(&bare).map_err(|error| syntax::syntax(json, &bare, &error))?
    };
    let Json::Object(map) = value else {
        return Err(no_pack(json, &format!("the JSON is {}, not a pack", name_of(&value)), None));
    };
    if map.get("questions").is_none() {
        if map.get("results").is_some() || map.get("response_code").is_some() {
            let what = "the JSON is no pack but looks like Open Trivia DB questions";
            return Err(no_pack(json, what, None));
        }
        let instead = map.names().find(|name| meant(name, &["questions"]).is_some());
        return Err(no_pack(json, "the JSON has no `questions`, so it is no pack", instead));
    }
    let mut reading = Reading { json: Some(json.to_owned()), ..Reading::default() };
    for path in twice {
        reading.problems.add(given_twice(path));
    }
    let mut pack = Fields::new(map, String::new(), None, &mut reading);
    let mut draft = Draft {
        schema: pack.text("$schema"),
        format: pack.text("format"),
        title: pack.text("title"),
        language: pack.text("language"),
        credits: pack.text("credits"),
        licence: pack.text("licence"),
        film: pack.object("film", |film| DraftFilm { title: film.text("title"), year: film.whole("year") }),
        source: pack.object("source", source),
        questions: pack.objects("questions", question).unwrap_or_default(),
        reading: Reading::default(),
    };
    pack.warn_of_the_rest();
    draft.reading = reading;
    Ok(draft)
}

fn source(fields: &mut Fields<'_, '_>) -> DraftSource {
    DraftSource {
        title: fields.text("title"),
        url: fields.text("url"),
        revision: fields.text("revision"),
        date: fields.text("date"),
    }
}

fn question(fields: &mut Fields<'_, '_>) -> DraftQuestion {
    let kind = fields.text("kind");
    let is_number = kind.as_deref() == Some(Kind::Number.name());
    DraftQuestion {
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
    }
}

fn image(fields: &mut Fields<'_, '_>) -> DraftImage {
    DraftImage { path: fields.text("path"), data: fields.text("data"), alt: fields.text("alt") }
}

fn evidence(fields: &mut Fields<'_, '_>) -> DraftEvidence {
    DraftEvidence {
        section: fields.text("section"),
        start: fields.whole("start"),
        end: fields.whole("end"),
        text: fields.text("text"),
    }
}

/// The fields of one JSON object that have not been taken yet.
struct Fields<'r, 't> {
    map: Object<'t>,
    path: String,
    question: Option<usize>,
    reading: &'r mut Reading,
    /// The names that were asked for.
    known: Vec<&'static str>,
}

impl<'r, 't> Fields<'r, 't> {
    fn new(map: Object<'t>, path: String, question: Option<usize>, reading: &'r mut Reading) -> Self {
        Self { map, path, question, reading, known: Vec::with_capacity(20) }
    }

    fn take(&mut self, name: &'static str) -> Option<Json<'t>> {
        self.known.push(name);
        self.map.take(name)
    }

    fn text(&mut self, name: &'static str) -> Option<String> {
        let value = self.take(name)?;
        self.as_text(value, name, None)
    }

    fn whole(&mut self, name: &'static str) -> Option<i64> {
        let value = self.take(name).filter(|value| !matches!(value, Json::Null))?;
        let whole = if let Json::Number(number) = &value { number.as_i64() } else { None };
        if whole.is_none() {
            self.wrong_type(self.path_of(name), name, &value, "give a whole number");
        }
        whole
    }

    fn number(&mut self, name: &'static str, todo: &str) -> Option<f64> {
        let value = self.take(name).filter(|value| !matches!(value, Json::Null))?;
        let number = if let Json::Number(number) = &value { number.as_f64() } else { None };
        if number.is_none() {
            self.wrong_type(self.path_of(name), name, &value, todo);
        }
        number
    }

    /// A key: a text, a list of texts or, where one is asked for, a number with a point.
    fn answer(&mut self, name: &'static str, is_number: bool) -> Option<DraftAnswer> {
        match self.map.get(name) {
            Some(Json::List(_)) => self.texts(name).map(DraftAnswer::List),
            Some(Json::Number(number)) if is_number && number.is_f64() => {
                let text = number.as_f64().map(|number| number.to_string());
                self.take(name);
                text.map(DraftAnswer::Text)
            }
            _ => self.text(name).map(DraftAnswer::Text),
        }
    }

    fn texts(&mut self, name: &'static str) -> Option<Vec<String>> {
        let values = self.list(name, "give a list of texts")?;
        let text = |(i, value)| self.as_text(value, name, Some(i));
        Some(values.into_iter().enumerate().filter_map(text).collect())
    }

    fn object<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Fields<'_, 't>) -> T) -> Option<T> {
        let value = self.take(name)?;
        let path = self.path_of(name);
        match value {
            Json::Null => None,
            Json::Object(map) => Some(Fields::new(map, path, self.question, self.reading).read(read)),
            value => {
                self.wrong_type(path, name, &value, "give an object in braces");
                None
            }
        }
    }

    fn objects<T: Default>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Fields<'_, 't>) -> T,
    ) -> Option<Vec<T>> {
        let values = self.list(name, "give a list of objects in braces")?;
        let list = self.path_of(name);
        let item = |(i, value)| {
            let path = format!("{list}[{i}]");
            let question = self.question.or_else(|| (name == "questions").then_some(i + 1));
            match value {
                Json::Object(map) => Fields::new(map, path, question, self.reading).read(&read),
                value => {
                    let what = match question {
                        Some(number) if name == "questions" => {
                            format!("question {number} is {}", name_of(&value))
                        }
                        _ => format!("an item of `{name}` is {}", name_of(&value)),
                    };
                    let todo = "give an object in braces".to_owned();
                    self.reading.problems.add(Problem {
                        fault: Fault::Type,
                        question,
                        path,
                        place: None,
                        what,
                        todo,
                    });
                    T::default()
                }
            }
        };
        Some(values.into_iter().enumerate().map(item).collect())
    }

    fn list(&mut self, name: &'static str, todo: &str) -> Option<Vec<Json<'t>>> {
        match self.take(name)? {
            Json::Null => None,
            Json::List(values) if values.len() > LONGEST_LIST => {
                let what = format!("`{name}` holds {} items", values.len());
                let (question, path) = (self.question, self.path_of(name));
                self.reading.problems.add(Problem {
                    fault: Fault::LongList,
                    question,
                    path,
                    place: None,
                    what,
                    todo: "keep at most 100,000".to_owned(),
                });
                None
            }
            Json::List(values) => Some(values),
            value => {
                self.wrong_type(self.path_of(name), name, &value, todo);
                None
            }
        }
    }

    /// A text, alone or in a list; whole numbers and truth values count as the text they show, because people write `"answer": 1994`.
    fn as_text(&mut self, value: Json<'t>, name: &str, index: Option<usize>) -> Option<String> {
        match value {
            Json::Text(text) => Some(text.into_owned()),
            Json::Null if index.is_none() => None,
            Json::Bool(yes) => Some(if yes { "True" } else { "False" }.to_owned()),
            Json::Number(number) if !number.is_f64() => Some(number.to_string()),
            value => {
                let item = index.map(|index| format!("[{index}]")).unwrap_or_default();
                self.wrong_type(self.path_of(name) + &item, name, &value, "give a text in quotes");
                None
            }
        }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    fn wrong_type(&mut self, path: String, name: &str, value: &Json<'_>, todo: &str) {
        let of = self.question.map_or(String::new(), |number| format!(" of question {number}"));
        let is = if path.ends_with(']') { "holds" } else { "is" };
        let what = format!("`{name}`{of} {is} {}", name_of(value));
        let todo = todo.to_owned();
        let question = self.question;
        self.reading.problems.add(Problem { fault: Fault::Type, question, path, place: None, what, todo });
    }

    /// Reads an object to its end: what nobody asked for is warned of.
    fn read<T>(mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let value = read(&mut self);
        self.warn_of_the_rest();
        value
    }

    fn warn_of_the_rest(&mut self) {
        if self.map.is_empty() || self.reading.has_enough_warnings() {
            return;
        }
        let of = self.question.map_or(String::new(), |number| format!(" of question {number}"));
        for name in self.map.names().take(super::problem::MOST) {
            let todo = match meant(name, &self.known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "take it out; `houselights check --explain W001` lists the fields".to_owned(),
            };
            self.reading.warn(Problem {
                fault: Fault::UnknownField,
                question: self.question,
                path: self.path_of(name),
                place: None,
                what: format!("the unknown field `{}`{of} is ignored", shown(name)),
                todo,
            });
        }
    }
}

/// The beginning of a name that a stranger wrote.
fn shown(name: &str) -> String {
    printable(&name.chars().take(40).collect::<String>())
}

fn given_twice(path: String) -> Problem {
    let inner = path.strip_prefix("questions[").and_then(|path| path.split_once(']'));
    let question = inner.and_then(|(index, _)| Some(index.parse::<usize>().ok()? + 1));
    let of = question.map_or(String::new(), |number| format!(" of question {number}"));
    let name = shown(path.rsplit('.').next().unwrap_or_default());
    Problem {
        fault: Fault::Twice,
        question,
        path,
        place: None,
        what: format!("`{name}`{of} is given twice"),
        todo: "keep one of them".to_owned(),
    }
}

fn name_of(value: &Json<'_>) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(number) if number.as_f64().is_some_and(|n| n.abs() >= 9e15) => "a number too big",
        Json::Number(number) if number.is_f64() => "a number with a point",
        Json::Number(_) => "a number",
        Json::Text(_) => "a text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}

fn no_pack(json: &str, what: &str, instead: Option<&str>) -> Problem {
    let blanks = json.len() - json.trim_start().len();
    let todo = match instead {
        Some(name) => format!("did you mean `questions` by `{}`?", shown(name)),
        None => "give an object with a list `questions`, each with `ask`, `answer` and `wrong`".to_owned(),
    };
    Problem {
        fault: Fault::NoPack,
        question: None,
        path: String::new(),
        place: Some(place::line_and_column(json, blanks)),
        what: what.to_owned(),
        todo,
    }
}
