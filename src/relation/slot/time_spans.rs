//! Dates, seasons and spans of time between the places of a phrase.

use crate::article::Cursor;

/// Over a date, a season or a span of time: `on 3 May 2001`, `for six weeks`, `in the summer of 1985`.
pub(super) fn skip_time(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let _ = cursor.eat(&["in", "on", "from", "until", "to", "between", "during", "through", "by", "around"]);
    let _ = cursor.eat(&["the", "early", "late", "mid", "around", "about"]);
    let _ = cursor.eat(&["early", "late", "mid", "-"]);
    let month = |c: &mut Cursor<'_>| {
        let hit = c.at > start && crate::value::MONTHS.iter().any(|m| m.eq_ignore_ascii_case(c.word()));
        c.at += usize::from(hit);
        hit
    };
    if cursor.date().is_some() || cursor.year().is_some() || month(cursor) {
        let _ = cursor.eat(&[","]);
        return true;
    }
    let season = cursor
        .eat(&["spring", "summer", "autumn", "fall", "winter", "end", "beginning", "middle", "week"])
        && cursor.eat(&["of"]);
    if season {
        let _ = cursor.eat(&["early", "late"]);
        if cursor.date().is_some() || cursor.year().is_some() {
            return true;
        }
        // "the summer of that year".
        cursor.at += 1;
        return true;
    }
    cursor.at = start;
    // "later that month", "the following week".
    let _ = cursor.eat(&["later", "earlier"]);
    if cursor.eat(&["that", "the"]) {
        let _ = cursor.eat(&["same", "following", "next"]);
        if is_period(cursor.word())
            || matches!(cursor.word(), "spring" | "summer" | "autumn" | "fall" | "winter")
        {
            cursor.at += 1;
            return true;
        }
    }
    cursor.at = start;
    if cursor.eat(&["for", "over", "in", "within", "during"]) {
        let _ = cursor
            .eat(&["a", "about", "around", "just", "only", "nearly", "approximately", "roughly", "over"]);
        let _ = cursor.eat(&["period", "total"]) && cursor.eat(&["of"]);
        let number = cursor.count().is_some() || cursor.eat(&["several", "many", "few", "some"]);
        if number && (0..3).any(|n| is_period(cursor.ahead(n))) {
            while !is_period(cursor.word()) {
                cursor.at += 1;
            }
            cursor.at += 1;
            let _ = cursor.eat(&["period"]);
            return true;
        }
    }
    cursor.at = start;
    false
}

fn is_period(word: &str) -> bool {
    matches!(word.trim_end_matches('s'), "day" | "week" | "month" | "year" | "night" | "hour")
        || matches!(word.rsplit('-').next(), Some("day" | "week" | "month"))
}
