//! The certificate as a page to read, wrapped to the columns there are.

use crate::{
    lint::{self, attack},
    pack::Pack,
    question::{
        Answer, Evidence, Question,
        certificate::{Certificate, Found, Judged, Piece, Row, Sense},
        round::{Leak, leaks},
    },
    terminal::text::wrap,
};
use std::fmt::Write as _;

/// More lines of one sort are counted, not shown.
const SHOWN: usize = 12;

/// The page about the question at `at`; without a certificate, what can be said without the article.
pub(super) fn write(pack: &Pack, at: usize, certificate: Option<&Certificate>, columns: usize) -> String {
    let question = &pack.questions[at];
    let mut page = Page { columns, text: String::new() };
    page.line(0, &format!("Question {} of {} ({})", at + 1, pack.title, question.id));
    page.question(question);
    match certificate {
        Some(certificate) => page.proof(question, certificate),
        None => page.claim(question),
    }
    page.given_away(pack, at);
    page.guessed(pack, at);
    page.told(question, certificate);
    page.verdict(question, certificate);
    page.text
}

struct Page {
    columns: usize,
    text: String,
}

impl Page {
    fn head(&mut self, words: &str) {
        self.text.push('\n');
        self.line(0, words);
    }

    /// A text behind so many blanks; what is wrapped stands two further in.
    fn line(&mut self, indent: usize, text: &str) {
        let room = self.columns.saturating_sub(indent + 2).max(10);
        for (number, line) in wrap(text, room).iter().enumerate() {
            let indent = indent + if number == 0 { 0 } else { 2 };
            writeln!(self.text, "{:indent$}{line}", "").expect("a String takes everything");
        }
    }

    fn question(&mut self, question: &Question) {
        self.head(&question.ask);
        match &question.answer {
            Answer::Number(number) if number.tolerance > 0.0 => {
                self.line(2, &format!("right: {number}, and up to {} off", number.print(number.tolerance)));
            }
            Answer::Open { accept, .. } if !accept.is_empty() => {
                self.line(2, &format!("right: {}, or {}", question.key(), accept.join(", ")));
            }
            _ => self.line(2, &format!("right: {}", question.key())),
        }
        for wrong in question.wrong() {
            self.line(2, &format!("wrong: {wrong}"));
        }
    }

    /// What the article says.
    fn proof(&mut self, question: &Question, certificate: &Certificate) {
        self.head("Why the key is right");
        if certificate.pieces.is_empty() {
            self.line(2, "The pack names no place of the article.");
        }
        for piece in &certificate.pieces {
            self.piece(piece);
        }
        if let Some(row) = certificate.asked.map(|at| &certificate.rows[at]) {
            self.line(2, &format!("That is the fact {}.", print(row)));
        }
        let others: Vec<&Row> = certificate
            .rows
            .iter()
            .enumerate()
            .filter(|(at, _)| certificate.asked != Some(*at))
            .map(|(_, row)| row)
            .collect();
        if !others.is_empty() {
            self.head(match certificate.sense {
                Sense::Value | Sense::Side => "What else is true of it or close to it",
                Sense::Exception | Sense::Apart => "What it is made from",
            });
            for row in others.iter().take(SHOWN) {
                self.line(2, &print(row));
            }
            if others.len() > SHOWN {
                self.line(2, &format!("and {} more", others.len() - SHOWN));
            }
        }
        if !question.wrong().is_empty() {
            self.head("Why the others are wrong");
            for judged in &certificate.wrong {
                self.line(2, &judged.text);
                let why = judged.why.as_ref().map(|why| format!("Chosen: {why}."));
                for said in falsity(judged, certificate).into_iter().chain(why) {
                    self.line(4, &said);
                }
            }
            if certificate.wrong.iter().any(|judged| judged.why.is_none()) {
                self.line(2, "What has no reason was not drawn with this seed; if the pack has another, give it with --seed.");
            }
        }
    }

