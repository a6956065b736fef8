//! Setups on their way through text.

use super::{
    super::{
        mode::MODES,
        setup::{Seating, Setup},
    },
    night::setup,
    of_kind,
};
use crate::question::{Kind, round::When};

#[test]
fn a_setup_reads_back_as_it_was() {
    for mode in MODES {
        let mut setup = setup(mode.name, Seating::Together, 3, &[2, 1]);
        setup.rounds[1]
            .items
            .extend([Kind::Open, Kind::Order, Kind::Number].map(|kind| of_kind(kind, false)));
        for item in &mut setup.rounds[1].items {
            "q1".clone_into(&mut item.question.id);
        }
        for item in setup.ties.iter_mut().chain(&mut setup.spares) {
            "q2".clone_into(&mut item.question.id);
        }
        setup.rounds[0].when = When::Before;
        assert_eq!(Setup::read(&setup.to_json()).unwrap(), setup);
    }
    let error = Setup::read("{}").unwrap_err().to_string();
    assert!(error.starts_with("the record of the game cannot be read: missing field `teams`"), "{error}");
}
