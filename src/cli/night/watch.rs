//! `houselights night --screen`: the room's view of a night that another program plays. It reads the journal.

use super::super::data::Data;
use crate::{
    store::{Kept, Store},
    terminal::{
        night::{self, News},
        tty::Tty,
    },
};

/// Shows the night that is being played, or that begins, until somebody leaves.
pub(super) fn run(tty: &mut Tty, data: &Data) -> anyhow::Result<()> {
    let store = Store::open(&data.state()?)?;
    let night = loop {
        match store.running()? {
            Some(night) => break night,
            None if night::wait(tty)? => return Ok(()),
            None => {}
        }
    };
    let Kept { game, at, label } = store.peek(night)?;
    let mut seen = store.pulse(night)?;
    let mut played = true;
    let mut look_up = || {
        let pulse = store.pulse(night).ok()?;
        let is_played = store.is_played(night);
        if pulse == seen && is_played == played {
            return None;
        }
        // Once a second only the time has changed: nothing is to be played again for that.
        let game = if pulse.inputs == seen.inputs && pulse.ended == seen.ended {
            None
        } else {
            Some(store.peek(night).ok()?.game)
        };
        (seen, played) = (pulse, is_played);
        Some(News { at: seen.at, game, played })
    };
    night::watch(tty, &label.title, game, at, &mut look_up)?;
    tty.give_back();
    Ok(())
}
