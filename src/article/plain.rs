//! Plain text with `== Heading ==` lines, a paragraph a line.

use super::{Article, Section, SectionKind, sentence};

/// Cuts the text into sections and sentences, in one pass over the lines.
pub(crate) fn read(article: &mut Article) {
    article.sections.push(Section { heading: String::new(), level: 0, kind: SectionKind::Lead });
    // Kinds of the headings above, by level, for subsections that say nothing themselves.
    let mut above: Vec<(usize, SectionKind)> = Vec::new();
    let text = std::mem::take(&mut article.text);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = &text[start..end];
        if let Some((heading, level)) = heading(line) {
            above.retain(|&(l, _)| l < level);
            let kind = SectionKind::of(heading);
            // A heading inside references or the plot stays there, whatever it is called.
            let parent = above.last().map(|&(_, kind)| kind);
            let kind = match parent {
                Some(parent @ (SectionKind::Apparatus | SectionKind::Related)) => parent,
                _ => kind.or(parent).unwrap_or(SectionKind::Other),
            };
            above.push((level, kind));
            article.sections.push(Section { heading: heading.to_owned(), level, kind });
        } else if !line.trim().is_empty() {
            sentence::read(article, &text, start..end);
        }
        start = end + 1;
    }
    article.text = text;
}

/// The heading and level of a `== Heading ==` line.
fn heading(line: &str) -> Option<(&str, usize)> {
    let line = line.trim();
    if !line.starts_with("==") {
        return None;
    }
    let inner = line.trim_start_matches('=');
    let level = line.len() - inner.len();
    let inner = inner.strip_suffix(&line[..level])?;
    (level <= 6 && !inner.starts_with('=')).then(|| (inner.trim(), level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_need_as_many_signs_on_both_sides() {
        assert_eq!(heading("== Plot =="), Some(("Plot", 2)));
        assert_eq!(heading("=== box office === "), Some(("box office", 3)));
        assert_eq!(heading("== half"), None);
        assert_eq!(heading("= one ="), None);
    }

    #[test]
    fn a_subsection_that_says_nothing_is_about_what_its_parent_is() {
        let article = Article::parse(
            "X is a 1999 film.\n== Production ==\n=== Origins ===\nIt began.\n== Plot ==\nA.".into(),
        )
        .expect("it is a film");
        let kinds: Vec<_> = article.sections.iter().map(|s| s.kind).collect();
        assert_eq!(
            kinds,
            [SectionKind::Lead, SectionKind::Production, SectionKind::Production, SectionKind::Plot]
        );
    }
}
