//! A screen in three parts, fitted into as many lines as there are.

/// The height that a round is made for; on taller screens the keys stay where they are on this one.
const HEIGHT: usize = 24;

/// A screen in three parts, of which only the middle one may be seen in part.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) head: Vec<String>,
    pub(super) body: Vec<String>,
    pub(super) foot: Vec<String>,
    /// The lines of the body that must be seen.
    pub(super) focus: std::ops::Range<usize>,
    /// Whether the keys go to the foot of a taller screen.
    pub(super) tall: bool,
}

impl Frame {
    /// Leaves out air first, then the outer parts, then what is furthest from the focus.
    pub(super) fn fit(mut self, rows: usize, scroll: isize) -> Vec<String> {
        let room = |frame: &Self| rows.saturating_sub(frame.head.len() + frame.foot.len());
        while self.body.len() > room(&self) && self.let_air_out() {}
        if self.body.len() > room(&self) && rows < 12 {
            self.head.truncate(1);
            self.foot.truncate(1);
        }
        if rows < 5 {
            self.foot.clear();
        }
        if rows < 4 {
            self.head.clear();
        }
        let room = room(&self);
        if self.body.len() <= room {
            let height = if self.tall { rows } else { rows.min(HEIGHT) };
            let target = height.saturating_sub(self.head.len() + self.foot.len());
            self.body.resize(self.body.len().max(target), String::new());
        }
        // The least that shows the focus to its end, but never at the cost of its beginning.
        let least = self.focus.end.saturating_sub(room).min(self.focus.start);
        let most = self.body.len().saturating_sub(room);
        let from = least.saturating_add_signed(scroll).min(most);
        let body = self.body.into_iter().skip(from).take(room);
        self.head.into_iter().chain(body).chain(self.foot).take(rows).collect()
    }

    /// Takes out one empty line, from the outside in; `false` when there is none left.
    fn let_air_out(&mut self) -> bool {
        for part in [&mut self.head, &mut self.foot] {
            if let Some(at) = part.iter().position(String::is_empty) {
                part.remove(at);
                return true;
            }
        }
        let Some(at) = self.body.iter().position(String::is_empty) else { return false };
        self.body.remove(at);
        let before = |line: usize| line - usize::from(at < line);
        self.focus = before(self.focus.start)..before(self.focus.end);
        true
    }
}
