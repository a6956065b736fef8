//! What a crash broke off, a night of teams or a round alone: offered at the next start.

use super::{
    book::now,
    data::Data,
    launch::{self, After},
    night,
    shelf::tell,
};
use crate::{
    game::setup::Seating,
    store::{self, Kept, Store, Unfinished},
    terminal::{Console as _, Stop, text, tty::Tty},
};
use console::Term;

/// Offers what was interrupted last, if anything was. [`After::Menu`] where the program goes on with what it was started
/// for; `onward` says what that is.
///
/// # Errors
/// When the program has to end.
pub(super) fn offer(tty: &mut Tty, data: &Data, onward: &str) -> anyhow::Result<After> {
    let open = || {
        let folder = data.state().ok().filter(|folder| folder.join(store::FILE).exists())?;
        let store = Store::open(&folder).ok()?;
        let last = store.unfinished().ok()?.into_iter().next()?;
        Some((store, last))
    };
    let Some((store, last)) = open() else { return Ok(After::Menu) };
    match ask(tty, &last)? {
        Some(Again::Resume) => match store.resume(last.night) {
            Ok(Some(resumed)) if resumed.kept.game.setup().seating == Seating::Solo => {
                return launch::resume(tty, resumed, onward, data);
            }
            Ok(Some(resumed)) => return night::resume(tty, resumed, data).map(|()| After::Quit),
            Ok(None) => tell(tty.look(), "Another program has taken it up meanwhile.")?,
            Err(error) => tell(tty.look(), &format!("It cannot be brought back: {error}."))?,
        },
        Some(Again::Scores) => match store.peek(last.night) {
            Ok(Kept { game, label, .. }) => {
                store.discard(last.night, now())?;
                if game.setup().seating == Seating::Solo {
                    launch::score(tty, &label, game)?;
                } else {
                    night::score(tty.look(), &label, &game)?;
                }
                return Ok(After::Quit);
            }
            Err(error) => tell(tty.look(), &format!("It cannot be brought back: {error}."))?,
        },
        Some(Again::Discard) => store.discard(last.night, now())?,
        Some(Again::Later) => {}
        None => return Ok(After::Quit),
    }
    Ok(After::Menu)
}

/// Columns of a question that are not its words.
const PROMPT: usize = 8;

/// What becomes of it.
#[derive(Debug, Clone, Copy)]
enum Again {
    Resume,
    Scores,
    Discard,
    Later,
}

fn ask(tty: &mut Tty, last: &Unfinished) -> Result<Option<Again>, Stop> {
    let (title, ago) = (text::clean(&last.title), ago(now() - last.seen));
    let mut prompt = format!("{title} was interrupted {ago}");
    // A long title must not push out how long ago it was.
    if text::width(&prompt) + PROMPT > usize::from(Term::stdout().size().1) {
        tell(tty.look(), &format!("{title} was interrupted."))?;
        prompt = format!("That was {ago}");
    }
    let choices = [
        ("Resume it", Again::Resume),
        ("Show the scores and end it", Again::Scores),
        ("Discard it", Again::Discard),
        ("Begin another one and keep it", Again::Later),
    ];
    let items: Vec<String> = choices.iter().map(|(item, _)| (*item).to_owned()).collect();
    Ok(tty.choose(&prompt, &items)?.map(|index| choices[index].1))
}

/// How long ago, in words.
fn ago(seconds: i64) -> String {
    let count = |n: i64, what: &str| format!("{n} {what}{} ago", if n == 1 { "" } else { "s" });
    match seconds {
        ..60 => "less than a minute ago".to_owned(),
        60..3600 => count(seconds / 60, "minute"),
        3600..172_800 => count(seconds / 3600, "hour"),
        _ => count(seconds / 86_400, "day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_said_in_words() {
        let said = [5, 61, 250, 3700, 90_000, 200_000].map(ago);
        let expected = [
            "less than a minute ago", "1 minute ago", "4 minutes ago", "1 hour ago", "25 hours ago",
            "2 days ago",
        ];
        assert_eq!(said, expected);
    }
}
