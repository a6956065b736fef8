//! The check of one question: its kind, its options, its evidence.

use super::{Check, EXPECTED};
use crate::pack::draft::{DraftEvidence, DraftQuestion};
use crate::pack::read::LATER_KINDS;
use crate::question::{Evidence, Kind, Question, fold::fold};
use std::collections::HashMap;

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
        let id = self.text(&at("id"), draft.id);
        let ask = self.needed(&at("ask"), draft.ask, &format!("question {of} has no `ask`"));
        let answer = self.needed(&at("answer"), draft.answer, &format!("question {of} has no `answer`"));
        let options = match kind {
            Kind::Choice => self.choice(&at("wrong"), answer, draft.wrong),
            Kind::TrueFalse => self.true_false(path, answer.as_deref(), draft.wrong.as_deref()),
        };
        let story = self.text(&at("story"), draft.story);
        let relation = self.text(&at("relation"), draft.relation);
        let category = self.text(&at("category"), draft.category);
        let credits = self.text(&at("credits"), draft.credits);
        let tags = draft.tags.into_iter().enumerate();
        let tags = tags.filter_map(|(i, tag)| self.text(&at(&format!("tags[{i}]")), Some(tag))).collect();
        let tier = self.whole(&at("tier"), "tier", draft.tier, 0..=3);
        let tier = tier.map_or(default_tier, |tier| u8::try_from(tier).unwrap_or(default_tier));
        let seconds = self.whole(&at("seconds"), "seconds", draft.seconds, 1..=3600);
        let expected = draft.expected.unwrap_or(EXPECTED);
        if !(0.0..=1.0).contains(&expected) {
            let what = format!("`expected` of question {of} is {expected}");
            self.problem(&at("expected"), what, "give a share from 0 to 1".to_owned());
        }
        let evidence = self.evidence(&at("evidence"), draft.evidence);
        let (answer, wrong) = options?;
        Some(Question {
            id: id.unwrap_or_default(),
            kind,
            relation,
            ask: ask?,
            answer,
            wrong,
            story,
            tier,
            expected,
            evidence,
            seconds: seconds.and_then(|seconds| u32::try_from(seconds).ok()),
            category,
            tags,
            credits,
        })
    }

    fn kind(&mut self, path: &str, kind: Option<&str>) -> Option<Kind> {
        let path = format!("{path}.kind");
        let of = self.question.unwrap_or_default();
        match kind {
            None | Some("choice") => Some(Kind::Choice),
            Some("true-false") => Some(Kind::TrueFalse),
            Some(later) if LATER_KINDS.contains(&later) => {
                let what = format!(
                    "question {of} is of the kind `{later}`, which belongs to the format but is not playable yet"
                );
                self.problem(&path, what, "leave it out or make it a choice".to_owned());
                None
            }
            Some(unknown) => {
                let shown: String = unknown.chars().filter(|c| !c.is_control()).take(40).collect();
                let what = format!("question {of} is of the unknown kind `{shown}`");
                self.problem(&path, what, "use `choice` or `true-false`".to_owned());
                None
            }
        }
    }

    fn choice(
        &mut self,
        path: &str,
        answer: Option<String>,
        wrong: Option<Vec<String>>,
    ) -> Option<(String, Vec<String>)> {
        let of = self.question.unwrap_or_default();
        let wrong = wrong.unwrap_or_default();
        match wrong.len() {
            0 => self.missing(path, format!("question {of} has no wrong options"), "give 1 to 9"),
            1..=9 => {}
            many => self.problem(
                path,
                format!("question {of} has {many} wrong options"),
                "keep 1 to 9".to_owned(),
            ),
        }
        let mut seen: HashMap<String, Option<usize>> = HashMap::new();
        if let Some(answer) = &answer {
            seen.insert(fold(answer), None);
        }
        let mut checked = Vec::with_capacity(wrong.len());
        for (i, option) in wrong.into_iter().enumerate() {
            let path = format!("{path}[{i}]");
            let Some(option) = self.text(&path, Some(option)) else { continue };
            match seen.get(&fold(&option)) {
                Some(None) => {
                    let what = format!("wrong option {} of question {of} equals the answer", i + 1);
                    self.problem(&path, what, "change one of them".to_owned());
                }
                Some(Some(first)) => {
                    let what = format!("wrong options {first} and {} of question {of} are the same", i + 1);
                    self.problem(&path, what, "change one of them".to_owned());
                }
                None => {
                    seen.insert(fold(&option), Some(i + 1));
                }
            }
            checked.push(option);
        }
        Some((answer?, checked))
    }

    fn true_false(
        &mut self,
        path: &str,
        answer: Option<&str>,
        wrong: Option<&[String]>,
    ) -> Option<(String, Vec<String>)> {
        let of = self.question.unwrap_or_default();
        let (key, other) = match answer?.to_lowercase().as_str() {
            "true" => ("True", "False"),
            "false" => ("False", "True"),
            _ => {
                let what = format!("the answer of question {of} is neither True nor False");
                self.problem(
                    &format!("{path}.answer"),
                    what,
                    "give one of them or make it a choice".to_owned(),
                );
                return None;
            }
        };
        let good = match wrong {
            None | Some([]) => true,
            Some([only]) => only.trim().eq_ignore_ascii_case(other),
            Some(_) => false,
        };
        if !good {
            let what = format!("question {of} is a true-false one with other options than True and False");
            self.problem(&format!("{path}.wrong"), what, "leave `wrong` out".to_owned());
        }
        Some((key.to_owned(), vec![other.to_owned()]))
    }

    fn evidence(&mut self, path: &str, evidence: Vec<DraftEvidence>) -> Vec<Evidence> {
        let of = self.question.unwrap_or_default();
        if evidence.len() > 3 {
            let what = format!("question {of} has {} pieces of evidence", evidence.len());
            self.problem(path, what, "keep at most 3".to_owned());
        }
        let mut checked = Vec::with_capacity(evidence.len());
        for (i, piece) in evidence.into_iter().enumerate() {
            let path = format!("{path}[{i}]");
            let text = self.needed(
                &format!("{path}.text"),
                piece.text,
                &format!("evidence of question {of} has no `text`"),
            );
            let section = piece.section.filter(|section| !section.trim().is_empty());
            let section = self.text(&format!("{path}.section"), section).unwrap_or_default();
            let bounds = (piece.start.map(usize::try_from), piece.end.map(usize::try_from));
            match (bounds, text) {
                ((Some(Ok(start)), Some(Ok(end))), Some(text)) if start <= end => {
                    checked.push(Evidence { section, start, end, text });
                }
                ((Some(Ok(start)), Some(Ok(end))), _) if start <= end => {}
                _ => {
                    let what = format!("evidence of question {of} has no span");
                    self.missing(&path, what, "give `start` and `end` in bytes, `start` not after `end`");
                }
            }
        }
        checked
    }
}
