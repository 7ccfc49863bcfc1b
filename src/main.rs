//! The `etalase` program: arguments in, exit code out.

use std::process::ExitCode;

/// Many small allocations in many threads: the system's allocator takes a fifth more time at 5 000 records.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// minify-html overflows smaller stacks on deeply nested templates.
const STACK: usize = 16 << 20;

fn main() -> ExitCode {
    // If threads cannot be had, rayon works with what there is.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
    ExitCode::from(etalase::cli::run(std::env::args_os()))
}
