//! The `etalase` program: arguments in, exit code out.

use std::process::ExitCode;

/// Many small allocations in many threads: the system's allocator takes a fifth more time at 5 000 records.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(etalase::run(std::env::args_os()))
}
