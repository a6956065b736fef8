//! The end of a night, on the ordinary page of the terminal, where it can be copied from.

use super::is_played;
use crate::{
    game::{Game, outcome::Finale},
    terminal::{look::Look, screen, text},
};

/// Prints the table and what stood out.
pub(super) fn show(look: &Look, title: &str, code: &str, game: &Game, saved: bool) -> anyhow::Result<()> {
    let lines = lines(look, title, code, game, saved);
    Ok(screen::write(&(lines.join("\n") + "\n"))?)
}

fn lines(look: &Look, title: &str, code: &str, game: &Game, saved: bool) -> Vec<String> {
    let Finale { table, closest, last, hardest } = game.finale();
    let mut lines = vec![String::new(), look.strong(&text::clean(title))];
    let wide = table.iter().map(|line| text::width(&line.name)).max().unwrap_or(0);
    for line in &table {
        let gap = " ".repeat(wide - text::width(&line.name));
        lines.push(format!("{:>2}. {}{gap}  {}", line.place, text::clean(&line.name), line.points));
    }
    if is_played(game) {
        if let Some(closest) = closest {
            let name = &game_name(game, closest.seat);
            let said = format!(
                "Closest of the night: {name} with {} for {} ({})",
                text::clean(&closest.typed),
                text::clean(&closest.answer),
                text::clean(&closest.ask)
            );
            lines.push(said);
        }
        if let Some(hardest) = hardest {
            lines.push(format!(
                "Hardest question: {} {}",
                text::clean(&hardest.ask),
                text::clean(&hardest.answer)
            ));
        }
        if let Some(last) = last {
            lines.push(format!("Last, not least: {} choose the next film.", game_name(game, last)));
        }
    } else if saved {
        lines.push("Saved. `houselights night` brings it back.".to_owned());
    }
    if !code.is_empty() {
        lines.push(format!("Code: {}", text::clean(code)));
    }
    lines
}

fn game_name(game: &Game, seat: crate::game::team::Seat) -> String {
    game.table()
        .into_iter()
        .find(|line| line.seat == seat)
        .map(|line| text::clean(&line.name).into_owned())
        .unwrap_or_default()
}
