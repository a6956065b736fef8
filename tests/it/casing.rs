//! Print case for articles that lost their capitals, measured on the same articles with them.

use houselights::{
    article::{Article, Source},
    base::Base,
    cli::derive::make,
    question::{self, Answer, seed::Seed},
    relation,
    value::Type,
};
use std::{collections::HashSet, fs, path::PathBuf};

/// Most wrongly cased words among a thousand in stems and options.
const WORST_IN_QUESTIONS: usize = 5;

/// The same in values: many of these are names that were cut at the wrong word.
const WORST_IN_FACTS: usize = 20;

/// Words without their outer signs and the possessive.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'))
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|w| w.trim_end_matches("'s").trim_end_matches("’s"))
        .filter(|w| !w.is_empty())
}

/// How a text with capitals writes its words.
struct Twin {
    /// Words in every case met; a word that opens a sentence, a heading or a line may be small inside one too.
    cased: HashSet<String>,
    /// The same in lower case.
    lower: HashSet<String>,
}

impl Twin {
    fn read(text: &str) -> Self {
        let mut twin = Self { cased: HashSet::new(), lower: HashSet::new() };
        for line in text.lines() {
            let mut opens = true;
            for piece in line.split_whitespace() {
                for word in words(piece) {
                    let lower = word.to_lowercase();
                    if opens {
                        twin.cased.insert(lower.clone());
                    }
                    twin.cased.insert(word.to_owned());
                    twin.lower.insert(lower);
                    opens = false;
                }
                opens |= piece.trim_end_matches(['"', '”', ')', ']']).ends_with(['.', '!', '?', ':']);
            }
        }
        twin
    }

    /// Whether the text has the word, but never in this case.
    fn belies(&self, word: &str) -> bool {
        self.lower.contains(&word.to_lowercase()) && !self.cased.contains(word)
    }
}

/// Wrongly cased words among those that the twin can judge.
#[derive(Default)]
struct Figure {
    judged: usize,
    wrong: Vec<String>,
    /// Words that the twin writes otherwise, but that nobody recased: our wordings, and names out of the lexicon
    /// ("Will Smith" where the article only says "will").
    ours: usize,
}

impl Figure {
    fn judge(&mut self, twin: &Twin, text: &str, opens: bool, about: &str, ours: impl Fn(&str) -> bool) {
        for word in words(text).skip(usize::from(opens)) {
            self.judged += usize::from(twin.lower.contains(&word.to_lowercase()));
            if twin.belies(word) {
                if ours(word) {
                    self.ours += 1;
                } else {
                    self.wrong.push(format!("{about}: {word} in {text:?}"));
                }
            }
        }
    }

    /// Prints the figure, and fails where more than `worst` words in a thousand are wrong.
    #[expect(clippy::print_stdout, reason = "`--nocapture` shows the figure and the words")]
    fn hold(&self, what: &str, worst: usize) {
        let judged = self.judged.max(1);
        let percent = |n: usize| format!("{}.{:02} %", n * 100 / judged, n * 10_000 / judged % 100);
        let (wrong, ours) = (self.wrong.len(), self.ours);
        let figure = format!("casing of {what}: {wrong} of {judged} words wrong, {}", percent(wrong));
        println!("{figure}; with {ours} of our own that differ from the article {}", percent(wrong + ours));
        for line in &self.wrong {
            println!("  {line}");
        }
        assert!(wrong * 1_000 <= worst * judged, "{figure}");
    }
}

/// Name, lowercased text and cased text of the articles beside the project; none on a machine without them.
fn pairs() -> Vec<(String, String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let Ok(entries) = fs::read_dir(folder.join("lower")) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|e| e.expect("readable").file_name()).collect();
    names.sort();
    names
        .into_iter()
        .filter_map(|name| {
            let lower = fs::read_to_string(folder.join("lower").join(&name)).ok()?;
            let cased = fs::read_to_string(folder.join("text").join(&name)).ok()?;
            Some((name.to_string_lossy().into_owned(), lower, cased))
        })
        .collect()
}

#[test]
fn questions_print_words_as_the_cased_article_does() {
    let slots = ["actress", "actresses", "actor", "actors", "NOT", "FALSE", "More", "Less"];
    let texts = relation::asks().flat_map(|ask| ask.stems.iter().chain(ask.tell));
    let wordings: HashSet<&str> = texts.flat_map(|text| words(text)).chain(slots).collect();
    let mut figure = Figure::default();
    for (name, lower, cased) in pairs() {
        let twin = Twin::read(&cased);
        let Ok(made) = make(&name, lower.clone().into_bytes(), &Seed::default()) else { continue };
        for question in &made.pack.questions {
            // What is false, the article does not say, and so it shows no case for it.
            if question.answer == Answer::TrueFalse(false) {
                continue;
            }
            let stem = question.ask.strip_prefix("True or false? ").unwrap_or(&question.ask);
            figure.judge(&twin, stem, true, &name, |word| wordings.contains(word));
            let key = if question.answer == Answer::TrueFalse(true) {
                String::new()
            } else {
                question.key().into_owned()
            };
            for option in question.wrong().iter().chain([&key]) {
                let elsewhere = !lower.contains(&option.to_lowercase());
                figure.judge(&twin, option, false, &name, |word| elsewhere || wordings.contains(word));
            }
        }
    }
    figure.hold("questions", WORST_IN_QUESTIONS);
}

#[test]
fn facts_print_words_as_the_cased_article_does() {
    let mut figure = Figure::default();
    for (name, lower, cased) in pairs() {
        let twin = Twin::read(&cased);
        let Ok(article) = Article::parse(Source::decode(lower.into_bytes()).text) else { continue };
        figure.judge(&twin, &question::title(&article), false, &name, |_| false);
        for fact in Base::read(&article).facts {
            let about = format!("{name}, {}", fact.relation);
            let named =
                [Type::Person, Type::Character, Type::Title, Type::Place, Type::Company, Type::Festival];
            if named.contains(&fact.value.kind()) {
                figure.judge(&twin, &fact.value.print(), false, &about, |_| fact.from_lexicon);
            }
            for role in ["author", "category", "character", "festival", "place", "song"] {
                figure.judge(&twin, fact.qualifier(role).unwrap_or_default(), false, &about, |_| false);
            }
        }
    }
    figure.hold("facts", WORST_IN_FACTS);
}

#[test]
fn the_measure_sees_a_wrong_capital_and_forgives_a_sentence_start() {
    let twin =
        Twin::read("Cast\nThe film stars Ann LoDuca. Critics liked the script: These are few (they say).");
    let wrong = |text: &str| {
        let mut figure = Figure::default();
        figure.judge(&twin, text, true, "", |_| false);
        (figure.judged, figure.wrong.len())
    };
    assert_eq!(wrong("Which critics saw these of the cast by Ann Loduca's Script?"), (7, 2));
    assert_eq!(wrong("Is the Film by Ann LoDuca?"), (4, 1));
}
