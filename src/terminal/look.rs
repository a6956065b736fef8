//! The look: dialoguer's themes, so that the game's own prompt and the menus are of one piece.

use super::text;
use console::{Style, style};
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};

/// How things are drawn on this terminal.
pub struct Look {
    theme: Box<dyn Theme>,
    active: Style,
    /// Whether marks beyond ASCII may be drawn.
    pub unicode: bool,
}

impl Look {
    /// The look for a terminal that shows characters beyond ASCII, or does not.
    #[must_use]
    pub fn new(unicode: bool) -> Self {
        let colorful = ColorfulTheme::default();
        let active = colorful.active_item_style.clone();
        let theme: Box<dyn Theme> = if unicode { Box::new(colorful) } else { Box::new(SimpleTheme) };
        Self { theme, active, unicode }
    }

    /// The look that the environment asks for. Colours are left out where standard output should have none.
    #[must_use]
    pub fn of_environment() -> Self {
        // The themes style for standard error; the game and its menus are drawn on standard output.
        console::set_colors_enabled_stderr(console::colors_enabled());
        Self::new(text::unicode())
    }

    /// The theme itself, for dialoguer's own prompts.
    #[must_use]
    pub fn theme(&self) -> &dyn Theme {
        &*self.theme
    }

    /// The first line of an option, two columns wider than its text.
    #[must_use]
    pub fn item(&self, text: &str, active: bool) -> String {
        let mut line = String::new();
        match self.theme.format_select_prompt_item(&mut line, text, active) {
            Ok(()) => line,
            Err(_) => unreachable!("a string takes all text"),
        }
    }

    /// A further line of an option.
    #[must_use]
    pub fn more(&self, text: &str, active: bool) -> String {
        if active && self.unicode { format!("  {}", self.active.apply_to(text)) } else { format!("  {text}") }
    }

    /// What the arrow stands at, in a place of its own.
    #[must_use]
    pub fn chosen(&self, text: &str) -> String {
        self.active.apply_to(text).to_string()
    }

    /// An option at the reveal: the key.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        style(format!("{} {text}", if self.unicode { "✔" } else { "+" })).green().to_string()
    }

    /// An option at the reveal: chosen, but not the key.
    #[must_use]
    pub fn missed(&self, text: &str) -> String {
        style(format!("{} {text}", if self.unicode { "✘" } else { "x" })).yellow().to_string()
    }

    /// Before a line that is being typed.
    #[must_use]
    pub fn prompt(&self) -> String {
        if self.unicode { style("❯").green().to_string() } else { ">".to_owned() }
    }

    /// The letter under the cursor of a line that is being typed.
    #[must_use]
    pub fn cursor(&self, letter: &str) -> String {
        // Without colours there is no reverse video either: a line below is seen all the same.
        if console::colors_enabled() { style(letter).reverse().to_string() } else { letter.replace(' ', "_") }
    }

    /// What matters most.
    #[must_use]
    pub fn strong(&self, text: &str) -> String {
        style(text).bold().to_string()
    }

    /// What can be overlooked.
    #[must_use]
    pub fn quiet(&self, text: &str) -> String {
        style(text).dim().to_string()
    }

    /// Good news.
    #[must_use]
    pub fn good(&self, text: &str) -> String {
        style(text).green().bold().to_string()
    }

    /// Other news.
    #[must_use]
    pub fn other(&self, text: &str) -> String {
        style(text).yellow().bold().to_string()
    }

    /// A line of `columns` whose first part, `done` of `all`, is drawn stronger.
    #[must_use]
    pub fn rule(&self, done: usize, all: usize, columns: usize) -> String {
        let filled = (columns * done).checked_div(all).unwrap_or(0).min(columns);
        let (full, empty) = if self.unicode { ("━", "─") } else { ("=", "-") };
        format!("{}{}", style(full.repeat(filled)).cyan(), style(empty.repeat(columns - filled)).dim())
    }

    /// Between two things on one line.
    #[must_use]
    pub fn dot(&self) -> &'static str {
        if self.unicode { " · " } else { " | " }
    }

    /// The share line's marks, one for each answer.
    #[must_use]
    pub fn squares(&self, results: &[bool]) -> String {
        let (right, other) =
            if self.unicode && console::colors_enabled() { ("🟩", "🟥") } else { ("+", "-") };
        results.iter().map(|&is_right| if is_right { right } else { other }).collect()
    }
}
