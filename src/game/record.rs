//! A setup as text: what the journal keeps beside the inputs, so that a game comes back without the packs it was dealt from.

use super::{
    mode::Rules,
    setup::{Round, Seating, Setup},
};
use crate::{
    pack::Pack,
    question::{
        Answer, Question,
        answer::truth_name,
        open::Accepted,
        round::{Dealt, Key, NotAWhen, When},
    },
};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

/// A text that is no setup, or one of another version.
#[derive(Debug, thiserror::Error)]
#[error("the record of the game cannot be read: {0}")]
pub struct Unreadable(String);

#[derive(Serialize, Deserialize)]
struct Record<Q> {
    teams: Vec<String>,
    seating: Seating,
    rules: Rules,
    read_aloud: bool,
    rounds: Vec<RecordRound<Q>>,
    spares: Vec<RecordItem<Q>>,
    ties: Vec<RecordItem<Q>>,
}

#[derive(Serialize, Deserialize)]
struct RecordRound<Q> {
    title: String,
    /// By its name; nights of earlier versions say nothing of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    when: String,
    items: Vec<RecordItem<Q>>,
}

/// A dealt question: the question as in a pack, and what the deal added to it.
#[derive(Serialize, Deserialize)]
struct RecordItem<Q> {
    question: Q,
    options: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    accepted: Option<Accepted>,
}

/// A question on its way out.
struct Out<'q>(&'q Question);

impl Serialize for Out<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Setup {
    /// The setup as JSON.
    ///
    /// # Panics
    /// Never: everything in it has a form in JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let record = Record {
            teams: self.teams.clone(),
            seating: self.seating,
            rules: self.rules,
            read_aloud: self.read_aloud,
            rounds: self.rounds.iter().map(round).collect(),
            spares: self.spares.iter().map(item).collect(),
            ties: self.ties.iter().map(item).collect(),
        };
        serde_json::to_string(&record).expect("texts, numbers and lists")
    }

    /// Reads what [`Setup::to_json`] wrote.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        let record: Record<Box<RawValue>> =
            serde_json::from_str(json).map_err(|error| Unreadable(error.to_string()))?;
        let items = |items: Vec<RecordItem<_>>| items.into_iter().map(dealt).collect::<Result<Vec<_>, _>>();
        let round = |RecordRound { title, when, items: own }: RecordRound<_>| {
            let when = if when.is_empty() { Ok(When::Any) } else { when.parse() };
            let when = when.map_err(|error: NotAWhen| Unreadable(error.to_string()))?;
            Ok(Round { title, when, items: items(own)? })
        };
        Ok(Self {
            teams: record.teams,
            seating: record.seating,
            rules: record.rules,
            read_aloud: record.read_aloud,
            rounds: record.rounds.into_iter().map(round).collect::<Result<_, Unreadable>>()?,
            spares: items(record.spares)?,
            ties: items(record.ties)?,
        })
    }
}

fn round(Round { title, when, items }: &Round) -> RecordRound<Out<'_>> {
    let when = if *when == When::Any { String::new() } else { when.to_string() };
    RecordRound { title: title.clone(), when, items: items.iter().map(item).collect() }
}

fn item(Dealt { question, options, key }: &Dealt) -> RecordItem<Out<'_>> {
    let accepted = if let Key::Open(accepted) = key { Some(accepted.clone()) } else { None };
    RecordItem { question: Out(question), options: options.clone(), accepted }
}

fn dealt(item: RecordItem<Box<RawValue>>) -> Result<Dealt, Unreadable> {
    let pack = Pack::read(&format!(r#"{{"questions":[{}]}}"#, item.question));
    let problem = |problems: Vec<crate::pack::Problem>| {
        Unreadable(problems.first().map(ToString::to_string).unwrap_or_default())
    };
    let question =
        pack.map_err(problem)?.questions.pop().ok_or_else(|| Unreadable("no question".to_owned()))?;
    let options = item.options;
    let place = |text: &str| {
        let at = options.iter().position(|option| option == text);
        at.ok_or_else(|| Unreadable(format!("`{text}` is not among the options of `{}`", question.ask)))
    };
    let key = match &question.answer {
        Answer::Choice { key, .. } => Key::Option(place(key)?),
        Answer::TrueFalse(truth) => Key::Option(place(truth_name(*truth))?),
        Answer::Order(items) => Key::Order(items.iter().map(|item| place(item)).collect::<Result<_, _>>()?),
        Answer::Number(number) => Key::Number(number.clone()),
        Answer::Open { .. } => Key::Open(
            item.accepted.ok_or_else(|| Unreadable(format!("nothing is right for `{}`", question.ask)))?,
        ),
    };
    Ok(Dealt { question, options, key })
}
