//! The check of one question: its kind, its options, its evidence.

use super::Check;
use crate::pack::Fault;
use crate::pack::draft::{DraftAnswer, DraftEvidence, DraftQuestion};
use crate::pack::read::meant::meant;
use crate::question::{EXPECTED, Evidence, Kind, Question};

/// The fields that belong to some kinds only. A kind takes its own; what is left is out of place.
pub(super) struct Fields {
    path: String,
    pub(super) answer: Option<DraftAnswer>,
    pub(super) wrong: Option<Vec<String>>,
    pub(super) accept: Option<Vec<String>>,
    pub(super) unit: Option<String>,
    pub(super) tolerance: Option<f64>,
}

impl Fields {
    /// The path of a field of the question.
    pub(super) fn at(&self, field: &str) -> String {
        format!("{}.{field}", self.path)
    }
}

impl Check {
    pub(super) fn question(
        &mut self,
        path: &str,
        draft: DraftQuestion,
        default_tier: u8,
    ) -> Option<Question> {
        let of = self.question.unwrap_or_default();
        let kind = self.kind(path, draft.kind.as_deref())?;
        let at = |field: &str| format!("{path}.{field}");
        let id = self.text(format_args!("{path}.id"), draft.id);
        if draft.ask.is_none() {
            self.missing(Fault::NoAsk, &at("ask"), format!("question {of} has no `ask`"), "give one");
        }
        let ask = self.text(format_args!("{path}.ask"), draft.ask);
        let mut fields = Fields {
            path: path.to_owned(),
            answer: draft.answer,
            wrong: draft.wrong,
            accept: draft.accept,
            unit: draft.unit,
            tolerance: draft.tolerance,
        };
        let answer = match kind {
            Kind::Choice => self.choice(&mut fields),
            Kind::TrueFalse => self.true_false(&mut fields),
            Kind::Number => self.number(&mut fields),
            Kind::Order => self.order(&mut fields),
            Kind::Open => self.open(&mut fields),
        };
        self.out_of_place(kind, &fields);
        let image = draft.image.and_then(|image| self.image(&at("image"), image));
        let story = self.text(format_args!("{path}.story"), draft.story);
        let relation = self.text(format_args!("{path}.relation"), draft.relation);
        let category = self.text(format_args!("{path}.category"), draft.category);
        let credits = self.text(format_args!("{path}.credits"), draft.credits);
        let tags = draft.tags.into_iter().enumerate();
        let tags =
            tags.filter_map(|(i, tag)| self.text(format_args!("{path}.tags[{i}]"), Some(tag))).collect();
        let tier = self.whole(format_args!("{path}.tier"), "tier", draft.tier, 0..=3);
        let tier = tier.map_or(default_tier, |tier| u8::try_from(tier).unwrap_or(default_tier));
        let seconds = self.whole(format_args!("{path}.seconds"), "seconds", draft.seconds, 1..=3600);
        let expected = draft.expected.unwrap_or(EXPECTED);
        if !(0.0..=1.0).contains(&expected) {
            let what = format!("`expected` of question {of} is {expected}");
            self.problem(Fault::Range, &at("expected"), what, "give a share from 0 to 1".to_owned());
        }
        // The path is put together only for what is there.
        let evidence = if draft.evidence.is_empty() {
            Vec::new()
        } else {
            self.evidence(&at("evidence"), draft.evidence)
        };
        Some(Question {
            id: id.unwrap_or_default(),
            relation,
            image,
            story,
            tier,
            expected,
            evidence,
            seconds: seconds.and_then(|seconds| u32::try_from(seconds).ok()),
            category,
            tags,
            credits,
            ..Question::new(ask?, answer?)
        })
    }

    fn kind(&mut self, path: &str, kind: Option<&str>) -> Option<Kind> {
        let Some(name) = kind else { return Some(Kind::Choice) };
        let kind = name.parse().ok();
        if kind.is_none() {
            let of = self.question.unwrap_or_default();
            let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
            let what = format!("question {of} is of the unknown kind `{shown}`");
            let names = Kind::ALL.map(|kind| format!("`{kind}`"));
            let todo = match meant(name, &Kind::ALL.map(Kind::name)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("use {} or {}", names[..4].join(", "), names[4]),
            };
            self.problem(Fault::UnknownKind, &format!("{path}.kind"), what, todo);
        }
        kind
    }

    /// The key where it has to be one text.
    pub(super) fn key(&mut self, fields: &mut Fields) -> Option<String> {
        let of = self.question.unwrap_or_default();
        match fields.answer.take() {
            Some(DraftAnswer::Text(text)) => self.text(format_args!("{}.answer", fields.path), Some(text)),
            Some(DraftAnswer::List(_)) => {
                let what = format!("the answer of question {of} is a list");
                let todo = "give one text, or `\"kind\": \"order\"` for things to be put in order";
                self.problem(Fault::AnswerShape, &fields.at("answer"), what, todo.to_owned());
                None
            }
            None => {
                let what = format!("question {of} has no `answer`");
                self.missing(Fault::NoAnswer, &fields.at("answer"), what, "give one");
                None
            }
        }
    }

    /// Reports the fields that do not belong to the kind of the question: ignored, they would be lost unseen.
    fn out_of_place(&mut self, kind: Kind, fields: &Fields) {
        let of = self.question.unwrap_or_default();
        let wrong = fields.wrong.as_ref().is_some_and(|wrong| !wrong.is_empty());
        let left = [
            ("wrong", wrong, "choices"),
            ("accept", fields.accept.as_ref().is_some_and(|accept| !accept.is_empty()), "open questions"),
            ("unit", fields.unit.is_some(), "numbers"),
            ("tolerance", fields.tolerance.is_some(), "numbers"),
        ];
        for (name, _, whose) in left.into_iter().filter(|(_, is_there, _)| *is_there) {
            let what =
                format!("question {of} is of the kind `{kind}` but has `{name}`, which is for {whose}");
            self.problem(
                Fault::OtherKind,
                &fields.at(name),
                what,
                "leave it out or change the kind".to_owned(),
            );
        }
    }

    fn evidence(&mut self, path: &str, evidence: Vec<DraftEvidence>) -> Vec<Evidence> {
        let of = self.question.unwrap_or_default();
        if evidence.len() > 3 {
            let what = format!("question {of} has {} pieces of evidence", evidence.len());
            self.problem(Fault::ManyEvidence, path, what, "keep at most 3".to_owned());
        }
        let mut checked = Vec::with_capacity(evidence.len());
        for (i, piece) in evidence.into_iter().enumerate() {
            let path = format!("{path}[{i}]");
            if piece.text.is_none() {
                let what = format!("evidence of question {of} has no `text`");
                self.missing(Fault::NoEvidence, &format!("{path}.text"), what, "give one");
            }
            let text = self.text(format_args!("{path}.text"), piece.text);
            let section = piece.section.filter(|section| !section.trim().is_empty());
            let section = self.text(format_args!("{path}.section"), section).unwrap_or_default();
            let bounds = (piece.start.map(usize::try_from), piece.end.map(usize::try_from));
            match (bounds, text) {
                ((Some(Ok(start)), Some(Ok(end))), Some(text)) if start <= end => {
                    checked.push(Evidence { section, start, end, text });
                }
                ((Some(Ok(start)), Some(Ok(end))), _) if start <= end => {}
                _ => {
                    let what = format!("evidence of question {of} has no span");
                    self.missing(
                        Fault::NoSpan,
                        &path,
                        what,
                        "give `start` and `end` in bytes, `start` not after `end`",
                    );
                }
            }
        }
        checked
    }
}