    fn piece(&mut self, piece: &Piece) {
        let at = place(&piece.evidence);
        let Some(bytes) = &piece.bytes else {
            self.line(2, &format!("{at}: the article has no such place."));
            return;
        };
        self.line(2, &format!("{at}: “{bytes}”"));
        if let Some((full, text)) = &piece.full {
            self.line(4, &format!("short for “{text}”, bytes {} to {}", full.start, full.end));
        }
        if piece.from_lexicon {
            self.line(4, "printed as the program's own lists have it");
        }
        if piece.same {
            self.line(4, &format!("in “{}”", piece.evidence.text));
        } else {
            self.line(4, "but the article has another sentence there than the pack says");
        }
    }

    /// What only the pack says.
    fn claim(&mut self, question: &Question) {
        self.head("What the pack says of its source");
        if question.evidence.is_empty() {
            self.line(2, "Nothing: it names no place of an article.");
        }
        for piece in &question.evidence {
            self.line(2, &format!("{}, in “{}”", place(piece), piece.text));
        }
    }

    fn given_away(&mut self, pack: &Pack, at: usize) {
        self.head("What gives it away");
        let found = leaks(&pack.questions, at);
        let mut said = false;
        for (kind, words) in [
            (Leak::Stem, "says the key in its stem: no round holds both."),
            (Leak::Key, "has the same key: no round holds both."),
            (Leak::Sentence, "is from the same sentence: no round holds both."),
            (Leak::Story, "says the key in its story: a round holds that story back until this was asked."),
        ] {
            let numbers: Vec<String> = found
                .iter()
                .filter(|(_, leak)| *leak == kind)
                .map(|(other, _)| (other + 1).to_string())
                .collect();
            if !numbers.is_empty() {
                let one = if numbers.len() == 1 { "Question" } else { "Each of questions" };
                self.line(2, &format!("{one} {} {words}", numbers.join(", ")));
                said = true;
            }
        }
        if !said {
            self.line(2, "No other question of the pack.");
        }
    }

    fn guessed(&mut self, pack: &Pack, at: usize) {
        let question = &pack.questions[at];
        if question.wrong().is_empty() {
            return;
        }
        self.head("What a guesser sees");
        let numbers: Vec<usize> = (1..=pack.questions.len()).collect();
        let findings = lint::lint(pack, &numbers);
        for finding in findings.iter().filter(|finding| finding.question == at + 1) {
            self.line(2, &format!("{}: {}.", finding.rule, finding.what));
        }
        let tricks = attack::attack(question, &attack::Crowd::of(&pack.questions));
        let hits: Vec<&str> =
            tricks.iter().filter(|(_, taken)| taken == &[0]).map(|(trick, _)| *trick).collect();
        let misses = tricks.iter().filter(|(_, taken)| !taken.contains(&0)).count();
        let some = match hits.as_slice() {
            [] => "none takes the key alone".to_owned(),
            [one] => format!("1 takes the key alone ({one})"),
            _ => format!("{} take the key alone ({})", hits.len(), hits.join(", ")),
        };
        self.line(
            2,
            &format!(
                "Of {} tricks that tell these options apart, {some} and {misses} never take it.",
                tricks.len()
            ),
        );
    }

    fn told(&mut self, question: &Question, certificate: Option<&Certificate>) {
        self.head("When it may be asked");
        let when = match question.tier {
            0 => "before the film",
            1 => "before the film where its premise is welcome",
            2 => "at the interval",
            _ => "after the film",
        };
        let tier = question.tier;
        match certificate.and_then(|c| c.tier.as_ref()) {
            Some((own, cause)) if *own == tier => self.line(2, &format!("Tier {tier}, {when}: {cause}.")),
            Some((own, cause)) => {
                self.line(2, &format!("Tier {tier}, {when}. The article alone makes it {own}: {cause}."));
            }
            None => self.line(2, &format!("Tier {tier}, {when}.")),
        }
    }

    fn verdict(&mut self, question: &Question, certificate: Option<&Certificate>) {
        let Some(certificate) = certificate else {
            self.head("Not proven: that the key is right and nothing else is.");
            self.line(
                2,
                if question.evidence.is_empty() {
                    "No article stands behind the question: it rests on its author's word."
                } else {
                    "Only the article that it is from can show it; give it with --article FILE."
                },
            );
            return;
        };
        let doubts = doubts(question, certificate);
        if doubts.is_empty() {
            self.head("Proven.");
        } else {
            self.head("Not proven:");
        }
        for doubt in &doubts {
            self.line(2, doubt);
        }
    }
}

