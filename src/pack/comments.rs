//! Comments and trailing commas in a pack's JSON: blanked out, so that every other byte stays where it is.

use std::borrow::Cow;

/// The JSON with blanks in place of its comments (`//`, `/* */`) and of commas after a last item.
///
/// Offsets stay the same; line breaks inside comments do not, so places are looked up in the text as it was given.
pub(super) fn blanked(json: &str) -> Cow<'_, str> {
    let mut text = json.to_owned();
    // A slash that begins no comment is left for the parser to complain about.
    if json_strip_comments::strip(&mut text).is_err() || text == json {
        return Cow::Borrowed(json);
    }
    Cow::Owned(text)
}

/// The offset of a comment that is opened and never closed, where everything behind it has been blanked.
pub(super) fn unclosed(json: &str, blanked: &str) -> Option<usize> {
    let end = blanked.trim_end().len();
    let open = end + json.get(end..)?.rfind("/*")?;
    (!json[open + 2..].contains("*/") && !in_line_comment(json, open)).then_some(open)
}

fn in_line_comment(json: &str, at: usize) -> bool {
    let line = json[..at].rfind('\n').map_or(0, |end| end + 1);
    json[line..at].contains("//")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn comments_and_last_commas_become_blanks() {
        let check = |json: &str, expect: &str| assert_eq!(blanked(json), expect);
        check("[1, // é\n 2]", "[1,      \n 2]");
        check("[1, /* é */ 2, ]", "[1,          2  ]");
        check("{\"a\": \"// no /* comment */ ,]\", }", "{\"a\": \"// no /* comment */ ,]\"  }");
        check("[1, 2]", "[1, 2]");
        check("[1 / 2]", "[1 / 2]");
    }

    #[test]
    fn a_comment_that_is_never_closed_is_found() {
        let check = |json: &str, expect: Option<usize>| {
            assert_eq!(unclosed(json, &blanked(json)), expect, "{json}");
        };
        check("[1, /* 2]", Some(4));
        check("[1] // /* so", None);
        check("[1] /* so */", None);
        check("[1", None);
    }

    proptest! {
        #[test]
        fn nothing_else_moves(json in "[\\[\\]{}\"\\\\,:/*#a1é\\n ]{0,60}") {
            let text = blanked(&json);
            prop_assert_eq!(text.len(), json.len());
            for (was, is) in json.bytes().zip(text.bytes()) {
                prop_assert!(was == is || is == b' ');
            }
            let _ = unclosed(&json, &text);
        }
    }
}
