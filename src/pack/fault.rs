//! The kinds of fault that a pack can have, each with a code that never changes its meaning.

/// What a problem is about. `docs/ERRORS.md` explains every code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The file cannot be read.
    Unreadable,
    /// The text is no JSON.
    Syntax,
    /// The JSON is no pack.
    NoPack,
    /// The pack is of a format that this program does not know.
    Format,
    /// The pack has no questions.
    NoQuestions,
    /// A field holds a value of the wrong type.
    Type,
    /// A list is too long.
    LongList,
    /// An object has a field twice.
    Twice,
    /// The text is not in UTF-8.
    Encoding,
    /// The film or the source has no title.
    NoTitle,
    /// A question has no stem.
    NoAsk,
    /// A question has no answer.
    NoAnswer,
    /// A choice has no wrong options.
    NoWrong,
    /// A choice has too many wrong options.
    ManyWrong,
    /// A wrong option equals the answer.
    WrongIsRight,
    /// Two options, or two things to be put in order, are the same.
    SameOptions,
    /// The kind of a question is unknown.
    UnknownKind,
    /// A field belongs to questions of another kind.
    OtherKind,
    /// Two questions have one id.
    SameId,
    /// A text is empty or shows nothing.
    Blank,
    /// A text is too long.
    LongText,
    /// A text holds a mark that turns its direction.
    Direction,
    /// A text holds a line break.
    LineBreak,
    /// A text holds a control character.
    Control,
    /// A number is out of its range.
    Range,
    /// A true-false question has another answer or other options.
    NoTruth,
    /// The answer of a question for a number is none.
    NoNumber,
    /// Too few or too many things are to be put in order.
    OrderLength,
    /// A list where one answer is needed, or the other way round.
    AnswerShape,
    /// An open question accepts too many spellings.
    ManySpellings,
    /// A piece of evidence has no span.
    NoSpan,
    /// A piece of evidence has no text.
    NoEvidence,
    /// A question has too many pieces of evidence.
    ManyEvidence,
    /// A picture has no words for those who cannot see it.
    NoAlt,
    /// A picture has no place or two.
    ImagePlace,
    /// A picture's path leads elsewhere or to no picture.
    ImagePath,
    /// A picture inside the pack is none, or too large.
    ImageData,
    /// A field that nobody knows is ignored.
    UnknownField,
}

use Fault::{
    AnswerShape, Blank, Control, Direction, Encoding, Format, ImageData, ImagePath, ImagePlace, LineBreak,
    LongList, LongText, ManyEvidence, ManySpellings, ManyWrong, NoAlt, NoAnswer, NoAsk, NoEvidence, NoNumber,
    NoPack, NoQuestions, NoSpan, NoTitle, NoTruth, NoWrong, OrderLength, OtherKind, Range, SameId,
    SameOptions, Syntax, Twice, Type, UnknownField, UnknownKind, Unreadable, WrongIsRight,
};

/// The one table of codes. A code that was given once is never given to another fault.
const CODES: [(Fault, &str); 38] = [
    (Unreadable, "E000"),
    (Syntax, "E001"),
    (NoPack, "E002"),
    (Format, "E003"),
    (NoQuestions, "E004"),
    (Type, "E005"),
    (LongList, "E006"),
    (Twice, "E007"),
    (Encoding, "E008"),
    (NoTitle, "E009"),
    (NoAsk, "E010"),
    (NoAnswer, "E011"),
    (NoWrong, "E012"),
    (ManyWrong, "E013"),
    (WrongIsRight, "E014"),
    (SameOptions, "E015"),
    (UnknownKind, "E016"),
    (OtherKind, "E017"),
    (SameId, "E018"),
    (Blank, "E020"),
    (LongText, "E021"),
    (Direction, "E022"),
    (LineBreak, "E023"),
    (Control, "E024"),
    (Range, "E025"),
    (NoTruth, "E030"),
    (NoNumber, "E031"),
    (OrderLength, "E032"),
    (AnswerShape, "E033"),
    (ManySpellings, "E034"),
    (NoSpan, "E040"),
    (NoEvidence, "E041"),
    (ManyEvidence, "E042"),
    (NoAlt, "E043"),
    (ImagePlace, "E044"),
    (ImagePath, "E045"),
    (ImageData, "E046"),
    (UnknownField, "W001"),
];

impl Fault {
    /// Every fault, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(|(fault, _)| fault)
    }

    /// Its code: `E012`, or `W001` where the pack can be played all the same.
    ///
    /// # Panics
    /// Never: every fault has a code.
    #[must_use]
    pub fn code(self) -> &'static str {
        CODES.iter().find(|(fault, _)| *fault == self).expect("every fault has a code").1
    }

    /// Whether it keeps a pack from being played.
    #[must_use]
    pub fn is_error(self) -> bool {
        self != UnknownField
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_fault_has_one_code_of_its_own() {
        let codes: BTreeSet<&str> = CODES.iter().map(|(_, code)| *code).collect();
        let faults: BTreeSet<Fault> = Fault::all().collect();
        assert_eq!((codes.len(), faults.len()), (CODES.len(), CODES.len()));
        assert!(CODES.is_sorted_by_key(|(_, code)| code));
        // The last one declared counts those before it.
        assert_eq!(UnknownField as usize + 1, CODES.len());
        for fault in Fault::all() {
            assert_eq!(fault.code().starts_with('E'), fault.is_error());
        }
    }
}
