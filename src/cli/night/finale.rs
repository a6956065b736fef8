//! The end of a night, on the ordinary page of the terminal, where it can be copied from.

use super::is_played;
use crate::{
    game::Game,
    store::Label,
    terminal::{look::Look, night::awards::awards, screen, text},
};
use console::Term;

/// Prints the table and what stood out.
pub(super) fn show(look: &Look, label: &Label, game: &Game, saved: bool) -> anyhow::Result<()> {
    let columns = usize::from(Term::stdout().size().1).saturating_sub(1).max(1);
    // Our own lines end between words; a title or a name stays on its line, for whoever copies it.
    let wrapped = lines(look, label, game, saved).into_iter().flat_map(|line| match line {
        Line::Table(line) => vec![line],
        Line::Words(line) => text::wrap(&line, columns),
    });
    let lines: Vec<String> = wrapped.collect();
    Ok(screen::write(&(lines.join("\n") + "\n"))?)
}

/// A line of the end.
enum Line {
    /// It is to stay one line.
    Table(String),
    /// It may be wrapped.
    Words(String),
}

fn lines(look: &Look, Label { title, code, about: credits }: &Label, game: &Game, saved: bool) -> Vec<Line> {
    let finale = game.finale();
    let mut lines = vec![Line::Table(String::new()), Line::Table(look.strong(&text::clean(title)))];
    let wide = finale.table.iter().map(|line| text::width(&line.name)).max().unwrap_or(0);
    for line in &finale.table {
        let gap = " ".repeat(wide - text::width(&line.name));
        let name = text::clean(&line.name);
        lines.push(Line::Table(format!("{:>2}. {name}{gap}  {}", line.place, line.points)));
    }
    if is_played(game) {
        lines.extend(awards(&finale).into_iter().map(Line::Words));
    } else if saved {
        lines.push(Line::Words("Saved. `houselights night` brings it back.".to_owned()));
    }
    if is_played(game) && !credits.is_empty() {
        lines.push(Line::Words(text::clean(credits).into_owned()));
    }
    if !code.is_empty() {
        lines.push(Line::Table(format!("Code: {}", text::clean(code))));
    }
    lines
}
