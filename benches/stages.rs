//! What a build costs at three sizes: each stage, CPU seconds, peak memory and how it grows.
//!
//! `cargo bench --bench stages [-- N ...]` measures sites of N records (313, 1 000 and 10 000 unless told);
//! `cargo bench --bench stages -- generate N DIR` only writes such a site. The program runs as a child, as people run it.

#![allow(clippy::print_stdout, reason = "a table on the terminal is what a bench is for")]
#![allow(clippy::disallowed_methods, reason = "it waits for the program that it measures")]

mod generator;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_etalase");
const SIZES: [usize; 3] = [313, 1_000, 10_000];
/// Builds and checks of each size; figures are their median, with least and most.
const RUNS: usize = 3;
const SEED: u64 = 1;
/// The day on which every generated date lies in the past.
const TODAY: &str = "2026-11-21";
/// The lines of `--timings`, in its order.
const STAGES: [&str; 10] = [
    "read",
    "parse",
    "assemble",
    "theme + minify",
    "plan",
    "search index",
    "share cards",
    "render",
    "write",
    "publish",
];

fn main() -> io::Result<()> {
    // Cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["generate", count, folder] = words[..] {
        return generator::write_site(Path::new(folder), number(count)?, SEED);
    }
    let mut sizes = words.iter().map(|word| number(word)).collect::<io::Result<Vec<usize>>>()?;
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    let scratch = Scratch::new()?;
    println!("{RUNS} runs each, median [least-most]; below {}; {}", scratch.0.display(), load());
    let mut smaller: Option<Measured> = None;
    for count in sizes {
        let measured = measure(&scratch.0.join(count.to_string()), count)?;
        measured.print(smaller.as_ref());
        smaller = Some(measured);
    }
    Ok(())
}

fn number(word: &str) -> io::Result<usize> {
    word.replace(['_', ' '], "").parse().map_err(|_| io::Error::other(format!("not a number of records: {word}")))
}

/// A folder for this run, in memory where the system has one for that; gone at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> io::Result<Scratch> {
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let folder = parent.join(format!("etalase-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Scratch(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The figures of one size.
struct Measured {
    count: usize,
    builds: Vec<Run>,
    checks: Vec<Run>,
    files: usize,
    bytes: u64,
}

/// One run of the program. What the system cannot tell is absent.
struct Run {
    wall: Duration,
    cpu: Option<f64>,
    peak_mib: Option<f64>,
    /// Milliseconds of each of [`STAGES`].
    stages: Vec<f64>,
}

fn measure(folder: &Path, count: usize) -> io::Result<Measured> {
    let site = folder.join("site");
    generator::write_site(&site, count, SEED)?;
    let (mut builds, mut checks) = (Vec::new(), Vec::new());
    let (mut files, mut bytes) = (0, 0);
    for round in 0..RUNS {
        let out = folder.join(format!("out-{round}"));
        builds.push(run(&site, &["build", "--timings", "--out", &out.to_string_lossy()])?);
        checks.push(run(&site, &["check"])?);
        (files, bytes) = weigh(&out)?;
        fs::remove_dir_all(&out)?;
    }
    fs::remove_dir_all(folder)?;
    Ok(Measured { count, builds, checks, files, bytes })
}

fn run(site: &Path, arguments: &[&str]) -> io::Result<Run> {
    let before = children_cpu();
    let start = Instant::now();
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .args(["--lang", "en", "--now", TODAY, "--root"])
        .arg(site)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut peak_mib = None;
    let status = loop {
        peak_mib = peak_of(child.id()).or(peak_mib);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let wall = start.elapsed();
    let cpu = children_cpu().zip(before).map(|(after, before)| after - before);
    let mut text = String::new();
    if let (Some(mut out), Some(mut complaints)) = (child.stdout.take(), child.stderr.take()) {
        out.read_to_string(&mut text)?;
        complaints.read_to_string(&mut text)?;
    }
    if !status.success() {
        return Err(io::Error::other(format!("{arguments:?} failed:\n{text}")));
    }
    Ok(Run { wall, cpu, peak_mib, stages: stages(&text) })
}

/// The milliseconds of the report's lines, whatever their words.
fn stages(report: &str) -> Vec<f64> {
    let lines = report.lines().filter_map(|line| line.strip_suffix(" ms"));
    lines.filter_map(|line| line.split_whitespace().last()?.parse().ok()).collect()
}

/// CPU seconds of all children that have ended, from `/proc`; counted in hundredths.
fn children_cpu() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The program's name is in parentheses and may hold spaces; cutime and cstime are fields 16 and 17 of the line.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// The most memory a running process has had so far.
fn peak_of(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<f64>().ok()? / 1_024.0)
}

/// Files below a folder and their bytes.
fn weigh(folder: &Path) -> io::Result<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let inside = weigh(&entry.path())?;
            (files, bytes) = (files + inside.0, bytes + inside.1);
        } else {
            (files, bytes) = (files + 1, bytes + entry.metadata()?.len());
        }
    }
    Ok((files, bytes))
}

impl Measured {
    fn print(&self, smaller: Option<&Measured>) {
        let row = |label: &str, text: String| println!("  {label:<18} {text}");
        println!("\n{} records, {} files, {:.1} MB", self.count, self.files, self.bytes as f64 / 1e6);
        for (number, stage) in STAGES.iter().enumerate() {
            let times: Vec<f64> = self.builds.iter().filter_map(|run| run.stages.get(number).copied()).collect();
            let note = if matches!(number, 6 | 7) { " (sum of the workers)" } else { "" };
            row(stage, format!("{} ms{note}", spread(&times, 1)));
        }
        for (name, runs) in [("build", &self.builds), ("check", &self.checks)] {
            row(&format!("{name} wall"), format!("{} s", spread(&walls(runs), 2)));
            row(&format!("{name} CPU"), format!("{} s", spread(&cpus(runs), 2)));
            let peaks: Vec<f64> = runs.iter().filter_map(|run| run.peak_mib).collect();
            row(&format!("{name} peak memory"), format!("{} MiB", spread(&peaks, 0)));
        }
        let (build, check) = (median(&cpus(&self.builds)), median(&cpus(&self.checks)));
        row("check / build CPU", format!("{:.2}", check / build));
        row("CPU per record", format!("{:.0} us", build / self.count as f64 * 1e6));
        if let Some(smaller) = smaller {
            let times = build / median(&cpus(&smaller.builds));
            let exponent = times.ln() / (self.count as f64 / smaller.count as f64).ln();
            row("growth exponent", format!("{exponent:.2} (CPU, from {} records)", smaller.count));
        }
    }
}

fn walls(runs: &[Run]) -> Vec<f64> {
    runs.iter().map(|run| run.wall.as_secs_f64()).collect()
}

fn cpus(runs: &[Run]) -> Vec<f64> {
    runs.iter().filter_map(|run| run.cpu).collect()
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

fn spread(values: &[f64], digits: usize) -> String {
    let least = values.iter().copied().fold(f64::NAN, f64::min);
    let most = values.iter().copied().fold(f64::NAN, f64::max);
    format!("{:>9.digits$} [{least:.digits$}-{most:.digits$}]", median(values))
}

/// What else the machine was doing.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("load {}", load.split_whitespace().next().unwrap_or("unknown"))
}
