//! The `houselights` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    houselights::cli::main()
}
