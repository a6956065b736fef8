//! A source as prose names it: `A's 1959 novel T`, `T (1947), a play by B`, `two novels, T by A and U by B`.

use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::{given, people, plain},
    relation::{Reader, slot},
};

/// What a source can be, as one or two words.
const MEDIA: &[&str] = &[
    "article", "autobiography", "ballad", "biography", "book", "book series", "books", "cartoon",
    "cartoon series", "children's book", "comic", "comic book", "comic book series", "comic series",
    "comic strip", "comics", "epic poem", "essay", "fable", "fairy tale", "fairytale", "folk tale",
    "folktale", "graphic novel", "graphic novels", "light novel", "light novel series", "magazine article",
    "manga", "manga series", "manhwa", "memoir", "memoirs", "musical", "musical comedy", "novel",
    "novel series", "novelette", "novella", "novellas", "novels", "one-act play", "opera", "operetta",
    "picture book", "play", "plays", "poem", "radio drama", "radio play", "radio serial", "radio series",
    "radio show", "short stories", "short story", "sketch", "stage musical", "stage play", "stories",
    "story", "tale", "teleplay", "television play", "television serial", "television series", "travelogue",
    "trilogy", "tv series", "tv show", "video game", "video game series", "video games", "web series",
    "webcomic", "webtoon", "audio drama", "diary", "nonfiction book", "ghost story", "non-fiction book",
];

/// Words that make "story" no work: "the true story".
const NO_WORK: &[&str] = &["true", "real", "life", "real-life", "back", "love", "success", "news"];

/// Words that say that the source has the film's title.
const SAME: &[&str] =
    &["eponymous", "same-named", "same-titled", "like-named", "like-titled", "identically-titled"];

/// Most tokens before the medium: `critically acclaimed 1959 science fiction`.
const ADJECTIVES: usize = 8;

/// The work as read, whatever of it the text gives.
#[derive(Default)]
pub(super) struct Source {
    pub(super) title: Option<(String, Span)>,
    pub(super) author: Option<slot::Name>,
    pub(super) year: Option<(i16, Span)>,
    pub(super) medium: Option<(String, Span)>,
    /// "of the same name": these words stand for the title, which is the film's.
    pub(super) same_name: Option<Span>,
}

