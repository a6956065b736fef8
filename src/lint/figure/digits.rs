//! All figures of a question have as many significant digits.

use super::{Figure, Material, share};
use crate::{
    lint::attack::digits,
    question::{Question, round::magnitude},
};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let judged = || material.questions.iter().filter_map(are_alike);
    share("digits", judged().filter(|alike| *alike).count(), judged().count())
}

/// Whether the options are as exact as each other; nothing where they are no figures.
fn are_alike(question: &Question) -> Option<bool> {
    let key = question.key();
    if question.wrong().len() < 2 || !question.wrong().iter().all(|option| magnitude(option).is_some()) {
        return None;
    }
    magnitude(&key)?;
    // A year is as exact as any other, whatever it ends in.
    if key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(question.wrong().iter().all(|option| digits(option) == digits(&key)))
}

#[cfg(test)]
mod tests {
    use super::are_alike;
    use crate::question::{Answer, Question};

    #[test]
    fn a_rounder_option_is_seen() {
        let check = |key: &str, wrong: [&str; 2], expect: Option<bool>| {
            assert_eq!(are_alike(&Question::new("How much?", Answer::choice(key, wrong))), expect, "{key}");
        };
        check("$53.4 million", ["$61.1 million", "$73.7 million"], Some(true));
        check("$53.4 million", ["$60 million", "$73.7 million"], Some(false));
        check("1975", ["1977", "1980"], None);
        check("4 May 1998", ["11 May 1998", "18 May 1998"], None);
        check("Ann", ["Bob", "Cy"], None);
    }
}
