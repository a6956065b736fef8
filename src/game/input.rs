//! What somebody does, and why it may be refused. A list of these with their times is the whole game.

use super::{mode::Clock, response::Response, team::Seat};
use serde::{Deserialize, Serialize};

/// What somebody does. The journal keeps these as they are: a new variant or field may come, none may change its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// Answers the open question, or changes an answer that is in.
    Answer {
        /// Who.
        seat: Seat,
        /// What.
        response: Response,
    },
    /// Leaves the open question blank.
    Pass {
        /// Who.
        seat: Seat,
    },
    /// Places one of the sums that are left of three.
    Stake {
        /// Who.
        seat: Seat,
        /// How many points.
        points: u32,
    },
    /// Wagers points on the last question, before it is seen.
    Wager {
        /// Who.
        seat: Seat,
        /// How many points.
        points: u32,
    },
    /// Counts the round that is about to begin double; again to take it back.
    Joker {
        /// Who.
        seat: Seat,
    },
    /// Goes on: from a card, a hand-over, a stem read aloud, a reveal, standings.
    Next,
    /// Shows the options of a question that was put without.
    Options,
    /// Closes the question and shows the key.
    Reveal,
    /// Stops the clock.
    Pause,
    /// Lets the clock run on.
    Resume,
    /// Takes the last input back, as if it had never been.
    Undo,
    /// Takes a question out, everybody marked anew; a spare takes its place.
    Void {
        /// Place of the question among all that were asked, from 0.
        question: usize,
    },
    /// Passes over the open question: nobody is marked, no key is shown.
    Skip,
    /// Counts another answer as right, everybody marked anew.
    Accept {
        /// Place of the question among all that were asked, from 0.
        question: usize,
        /// The answer that is right as well.
        response: Response,
    },
    /// Gives points, or takes them.
    Edit {
        /// Whose.
        seat: Seat,
        /// How many more; negative for fewer.
        points: i64,
    },
    /// Ten seconds more for the open question.
    More,
    /// Changes how long questions stay open, for players who need more time.
    Pace {
        /// From now on.
        clock: Clock,
    },
    /// Corrects what was keyed for a team, until the key is shown.
    Correct {
        /// Whose answer.
        seat: Seat,
        /// What they meant.
        response: Response,
    },
    /// A team comes in late, or back.
    Join {
        /// Its name.
        name: String,
    },
    /// A team leaves; it keeps its points and is asked no more.
    Away {
        /// Which.
        seat: Seat,
    },
    /// A team wants another name.
    Rename {
        /// Which.
        seat: Seat,
        /// Its new name.
        name: String,
    },
    /// A pause between two rounds.
    Break {
        /// How long.
        minutes: u32,
    },
    /// Ends the game with the scores so far.
    Leave,
    /// Nothing but the passing of time.
    Tick,
}

/// Why an input was not taken; the game is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each says what it is in its message")]
pub enum Refused {
    #[error("there is no such option")]
    NoSuchOption,
    #[error("an order needs each of them once")]
    NoOrder,
    #[error("that is no number; digits are enough")]
    NoNumber,
    #[error("nothing was typed")]
    Blank,
    #[error("this question is answered in another way")]
    OtherKind,
    #[error("no answer is open")]
    NothingOpen,
    #[error("the question is still open")]
    StillOpen,
    #[error("the game is over")]
    Over,
    #[error("there is no such team")]
    NoSuchTeam,
    #[error("it is another team's turn")]
    NotTheirTurn,
    #[error("this team's answer is in")]
    AlreadyIn,
    #[error("place your points first")]
    NoStake,
    #[error("those points are not left to place")]
    StakeGone,
    #[error("that is more than may be wagered")]
    TooMuch,
    #[error("wagers are placed before the question is seen")]
    NoWager,
    #[error("a joker is named before a round")]
    NoJoker,
    #[error("this team's joker is played")]
    JokerPlayed,
    #[error("the options are shown already")]
    OptionsShown,
    #[error("type the answer, or ask for the options")]
    OptionsHidden,
    #[error("there is no question to do that to")]
    NoQuestion,
    #[error("the question is out already")]
    AlreadyOut,
    #[error("the clock does not run")]
    NoClock,
    #[error("the game is paused")]
    Paused,
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("a team has that name")]
    NameTaken,
    #[error("a name has 1 to 24 characters")]
    BadName,
    #[error("no more teams fit in")]
    Full,
    #[error("somebody has to play")]
    LastTeam,
    #[error("points are changed by at most a million at a time")]
    TooManyPoints,
    #[error("a break comes between two rounds, for 1 to 240 minutes")]
    NoBreak,
    #[error("that does nothing here")]
    NotNow,
}
