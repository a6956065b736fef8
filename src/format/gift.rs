//! Moodle's GIFT: blocks between empty lines, a stem with its answers in braces. Moodle's own reader is the law.

use super::gather::Gather;
use memo::Memo;

mod answers;
mod escape;
mod memo;
mod write;

pub(super) use write::write;

/// One line of the file and its number.
type Line<'t> = (usize, &'t str);

pub(super) fn read(text: &str, gather: &mut Gather) {
    let mut reader = Reader { gather, category: None, begun: false };
    let mut block: Vec<Line<'_>> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        // To PHP a line of one zero is empty too.
        if line.is_empty() || line == "0" {
            reader.block(&block);
            block.clear();
        } else {
            block.push((number, line));
        }
    }
    reader.block(&block);
}

struct Reader<'g> {
    gather: &'g mut Gather,
    category: Option<String>,
    /// Whether a block that is more than comments has been read.
    begun: bool,
}

impl Reader<'_> {
    fn block(&mut self, lines: &[Line<'_>]) {
        let mut memo = Memo::default();
        let mut first = None;
        let mut text = String::new();
        for (number, line) in lines {
            let comment = line.strip_prefix("//");
            if let Some(comment) = comment {
                memo.read(comment);
                if !self.begun {
                    memo::of_the_file(comment, &mut self.gather.draft);
                }
            }
            if first.is_some() {
                text.push('\n');
            }
            if comment.is_none() {
                first.get_or_insert(*number);
                text.push_str(line);
            }
        }
        let Some(mut line) = first else { return };
        self.begun = true;
        let text = escape::hide(&text);
        let mut rest = text.trim_end();
        while let Some(category) = rest.strip_prefix("$CATEGORY:") {
            let (name, after) =
                category.split_once('\n').map_or((category, None), |(name, after)| (name, Some(after)));
            self.category = memo::category(&escape::show(name));
            let Some(after) = after else { return };
            line += 1 + newlines_before(after);
            rest = after.trim_start();
            if rest.is_empty() {
                return;
            }
            self.gather.notes.mended(line, "no empty line after its category", rest);
        }
        while let Some((one, next)) = split_glued(rest) {
            self.question(line, one, &memo);
            line += one.matches('\n').count() + 1 + newlines_before(next);
            rest = next.trim_start();
            memo = Memo::default();
            self.gather.notes.mended(line, "no empty line before it", rest);
        }
        self.question(line, rest, &memo);
    }

    fn question(&mut self, line: usize, text: &str, memo: &Memo) {
        match answers::question(text) {
            Ok(read) => {
                for lost in read.lost {
                    self.gather.notes.lost(line, lost, &escape::show(text));
                }
                if let Some(mended) = read.mended {
                    self.gather.notes.mended(line, mended, &escape::show(text));
                }
                let mut question = read.question;
                question.category.clone_from(&self.category);
                memo.give(&mut question);
                self.gather.keep(line, question);
            }
            Err(why) => self.gather.notes.left_out(line, why, &escape::show(text)),
        }
    }
}

fn newlines_before(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_whitespace).filter(|byte| *byte == b'\n').count()
}

/// The first of several questions without an empty line between them, and the rest. Moodle takes all that follows the
/// first question for a part of its stem.
fn split_glued(text: &str) -> Option<(&str, &str)> {
    let close = memchr::memchr(b'}', text.as_bytes())?;
    let end = close + text[close..].find('\n')?;
    let rest = &text[end + 1..];
    let begins_anew = rest.trim_start().starts_with("::") || memchr::memchr(b'{', rest.as_bytes()).is_some();
    begins_anew.then(|| (&text[..end], rest))
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, Import, read};

    fn import(text: &str) -> Import {
        read(Format::Gift, text.as_bytes()).unwrap()
    }

    fn stems(import: &Import) -> Vec<&str> {
        import.draft.questions.iter().filter_map(|item| item.ask.as_deref()).collect()
    }

    fn said(import: &Import) -> Vec<String> {
        import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect()
    }

    #[test]
    fn questions_without_empty_lines_between_them_are_told_apart() {
        let import = import(
            "$CATEGORY: $course$/top/Film\n::a::One?{=x ~y}\n// [id:2]\n::b::Two?\n{=x ~y}\nThree {T} is it.\n",
        );
        assert_eq!(stems(&import), ["One?", "Two?", "Three _____ is it."]);
        assert_eq!(import.lines, [2, 4, 6]);
        assert!(import.draft.questions.iter().all(|item| item.category.as_deref() == Some("Film")));
        assert_eq!(
            said(&import),
            [
                "2: read all the same: no empty line after its category (“::a::One?{=x ~y} ::b::Two? {=x ~y} Three {T} is it.”)",
                "4: read all the same: no empty line before it (“::b::Two? {=x ~y} Three {T} is it.”)",
                "6: read all the same: no empty line before it (“Three {T} is it.”)",
            ]
        );
    }

    #[test]
    fn what_a_pack_cannot_hold_is_named() {
        let import = import(
            "Tell me.{}\n\nOnly words\n\nMatch.{=a->b =c->d}\n\nBoth?{~%50%a ~%50%b ~c}\n\nOpen {\n\n\
             a = b?{=x ~y = z}\n\nNone?{~a ~b}\n\nAlone?{~a}\n\nHow many?{#many}\n0\nSo?{T}",
        );
        assert_eq!(stems(&import), ["So?"]);
        assert_eq!(import.lines, [19]);
        assert_eq!(
            said(&import),
            [
                "1: left out: an essay question (“Tell me.{}”)",
                "3: left out: a description without a question (“Only words”)",
                "5: left out: a matching question (“Match.{=a->b =c->d}”)",
                "7: left out: no answer is fully right (“Both?{~%50%a ~%50%b ~c}”)",
                "9: left out: a brace without its partner (“Open {”)",
                "11: left out: several fully right answers; an equals sign inside an option is written \\= (“a = b?{=x ~y = z}”)",
                "13: left out: no answer is fully right (“None?{~a ~b}”)",
                "15: left out: fewer than two options (“Alone?{~a}”)",
                "17: left out: its answer is no number (“How many?{#many}”)",
            ]
        );
    }

    #[test]
    fn comments_carry_ids_and_tags_and_what_the_file_says_of_itself() {
        let import = import(
            "// title: Film night\n// licence: CC0-1.0\n\n// [id:x\\]1] [tag:a] [tag:b c]\n// [tier:2] [seconds:20]\nSo?{T}\n\n// title: no\n",
        );
        let item = &import.draft.questions[0];
        assert_eq!((item.id.as_deref(), item.tags.join("+")), (Some("x]1"), "a+b c".to_owned()));
        assert_eq!((item.tier, item.seconds), (Some(2), Some(20)));
        assert_eq!(import.draft.title.as_deref(), Some("Film night"));
        assert_eq!(import.draft.licence.as_deref(), Some("CC0-1.0"));
    }
}
