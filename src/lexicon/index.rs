//! Rows of a lexicon's file by the name that opens them, placed by the compiler: no start of the program pays for it.

/// Where the rows of a file stand, by a hash of their names. `SLOTS` is a power of two, best twice the number of rows.
pub(super) struct Index<const SLOTS: usize> {
    file: &'static str,
    /// What ends a name, where no tab does.
    end: u8,
    /// A row's offset below some bits of its name's hash; 0 where none stands, for a file opens with a comment.
    slots: [u32; SLOTS],
}

/// Bits of an offset: files are smaller than 256 KiB.
const OFFSET: u32 = 18;

impl<const SLOTS: usize> Index<SLOTS> {
    /// Places the rows by what stands before `end`: a tab for the whole first column, a blank for its first word.
    /// Of neighbours with the same name the first is found.
    #[expect(clippy::cast_possible_truncation, reason = "offsets are asserted to be small")]
    pub(super) const fn new(file: &'static str, end: u8) -> Self {
        assert!(file.len() < 1 << OFFSET && SLOTS.is_power_of_two());
        let mut slots = [0; SLOTS];
        let (mut rest, mut before, mut taken) = (file.as_bytes(), 0, 0);
        while let [first, ..] = rest {
            let row = file.len() - rest.len();
            let (mut name, mut line) = (0, 0);
            while line < rest.len() && rest[line] != b'\n' {
                if name == 0 && (rest[line] == end || rest[line] == b'\t') {
                    name = line;
                }
                line += 1;
            }
            let hash = hash(rest.split_at(name).0);
            if *first != b'#' && name > 0 && hash != before {
                (before, taken) = (hash, taken + 1);
                assert!(taken < SLOTS);
                let mut slot = Self::slot(hash);
                while slots[slot] != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = Self::tag(hash) << OFFSET | row as u32;
            }
            rest = rest.split_at(if line < rest.len() { line + 1 } else { line }).1;
        }
        Self { file, end, slots }
    }

    const fn slot(hash: u64) -> usize {
        (hash >> 32) as usize % SLOTS
    }

    const fn tag(hash: u64) -> u32 {
        (hash >> (32 + OFFSET)) as u32
    }

    /// The row of that name.
    pub(super) fn row(&self, name: &str) -> Option<&'static str> {
        self.find(name, |written| written == name.as_bytes())
    }

    /// The row of a name that stands in the file in print case, by the name in lower case.
    pub(super) fn row_in_print(&self, lower: &str) -> Option<&'static str> {
        self.find(lower, |written| written.eq_ignore_ascii_case(lower.as_bytes()))
    }

    fn find(&self, name: &str, is: impl Fn(&[u8]) -> bool) -> Option<&'static str> {
        let hash = quick_hash(name.as_bytes());
        let mut slot = Self::slot(hash);
        // Some slot is free, as `new` asserts.
        while self.slots[slot] != 0 {
            let (tag, row) = (self.slots[slot] >> OFFSET, self.slots[slot] as usize % (1 << OFFSET));
            if tag == Self::tag(hash)
                && let Some((written, after)) = self.file.as_bytes()[row..].split_at_checked(name.len())
                && after.first().is_some_and(|byte| *byte == b'\t' || *byte == self.end)
                && is(written)
            {
                return self.file[row..].lines().next();
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The same for a letter of either case.
const fn hash(name: &[u8]) -> u64 {
    let (mut rest, mut hash) = (name, 0);
    while let Some((part, after)) = rest.split_first_chunk() {
        hash = super::hash::mix(hash, u64::from_le_bytes(*part) | SMALL);
        rest = after;
    }
    let mut last = 0;
    while let [byte, after @ ..] = rest {
        last = last << 8 | (*byte | 0x20) as u64;
        rest = after;
    }
    super::hash::mix(hash, last)
}

/// The same as [`hash`], which the compiler runs and which has to be plain for it.
#[inline]
fn quick_hash(name: &[u8]) -> u64 {
    let (mut rest, mut hash) = (name, 0);
    while let Some((part, after)) = rest.split_first_chunk() {
        hash = super::hash::mix(hash, u64::from_le_bytes(*part) | SMALL);
        rest = after;
    }
    // What is left is read as two halves that overlap, or byte by byte where there are at most three.
    let last = match (rest.first_chunk(), rest.last_chunk()) {
        (Some(first), Some(last)) => {
            let (first, last) = (u32::from_be_bytes(*first), u32::from_be_bytes(*last));
            u64::from(first) << (8 * (rest.len() - 4)) | u64::from(last)
        }
        _ => rest.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    };
    let small = if rest.is_empty() { 0 } else { SMALL >> (64 - 8 * rest.len()) };
    super::hash::mix(hash, last | small)
}

/// The bit of small letters in each of eight bytes.
const SMALL: u64 = 0x2020_2020_2020_2020;

#[cfg(test)]
mod tests {
    use super::*;

    static FILE: Index<8> = Index::new("# name\tkind\nAnn Lee\tactor\nann\tname\nbob\t\n", b'\t');
    static FIRST: Index<8> = Index::new("# name\tkind\nAnn Lee\tactor\nbob\t\n", b' ');

    #[test]
    fn a_row_is_found_by_its_whole_name() {
        assert_eq!(FILE.row("ann"), Some("ann\tname"));
        assert_eq!(FILE.row("bob"), Some("bob\t"));
        assert_eq!(FILE.row("ann lee"), None);
        assert_eq!(FILE.row_in_print("ann lee"), Some("Ann Lee\tactor"));
        assert_eq!(["", "an", "# name", "bob\t"].map(|name| FILE.row(name)), [None; 4]);
    }

    #[test]
    fn both_hashes_are_one() {
        let name = b"Penelope Cruz-Lampley";
        assert!((0..name.len()).all(|end| quick_hash(&name[..end]) == hash(&name[..end])));
    }

    #[test]
    fn a_row_is_found_by_its_first_word() {
        assert_eq!(FIRST.row_in_print("ann"), Some("Ann Lee\tactor"));
        assert_eq!(FIRST.row_in_print("bob"), Some("bob\t"));
        assert_eq!(FIRST.row_in_print("lee"), None);
    }
}
