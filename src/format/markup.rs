//! HTML as plain text: tags of HTML go, entities become letters, everything else stays as it is written.

use std::borrow::Cow;

/// Tags that begin a new line on a page.
const BLOCKS: [&str; 20] = [
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "hr", "li",
    "ol", "p", "pre", "td", "tr", "ul",
];

/// Tags that only change how their text looks, and others without a place in a terminal.
const OTHERS: [&str; 40] = [
    "a", "abbr", "acronym", "audio", "b", "big", "center", "cite", "code", "col", "colgroup", "del", "em",
    "font", "h5", "h6", "i", "iframe", "img", "ins", "kbd", "mark", "o:p", "q", "s", "samp", "section",
    "small", "source", "span", "strike", "strong", "sub", "sup", "table", "tbody", "thead", "tt", "u",
    "video",
];

/// A tag is not looked for further than this, in characters.
const LONGEST: usize = 4096;

/// A text without its markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plain<'t> {
    pub(super) text: Cow<'t, str>,
    /// How many pictures, sounds or films were in it.
    pub(super) media: usize,
}

/// Takes the markup out. A text of nothing but tags is left as it is: it is about them.
pub(super) fn plain(html: &str) -> Plain<'_> {
    let Some(first) = memchr::memchr2(b'<', b'&', html.as_bytes()) else {
        return Plain { text: Cow::Borrowed(html), media: 0 };
    };
    let mut text = String::with_capacity(html.len());
    text.push_str(&html[..first]);
    let (mut rest, mut media, mut found) = (&html[first..], 0, false);
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            (rest, found) = (comment.split_once("-->").map_or("", |(_, after)| after), true);
        } else if let Some((name, after)) = tag(rest) {
            found = true;
            match name.as_str() {
                "img" | "audio" | "video" | "iframe" => media += usize::from(!rest.starts_with("</")),
                // 10<sup>5</sup> is not 105.
                "sup" if after.starts_with(|c: char| c.is_ascii_digit() || c == '-') => text.push('^'),
                _ if BLOCKS.contains(&name.as_str()) => text.push('\n'),
                _ => {}
            }
            rest = after;
        } else {
            text.push('<');
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    if found && media == 0 && text.trim().is_empty() {
        return Plain { text: Cow::Borrowed(html), media: 0 };
    }
    let decoded = html_escape::decode_html_entities(&text);
    let text = if found || decoded.contains('\u{a0}') {
        decoded.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        decoded.into_owned()
    };
    Plain { text: Cow::Owned(text), media }
}

/// The name of the HTML tag that `text` begins with, and what follows the tag.
fn tag(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != ':')?;
    let name = inner.get(..end).filter(|name| name.len() <= 10)?.to_ascii_lowercase();
    if !BLOCKS.contains(&name.as_str()) && !OTHERS.contains(&name.as_str()) {
        return None;
    }
    let mut quote = None;
    for (at, letter) in inner[end..].char_indices().take(LONGEST) {
        match (quote, letter) {
            (None, '>') => return Some((name, &inner[end + at + 1..])),
            // `<b and a<c`: no tag after all.
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(html: &str, expect: &str, media: usize) {
        assert_eq!(plain(html), Plain { text: Cow::Borrowed(expect), media }, "{html}");
    }

    #[test]
    fn tags_go_and_entities_become_letters() {
        check(
            "<p>Who is <b class=\"x>y\">it</b>?<br/>You</p>",
            "Who is it ? You".replace("it ?", "it?").as_str(),
            0,
        );
        check("a &lt; b &amp;amp; c &eacute;&#233;", "a < b &amp; c éé", 0);
        check("E = mc<sup>2</sup>, the 1<sup>st</sup>", "E = mc^2, the 1st", 0);
        check("x<!-- no -->y", "xy", 0);
        check("<img src='a.png'> What is it?", "What is it?", 1);
    }

    #[test]
    fn what_is_no_tag_stays() {
        for text in ["a < b", "#include <iostream>", "1 <b and 2 <a", "AT&T", "x", "a  b", "<br>", "<p></p>"]
        {
            check(text, text, 0);
        }
    }

    proptest! {
        #[test]
        fn no_text_upsets_it(text in "(<|>|&|b|/|p|\"| |;|!--|--|img|é){0,40}") {
            let _ = plain(&text);
        }
    }
}
