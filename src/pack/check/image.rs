//! The check of a picture: one place, beside the pack or inside it, and words for those who cannot see it.

use super::Check;
use crate::pack::Fault;
use crate::pack::draft::DraftImage;
use crate::question::answer::{Image, ImagePlace};

/// The kinds of picture that every browser shows and that hold no scripts.
const KINDS: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];

/// No picture inside a pack is longer, in characters of base64: about 1.5 MB.
const LONGEST: usize = 2 << 20;

impl Check {
    pub(super) fn image(&mut self, path: &str, image: DraftImage) -> Option<Image> {
        let of = self.question.unwrap_or_default();
        let at = |field: &str| format!("{path}.{field}");
        let missing = format!("the image of question {of} has no `alt`");
        if image.alt.is_none() {
            self.missing(
                Fault::NoAlt,
                &at("alt"),
                missing,
                "say what it shows, without giving the answer away",
            );
        }
        let alt = self.text(at("alt"), image.alt);
        let place = match (image.path, image.data) {
            (Some(file), None) => {
                let file = self.text(at("path"), Some(file));
                if let Some(fault) = file.as_deref().and_then(path_fault) {
                    let what = format!("the image of question {of} {}", fault.0);
                    self.problem(Fault::ImagePath, &at("path"), what, fault.1.to_owned());
                }
                file.map(ImagePlace::Path)
            }
            (None, Some(data)) => {
                if let Some(fault) = data_fault(&data) {
                    let what = format!("`image.data` of question {of} {}", fault.0);
                    self.problem(Fault::ImageData, &at("data"), what, fault.1.to_owned());
                }
                Some(ImagePlace::Data(data))
            }
            (Some(_), Some(_)) => {
                let what = format!("the image of question {of} has both `path` and `data`");
                self.problem(Fault::ImagePlace, path, what, "keep one of them".to_owned());
                None
            }
            (None, None) => {
                let what = format!("the image of question {of} has neither `path` nor `data`");
                self.missing(Fault::ImagePlace, path, what, "give one of them");
                None
            }
        };
        Some(Image { place: place?, alt: alt? })
    }
}

/// What is wrong with a path, and what to do: a pack may name pictures beside it and nothing else.
fn path_fault(path: &str) -> Option<(&'static str, &'static str)> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if path.contains("://") {
        Some(("is an address on the net", "put the file beside the pack and name that"))
    } else if path.starts_with(['/', '\\', '~'])
        || path.contains(':')
        || path.split(['/', '\\']).any(|part| part == "..")
    {
        Some(("leads out of the pack's folder", "name a file in that folder or below it"))
    } else if !ending.is_some_and(|ending| KINDS.contains(&ending.as_str())) {
        Some(("is no picture", "name a file that ends in .png, .jpg, .jpeg, .gif or .webp"))
    } else {
        None
    }
}

/// What is wrong with a picture inside the pack, and what to do.
fn data_fault(data: &str) -> Option<(&'static str, &'static str)> {
    let base64 = KINDS.iter().find_map(|kind| data.strip_prefix(&format!("data:image/{kind};base64,")));
    match base64 {
        None => Some(("is no picture", "begin it with `data:image/png;base64,` or jpeg, gif, webp")),
        Some(base64) if base64.len() > LONGEST => {
            Some(("is larger than 1.5 MB", "make the picture smaller or name a file with `path`"))
        }
        Some(base64) => {
            let digits = base64.trim_end_matches('=');
            let good = digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
            let whole =
                !digits.is_empty() && base64.len().is_multiple_of(4) && base64.len() - digits.len() <= 2;
            (!(good && whole)).then_some(("is no base64", "encode the file anew"))
        }
    }
}