/// The sources at the cursor: one, or as many as a plural medium lists.
pub(super) fn sources(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<Source> {
    let _ = cursor.eat(&["both", "two", "three", "several", "loosely", "partly"]);
    // A capital article belongs to the title: "based on The Blank Lamp". Behind "a" stands no title but a description.
    let capital = reader.article.cased && cursor.token().is_some_and(|t| t.capital);
    let described = !capital && cursor.eat(&["a", "an", "his", "her", "their"]);
    let the = !capital && !described && cursor.eat(&["the"]);
    let _ = cursor.eat(&["two", "three"]);
    if let Some(hero) = hero(reader, cursor) {
        return vec![hero];
    }
    let mut first = Source::default();
    let mut ahead = cursor.clone();
    if let Some(name) = slot::person(reader, &mut ahead)
        && ahead.eat(&["'s", "'", "’s", "’"])
    {
        first.author = Some(name);
        *cursor = ahead;
    }
    kind(reader, cursor, &mut first);
    let plural = first.medium.as_ref().is_some_and(|(m, _)| is_plural(m));
    if first.medium.is_some() || first.author.is_some() || !described {
        // "based on the blank lamp (1947), a novel": where no work is named first, the article opens the title.
        let bare = the && !reader.article.cased && first.medium.is_none() && first.author.is_none();
        if bare && before_description(reader, cursor).is_some() {
            cursor.at -= 1;
        }
        title(reader, cursor, &mut first, plural);
    }
    behind_title(reader, cursor, &mut first);
    let mut out = vec![first];
    while plural && out.len() < 5 && (cursor.eat(&["and", "&"]) || cursor.eat_all(&[",", "and"])) {
        let mut next = Source { medium: out[0].medium.clone(), ..Source::default() };
        title(reader, cursor, &mut next, plural);
        if next.title.is_none() {
            break;
        }
        behind_title(reader, cursor, &mut next);
        out.push(next);
    }
    for source in &mut out {
        if let Some((medium, _)) = &mut source.medium
            && is_plural(medium)
        {
            *medium = medium
                .strip_suffix("ies")
                .map_or_else(|| medium.trim_end_matches('s').to_owned(), |stem| format!("{stem}y"));
        }
    }
    out
}

/// `the Lamp Comics character Dot`, `the comic book superhero of the same name`: who has stories is a source too.
fn hero(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Source> {
    let n = (1..6).find(|&n| matches!(cursor.ahead(n), "character" | "superhero" | "superheroine"))?;
    let published =
        (0..n).any(|n| matches!(cursor.ahead(n), "comics" | "comic" | "book" | "literary" | "manga"));
    let mut here = cursor.moved(cursor.at + n + 1);
    if !published {
        return None;
    }
    let start = here.at;
    let medium = Some(("character".to_owned(), reader.span(start - 1, start)));
    let same = here.eat_all(&["of", "the", "same", "name"]) || here.eat_all(&["of", "the", "same", "title"]);
    if same {
        *cursor = here;
        let same_name = Some(reader.span(start, cursor.at));
        return Some(Source { medium, same_name, ..Source::default() });
    }
    let named = |c: &Cursor<'_>| {
        c.token().is_some_and(|t| t.kind == TokenKind::Word && (t.capital || !reader.article.cased))
            && !slot::is_stop(c.word())
    };
    while here.at < start + 4 && named(&here) {
        here.at += 1;
    }
    if here.at == start
        || !matches!(here.word(), "" | "," | "." | "by" | "created" | "from" | "who" | "that" | ";" | "and")
    {
        return None;
    }
    *cursor = here;
    let span = reader.span(start, cursor.at);
    Some(Source { title: Some((reader.print_character(&span), span)), medium, ..Source::default() })
}

fn is_plural(medium: &str) -> bool {
    medium.ends_with('s') && !medium.ends_with("series") && !matches!(medium, "comics" | "memoirs")
}

/// Year, adjectives, author and medium: `1959 bestselling`, `Ann Lee novel`. Nothing is taken where no medium stands.
fn kind(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>, out: &mut Source) {
    let mut here = cursor.clone();
    let mut found = None;
    let mut same = None;
    while here.at < cursor.end.min(cursor.at + ADJECTIVES) {
        if let Some(medium) = medium_here(reader, &here) {
            found = Some(medium);
            break;
        }
        if SAME.contains(&here.word()) {
            same = Some(reader.span(here.at, here.at + 1));
        }
        let word = here.word();
        // "acclaimed, best-selling novel"; in "Dot, a novel" the comma ends the title.
        let article = matches!(here.ahead(1), "a" | "an" | "the" | "his" | "her" | "their");
        let comma = word == "," && here.at > cursor.at && here.back(0) != ")" && !article;
        let stops = here.token().is_some_and(|t| t.kind == TokenKind::Mark) && !comma
            || NO_WORK.contains(&word) && medium_here(reader, &here.moved(here.at + 1)).is_some()
            || matches!(
                word,
                "by" | "of" | "about" | "that" | "which" | "who" | "in" | "is" | "was" | "from" | "for"
            );
        if stops {
            return;
        }
        here.at += 1;
    }
    let Some((tokens, text)) = found else { return };
    let span = reader.span(here.at, here.at + tokens);
    let medium_at = here.at;
    let mut adjectives = cursor.clone();
    while adjectives.at < medium_at {
        if let Some(read) = adjectives.year() {
            out.year = Some((read.value, read.span));
            continue;
        }
        let start = adjectives.at;
        // "the Ann Lee novel": an author in front of the medium.
        let mut name = Cursor { end: medium_at, ..adjectives.clone() };
        if out.author.is_none()
            && let Some(author) = slot::person(reader, &mut name).filter(is_author)
            && name.at > start + 1
        {
            out.author = Some(author);
            adjectives.at = name.at;
            continue;
        }
        adjectives.at = start + 1;
    }
    out.same_name = same;
    out.medium = Some((text, span));
    cursor.at = medium_at + tokens;
}

fn is_author(name: &slot::Name) -> bool {
    let first = plain(name.print.split([' ', '-']).next().unwrap_or_default());
    name.print.contains(' ') && (people::find(&name.print).is_some() || given::is_given(&first))
}

/// The medium at the cursor and its number of tokens, the longest that fits.
fn medium_here(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<(usize, String)> {
    (1..=3).rev().filter(|n| cursor.at + n <= cursor.end).find_map(|n| {
        let text = (0..n).map(|i| cursor.ahead(i)).collect::<Vec<_>>().join(" ");
        // "The Story of Dot": a capital belongs to a title, but for "Broadway Musical" and the like.
        let title = reader.article.cased && cursor.token().is_some_and(|t| t.capital);
        (MEDIA.contains(&text.as_str()) && !title).then_some((n, text))
    })
}

fn title(reader: &Reader<'_>, cursor: &mut Cursor<'_>, out: &mut Source, plural: bool) {
    let start = cursor.at;
    let _ = cursor.eat(&[","]);
    let from = cursor.at;
    let same =
        [["of", "the", "same", "name"], ["of", "the", "same", "title"], ["with", "the", "same", "name"]]
            .iter()
            .any(|words| cursor.eat_all(words))
            || cursor.eat_all(&["of", "same", "name"])
            || cursor.eat_all(&["of", "that", "name"]);
    if same {
        out.same_name = Some(reader.span(from, cursor.at));
    }
    if out.same_name.is_some() {
        return;
    }
    // Without capitals nothing but a quotation mark or a list shows that a title follows a comma.
    if cursor.at > start
        && !reader.article.cased
        && !plural
        && out.medium.is_some()
        && !matches!(cursor.word(), "\"" | "“")
        && out.same_name.is_none()
    {
        cursor.at = start;
        return;
    }
    let _ = cursor.eat(&["titled", "called", "entitled"]);
    // "based on Dot, a novel": no medium so far, so the title comes first.
    let bound =
        if plural { (cursor.at..cursor.end).find(|&t| reader.article.word(t) == "and") } else { None };
    // Without capitals a title runs up to the author's "by", whatever words it holds.
    let by = (cursor.at..cursor.end.min(cursor.at + 9))
        .take_while(|&t| reader.article.tokens[t].kind != TokenKind::Mark || reader.article.word(t) == "'s")
        .find(|&t| reader.article.word(t) == "by")
        .or_else(|| before_description(reader, cursor).filter(|_| out.medium.is_none()))
        .filter(|_| !reader.article.cased && !opens_clause(cursor.word()));
    out.title = if let Some(by) = by.filter(|&by| by > cursor.at && bound.is_none_or(|b| by < b)) {
        let span = reader.span(cursor.at, by);
        cursor.at = by;
        Some((reader.print_title(&span), span))
    } else if opens_clause(cursor.word())
        && !(reader.article.cased && cursor.token().is_some_and(|t| t.capital))
    {
        None
    } else {
        let mut inside = Cursor { end: bound.unwrap_or(cursor.end), ..cursor.clone() };
        let read = slot::title(reader, &mut inside);
        cursor.at = inside.at;
        read
    };
    if out.title.is_none() {
        cursor.at = start;
    }
}

/// Where a title ends in `t, a novel` and `t (1947)`.
fn before_description(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<usize> {
    let end =
        (cursor.at..cursor.end.min(cursor.at + 9)).find(|&t| matches!(reader.article.word(t), "," | "("))?;
    let behind = cursor.moved(end + 1);
    let described =
        matches!(behind.word(), "a" | "an" | "the" | "his" | "her") || behind.clone().year().is_some();
    described.then_some(end)
}

/// Words that go on with the sentence behind a medium, and open no title there.
fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "written"
            | "by"
            | "about"
            | "which"
            | "that"
            | "published"
            | "of"
            | "from"
            | "and"
            | "in"
            | "first"
            | "who"
            | "it"
            | "with"
            | "starring"
            | "was"
            | "is"
            | "for"
            | "into"
            | "also"
            | "set"
            | "as"
            | "directed"
            | "to"
            | "series"
            | "character"
            | "characters"
            | "superhero"
            | "team"
            | "produced"
            | "originally"
            | "on"
            | "at"
            | "but"
            | "had"
            | "has"
            | "where"
            | "when"
    )
}

/// What may follow a title: `(1947)`, `, a novel`, `from 1947`, `written by A`.
fn behind_title(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>, out: &mut Source) {
    year_in_brackets(cursor, out);
    // What the work is may follow its title.
    let mut ahead = cursor.clone();
    let comma = ahead.eat(&[","]);
    if out.medium.is_none() && comma && ahead.eat(&["a", "an", "the", "his", "her", "their"]) {
        let mut author = ahead.clone();
        kind(reader, &mut ahead, out);
        if out.medium.is_none()
            && let Some(name) = slot::person(reader, &mut author)
            && author.eat(&["'s", "’s", "'", "’"])
        {
            out.author = Some(name);
            kind(reader, &mut author, out);
            ahead = author;
        }
        if out.medium.is_some() {
            *cursor = ahead;
            year_in_brackets(cursor, out);
        }
    }
    if out.year.is_none() && matches!(cursor.word(), "from" | "in") {
        let mut year = cursor.moved(cursor.at + 1);
        if let Some(read) = year.year() {
            out.year = Some((read.value, read.span));
            *cursor = year;
        }
    }
    let start = cursor.at;
    let _ = cursor.eat(&[","]);
    let _ = cursor.eat(&["also", "itself"]);
    let _ = cursor.eat(&["written", "created", "penned"]);
    let _ = cursor.eat(&["and"]) && cursor.eat(&["illustrated", "drawn"]);
    if out.author.is_none() && cursor.eat(&["by"]) {
        let _ =
            cursor.eat(&["american", "british", "french", "japanese", "english", "german", "italian", "the"]);
        out.author = slot::person(reader, cursor);
    } else {
        cursor.at = start;
    }
}

fn year_in_brackets(cursor: &mut Cursor<'_>, out: &mut Source) {
    if cursor.word() == "(" {
        let mut inside = cursor.moved(cursor.at + 1);
        if let Some(read) = inside.year()
            && inside.eat(&[")"])
        {
            out.year = Some((read.value, read.span));
            *cursor = inside;
        }
    }
}