/// What stands between a question and its proof.
fn doubts(question: &Question, certificate: &Certificate) -> Vec<String> {
    let mut doubts = Vec::new();
    if certificate.pieces.is_empty() {
        doubts.push("the pack names no place of the article".to_owned());
    }
    if certificate.pieces.iter().any(|piece| !piece.same || piece.bytes.is_none()) {
        doubts.push("the article is not the text that the pack was made from".to_owned());
    }
    let by_fact = matches!(certificate.sense, Sense::Value | Sense::Side);
    match certificate.asked.map(|at| &certificate.rows[at]) {
        None if by_fact => doubts.push("no fact stands at these bytes".to_owned()),
        Some(row) if certificate.sense == Sense::Value && !says(row, question) => {
            doubts.push(format!("the fact there is {}", print(row)));
        }
        _ if !by_fact && !certificate.again => {
            doubts.push("the program does not make this question from the article".to_owned());
        }
        _ => {}
    }
    for judged in certificate.wrong.iter().filter(|judged| certificate.is_true(judged)) {
        doubts.push(format!("“{}” may be right as well", judged.text));
    }
    if certificate.tier.as_ref().is_some_and(|(tier, _)| *tier > question.tier) {
        doubts.push("the article makes its tier later than the pack".to_owned());
    }
    doubts
}

/// Whether a row says the key: as a text, or as what a number or a statement is about.
fn says(row: &Row, question: &Question) -> bool {
    match &question.answer {
        Answer::Choice { .. } | Answer::Open { .. } => row.value == question.key(),
        // The printed number has other signs than the article's; the fact at its bytes is what counts.
        Answer::Number(_) | Answer::TrueFalse(_) | Answer::Order(_) => true,
    }
}

/// Why an option is wrong, as far as the article shows it.
fn falsity(judged: &Judged, certificate: &Certificate) -> Option<String> {
    let asked = certificate.asked.map(|at| &certificate.rows[at]);
    let count = certificate.rows.len();
    let none = if count == 1 { "Not that fact".to_owned() } else { format!("None of these {count} facts") };
    Some(match (certificate.sense, judged.found) {
        (Sense::Value, Found::Row(at)) if certificate.is_of_another(&certificate.rows[at]) => {
            format!("Contradicted by {}.", print(&certificate.rows[at]))
        }
        (Sense::Value, Found::Row(at)) => format!("The article has it: {}.", print(&certificate.rows[at])),
        (Sense::Value, Found::NoRow) => match asked.filter(|_| !certificate.many) {
            Some(asked) => format!("{none}: it is {}.", asked.value),
            None => format!("{none}."),
        },
        (Sense::Value, Found::Nowhere) => format!("{none}, and nowhere in the article."),
        (Sense::Value, Found::Named) => format!("{none}; the article only names it elsewhere."),
        (Sense::Side, _) => format!("It is {}.", asked?.value),
        (Sense::Exception | Sense::Apart, Found::Row(at)) => {
            format!("The article says {}.", print(&certificate.rows[at]))
        }
        (Sense::Exception, _) => "The article does not say it.".to_owned(),
        (Sense::Apart, _) => return None,
    })
}

/// A fact in a line.
fn print(row: &Row) -> String {
    let narrowed: Vec<String> =
        row.qualifiers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let narrowed = if narrowed.is_empty() { String::new() } else { format!(" ({})", narrowed.join(", ")) };
    format!("{} {}{narrowed} [{} to {}]", row.relation, row.value, row.at.start, row.at.end)
}

/// Where a piece of evidence stands.
fn place(piece: &Evidence) -> String {
    let section = if piece.section.is_empty() { "The lead".to_owned() } else { piece.section.clone() };
    format!("{section}, bytes {} to {}", piece.start, piece.end)
}

#[cfg(test)]
mod tests;
