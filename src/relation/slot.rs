//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod before;
mod billing;
mod character;
mod companies;
mod names;
mod people;
mod places;
mod quotation;
mod reviewer;
mod scope;
mod sites;
mod speaker;
mod spot;
mod subject;
mod sums;
mod time_spans;
mod titles;
mod venue;
mod work;

pub(super) use before::{keep_names, people_before, person_before, sounds};
pub(super) use billing::{Billed, billing, sounds_like_a_name};
pub(super) use character::{characters_before, parts};
pub(super) use companies::{company, firm, firm_before, firms, firms_before, is_company};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person};
pub(super) use places::{Found, place, places};
pub(super) use quotation::{Quotation, quotation};
pub(super) use reviewer::{CALLING, SAYING, may_review, reviewer};
pub(super) use scope::{Scope, period, scope};
pub(super) use sites::sites;
pub(super) use speaker::{Speaker, speaker};
pub(super) use spot::{is_named_venue, site, skip_around};
pub(super) use subject::{certain_subject, subject};
pub(super) use sums::{Sum, is_rough, sums};
pub(super) use titles::title;
pub(super) use work::{Work, work};
