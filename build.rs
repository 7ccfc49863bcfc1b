//! Tells the linker how the program is to be loaded on Linux.
//!
//! minify-html brings a table of 9.5 MB, nearly all zeros, whose thousands of pages hold an address each. In a program that
//! can be loaded anywhere they are all filled in at every start, before `main`: 5 ms and 10 MB of memory for a table of
//! which a run reads a few pages. Loaded at a fixed place they are right in the file, and read when they are needed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |key: &str| std::env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
