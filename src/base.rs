//! What holds after everything was read: repeats, superseded people and contradictions are settled here.

mod spelling;

use crate::{
    article::Article,
    fact::Fact,
    lexicon::{
        hash::{TextMap, TextSet},
        plain,
    },
    relation,
    value::{Date, Value},
};
use std::collections::BTreeSet;

mod conflict;
mod hedge;
mod version;

/// The facts of one article that hold.
#[derive(Debug)]
pub struct Base<'a> {
    /// The article.
    pub article: &'a Article,
    /// Facts in the order of the text, each stated once.
    pub facts: Vec<Fact>,
}

/// People who were to do something, and the relation that says who did.
const SUPERSEDED: &[(&str, &str)] = &[("once-directing", "directed-by"), ("once-cast", "stars")];

/// Relations of the source, whose second mention adds only another word for it: "radio drama", "radio play".
const SAID_ONCE: &[&str] = &["based-on", "source-author", "source-medium", "source-year"];

/// Relations with one true value, told best where the article opens.
const LEAD_KNOWS: &[&str] = &["directed-by", "made-in-year", "genre"];

/// Most facts of one value that differ in their qualifiers; no film has more, and what follows is not taken.
const MOST_OF_A_VALUE: usize = 256;

/// Where the facts taken so far stand, so that a repeat is found without going through all of them.
#[derive(Default)]
struct Taken {
    /// Indices by relation and normal value.
    by_value: TextMap<(&'static str, String), Vec<usize>>,
    /// Relations that have a fact.
    relations: BTreeSet<&'static str>,
}

impl<'a> Base<'a> {
    /// Reads an article and settles what holds.
    #[must_use]
    pub fn read(article: &'a Article) -> Self {
        let mut base = Self { article, facts: Vec::new() };
        let mut taken = Taken::default();
        for fact in relation::extract(article) {
            base.take(fact, &mut taken);
        }
        base.settle();
        base
    }

    /// Calls everybody by one name, whatever the article's slips: what players read says no name in two ways, where
    /// the facts keep the spelling of their evidence.
    pub fn unite_spellings(&mut self) {
        spelling::unite(self.article, &mut self.facts);
        self.settle();
    }

    /// Facts of a relation.
    pub fn of<'b>(&'b self, relation: &'b str) -> impl Iterator<Item = &'b Fact> {
        self.facts.iter().filter(move |f| f.relation == relation)
    }

    /// Adds a fact, or what is new in it to the one that said it first.
    fn take(&mut self, fact: Fact, taken: &mut Taken) {
        let alike = taken.by_value.entry((fact.relation, fact.value.normal())).or_default();
        // A source has one title, author and medium, however the article calls it the second time.
        if SAID_ONCE.contains(&fact.relation)
            && (alike.iter().any(|&old| self.facts[old].value == fact.value)
                || fact.relation == "source-medium" && taken.relations.contains("source-medium"))
        {
            return;
        }
        let same = |old: &Fact| {
            fact.qualifiers.iter().all(|(n, v)| old.qualifier(n).is_none_or(|o| o == v || *n == "how"))
        };
        match alike.iter().find(|&&old| same(&self.facts[old])) {
            Some(&old) => {
                let old = &mut self.facts[old];
                for (name, value) in fact.qualifiers {
                    if old.qualifier(name).is_none() {
                        *old = old.clone().with(name, value);
                    } else if name == "how" && value == "replaced" {
                        // The clearer of two statements wins.
                        old.qualifiers.retain(|(n, _)| *n != "how");
                        *old = old.clone().with("how", value);
                    }
                }
            }
            None if alike.len() < MOST_OF_A_VALUE => {
                alike.push(self.facts.len());
                taken.relations.insert(fact.relation);
                self.facts.push(fact);
            }
            None => {}
        }
    }

