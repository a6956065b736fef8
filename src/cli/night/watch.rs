//! `houselights night --screen`: the room's view of a night that another program plays. It reads the journal.

use super::super::data::Data;
use crate::{
    store::Store,
    terminal::{night, tty::Tty},
};
use anyhow::anyhow;

/// Shows the night that is being played until it is over or somebody leaves.
pub(super) fn run(tty: &mut Tty, data: &Data) -> anyhow::Result<()> {
    let store = Store::open(&data.state()?)?;
    let night = store.running()?.ok_or_else(|| {
        anyhow!("no night is being played; begin one with `houselights night` on another terminal")
    })?;
    let (game, at, title) = store.peek(night)?;
    let mut seen = store.pulse(night)?;
    let mut look_up = || {
        let pulse = store.pulse(night).ok()?;
        if pulse == seen {
            return None;
        }
        seen = pulse;
        store.peek(night).ok().map(|(game, at, _)| (game, at))
    };
    night::watch(tty, &title, game, at, &mut look_up)?;
    tty.give_back();
    Ok(())
}