    fn settle(&mut self) {
        for relation in LEAD_KNOWS {
            let Some(lead) = self.of(relation).map(|f| f.sentence).min() else { continue };
            self.facts.retain(|f| f.relation != *relation || f.sentence == lead);
        }
        for &(once, now) in SUPERSEDED {
            let mut holds: TextSet<String> = self.of(now).map(|f| plain(&f.value.print())).collect();
            // Who has a part is in the cast, whether the text calls it a star or not.
            if now == "stars" {
                holds.extend(self.of("plays").map(|f| plain(&f.value.print())));
            }
            self.facts.retain(|f| {
                f.relation != once || !holds.is_empty() && !holds.contains(&plain(&f.value.print()))
            });
        }
        let characters: TextSet<String> =
            self.of("plays").filter_map(|f| f.qualifier("character")).map(plain).collect();
        self.facts.retain(|f| f.relation != "once-cast" || !characters.contains(&plain(&f.value.print())));
        // Who made the film was not cast away from it.
        let crew: TextSet<String> = ["directed-by", "written-by", "produced-by"]
            .iter()
            .flat_map(|r| self.of(r))
            .map(|f| plain(&f.value.print()))
            .collect();
        self.facts.retain(|f| f.relation != "once-cast" || !crew.contains(&plain(&f.value.print())));
        // A company is no person: "produced by Pixar Animation Studios".
        let companies: TextSet<String> = self.of("made-by").map(|f| plain(&f.value.print())).collect();
        self.facts.retain(|f| f.relation != "produced-by" || !companies.contains(&plain(&f.value.print())));
        self.settle_awards();
        self.settle_days();
        self.settle_festivals();
        self.settle_parts();
        // Weekend and total cannot be the other way round.
        let total = self.of("grossed").filter_map(amount).max();
        if let Some(total) = total {
            self.facts.retain(|f| f.relation != "opened-to" || amount(f).is_none_or(|a| a <= total));
        }
        self.settle_scopes();
    }

    /// What a fact is true of, where that is not the film as all know it: a version, roughly, in one telling of two.
    fn settle_scopes(&mut self) {
        for fact in &mut self.facts {
            if let Some(version) = version::of(self.article, fact) {
                *fact = fact.clone().with("version", version);
            }
        }
        hedge::mark(self.article, &mut self.facts);
        conflict::mark(self.article, &mut self.facts);
    }

    /// The month in which the cameras started needs no telling beside the day.
    fn settle_days(&mut self) {
        for relation in ["filming-began", "filming-ended"] {
            let dates: Vec<Date> = self.of(relation).filter_map(date).collect();
            let told = |f: &Fact| date(f).is_some_and(|d| dates.iter().any(|exact| d.holds(exact)));
            self.facts.retain(|f| f.relation != relation || !told(f));
        }
    }

    /// The Elm Film Festival and the Elm International Film Festival are one: the first name stands.
    fn settle_festivals(&mut self) {
        let mut names: TextMap<String, String> = TextMap::default();
        self.facts.retain(|f| {
            if f.relation != "festival" {
                return true;
            }
            let name = plain(&f.value.print());
            *names.entry(name.replace("international ", "")).or_insert_with(|| name.clone()) == name
        });
    }

    /// Of two names of one actor's part, the one that the other holds adds nothing: `Mary` beside `Mary Poole` and
    /// `Mary "Dot" Poole`.
    fn settle_parts(&mut self) {
        let part = |f: &Fact| {
            let character = f.qualifier("character").filter(|_| f.relation == "plays")?;
            Some((plain(&f.value.print()), words(character)))
        };
        let parts: Vec<Option<(String, Vec<String>)>> = self.facts.iter().map(part).collect();
        let mut names: TextMap<&str, Vec<&[String]>> = TextMap::default();
        for (actor, name) in parts.iter().flatten() {
            names.entry(actor).or_default().push(name);
        }
        let mut parts = parts.iter();
        self.facts.retain(|_| {
            parts.next().and_then(Option::as_ref).is_none_or(|(actor, name)| {
                names[actor.as_str()].iter().all(|longer| longer.len() <= name.len() || !holds(longer, name))
            })
        });
    }

    /// A win is no nomination too, and an award told by its categories needs no telling without them.
    fn settle_awards(&mut self) {
        let won: TextSet<String> = self.of("award-won").map(|f| plain(&f.value.print())).collect();
        let told: TextSet<(&str, String)> = ["award-won", "award-nominated"]
            .into_iter()
            .flat_map(|relation| self.of(relation).map(move |f| (relation, f)))
            .filter(|(_, f)| f.qualifier("category").is_some())
            .filter_map(|(relation, f)| Some((relation, plain(f.qualifier("award")?))))
            .collect();
        let told_as = |relation, award: &str| told.contains(&(relation, plain(award)));
        self.facts.retain(|f| {
            let several = f.qualifier("several").is_some();
            let bare = f.qualifier("category").is_none();
            let award = f.qualifier("award").unwrap_or_default();
            match f.relation {
                // Of several nominations one may have been won.
                "award-nominated" if won.contains(&plain(&f.value.print())) => several,
                "award-nominated" if bare => {
                    !told_as("award-nominated", award) && (several || !told_as("award-won", award))
                }
                "award-won" if bare => !told_as("award-won", award),
                _ => true,
            }
        });
    }
}

/// A name's words, without marks.
fn words(name: &str) -> Vec<String> {
    let plain = plain(name);
    let words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '.');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a name has the words of another in their order.
fn holds(longer: &[String], name: &[String]) -> bool {
    let mut rest = longer.iter();
    name.iter().all(|word| rest.any(|other| other == word))
}

fn amount(fact: &Fact) -> Option<u64> {
    match &fact.value {
        Value::Money(money) => Some(money.amount()),
        _ => None,
    }
}

fn date(fact: &Fact) -> Option<Date> {
    match fact.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(relation: &str, text: &str, want: &[&str]) {
        let article = Article::parse(format!("The Lamp is a 2015 film.\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<String> = base.of(relation).map(|f| f.value.print()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn who_was_set_to_direct_and_did_is_the_director() {
        check("once-directing", "It was directed by Ann Lee. Ann Lee was set to direct.", &[]);
        check("once-directing", "It was directed by Ann Lee. Bob Doe was set to direct.", &["Bob Doe"]);
    }

    #[test]
    fn a_star_was_not_cast_away() {
        check("once-cast", "The film stars Ann Lee. It was announced that Ann Lee would star in it.", &[]);
    }

    #[test]
    fn a_repeat_adds_what_is_new_in_it_and_other_values_stay_apart() {
        let text = "It grossed $5 million. It earned $6 million worldwide. It grossed $5 million worldwide.";
        let article = Article::parse(format!("The Lamp is a 2015 film. {text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<_> = base.of("grossed").map(|f| (f.value.normal(), f.qualifier("scope"))).collect();
        assert_eq!(
            got,
            [
                ("5000000".to_owned(), Some("total")),
                ("6000000".to_owned(), Some("worldwide")),
                ("5000000".to_owned(), Some("worldwide"))
            ]
        );
        check("stars", "It stars Ann Lee and Bob Doe. The film stars Ann Lee.", &["Ann Lee", "Bob Doe"]);
    }

    #[test]
    fn one_value_is_not_taken_with_qualifiers_without_end() {
        let article = Article::parse("The Lamp is a 2015 film.".into()).expect("it is a film");
        let (mut base, mut taken) = (Base { article: &article, facts: Vec::new() }, Taken::default());
        for song in (0..2 * MOST_OF_A_VALUE).chain(0..9) {
            let fact = Fact::new("chart-position", Value::Count(1), 0, 0..1).with("song", song.to_string());
            base.take(fact, &mut taken);
        }
        assert_eq!(base.facts.len(), MOST_OF_A_VALUE);
    }

    #[test]
    fn a_second_word_for_the_source_is_no_second_source() {
        check(
            "source-medium",
            "It is based on Ann Lee's radio drama Dot. The film is based on Ann Lee's radio play Dot.",
            &["radio drama"],
        );
    }

    #[test]
    fn an_award_is_told_once_by_its_categories() {
        let text = "It was nominated for two Academy Awards. It was nominated for the Academy Award for Best Film. \
                    It won the Academy Award for Best Film. It won an Emmy Award.";
        let text = format!("== Awards ==\n{text}");
        check("award-won", &text, &["Academy Award: Best Film", "Emmy Award"]);
        check("award-nominated", &text, &[]);
    }

    #[test]
    fn the_exact_day_and_the_first_name_stand() {
        let text = "Filming took place from May to July 2014. Filming began on 4 May 2014.";
        check("filming-began", text, &["4 May 2014"]);
        check("filming-ended", text, &["July 2014"]);
        let text = "It was shown at the Elm International Film Festival. It won at the Elm Film Festival.";
        check("festival", text, &["Elm International Film Festival"]);
    }

    #[test]
    fn a_part_goes_by_its_longest_name() {
        let text = "Ann Lee plays Mary. Ann Lee plays Mary Poole. Ann Lee plays Mar. Bob Doe plays Mary. \
                    Eve Poe plays Dot Roe. Eve Poe plays Dot \"Dash\" Roe.";
        let article = Article::parse(format!("The Lamp is a 2015 film.\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<_> = base.of("plays").filter_map(|f| f.qualifier("character")).collect();
        assert_eq!(got, ["Mary Poole", "Mar", "Mary", "Dot \"Dash\" Roe"]);
    }

    #[test]
    fn a_weekend_cannot_earn_more_than_the_whole_run() {
        check(
            "opened-to",
            "The film grossed $5 million worldwide. It earned $9 million on its opening weekend.",
            &[],
        );
    }
}
