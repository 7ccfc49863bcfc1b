//! What a build costs at three sizes: each stage, CPU seconds, peak memory and how it grows; how far it is above the floor;
//! what a rebuild costs.
//!
//! `cargo bench --bench stages [-- N ...]` measures sites of N records (313, 1 000 and 10 000 unless told), without share
//! pictures and posters unless `--drawn` is given, and with memory at hand (see [`ballast`]) if `--at-hand` is. `--store`
//! keeps the ratios in `benches/baseline.json`, `--against-baseline` fails if one of them has become worse.
//! `cargo bench --bench stages -- generate N DIR` only writes such a site. The programs run as children, as people run them.

#![allow(clippy::print_stdout, reason = "a table on the terminal is what a bench is for")]
#![allow(clippy::disallowed_methods, reason = "it waits for the program that it measures")]

mod ballast;
mod baseline;
mod floor;
mod generator;

use ballast::Ballast;
use baseline::Ratios;
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
/// From here on one run has to do, and no rebuild is measured: each writes gigabytes.
const LARGE: usize = 50_000;
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
    let (flags, arguments): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).filter(|argument| argument != "--bench").partition(|word| word.starts_with("--"));
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["generate", count, folder] => return generator::write_site(Path::new(folder), number(count)?, SEED),
        ["floor", site, list, out] => return floor::run(Path::new(site), Path::new(list), Path::new(out)),
        _ => {}
    }
    let has = |flag: &str| flags.iter().any(|given| given == flag);
    let mut sizes = words.iter().map(|word| number(word)).collect::<io::Result<Vec<usize>>>()?;
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    let scratch = Scratch::new()?;
    println!("median [least-most]; below {}; {}", scratch.0.display(), load());
    let mut ratios = Ratios::new();
    ratios.insert("program MB".to_owned(), vec![fs::metadata(PROGRAM)?.len() as f64 / 1e6]);
    let mut smaller: Option<Measured> = None;
    for count in sizes {
        let measured = measure(&scratch.0.join(count.to_string()), count, has("--drawn"), has("--at-hand"))?;
        measured.print(smaller.as_ref());
        ratios.extend(measured.ratios());
        smaller = Some(measured);
    }
    if has("--store") {
        baseline::store(&ratios)?;
    }
    let worse = baseline::worse(&ratios)?;
    worse.iter().for_each(|line| println!("worse: {line}"));
    match has("--against-baseline") && !worse.is_empty() {
        true => Err(io::Error::other(format!("{} ratios are worse than in benches/baseline.json", worse.len()))),
        false => Ok(()),
    }
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
    drawn: bool,
    builds: Vec<Run>,
    checks: Vec<Run>,
    /// The floor's runs, each right behind the build of the same number, as are the rebuilds.
    floors: Vec<Run>,
    unchanged: Vec<Run>,
    edited: Vec<Run>,
    files: usize,
    bytes: u64,
    /// Bytes of the pages of each kind, and their number.
    kinds: Vec<(&'static str, u64, u64)>,
}

/// One run of the program. What the system cannot tell is absent.
struct Run {
    wall: Duration,
    cpu: Option<f64>,
    peak_mib: Option<f64>,
    /// Milliseconds of each of [`STAGES`].
    stages: Vec<f64>,
}

fn measure(folder: &Path, count: usize, drawn: bool, at_hand: bool) -> io::Result<Measured> {
    let site = folder.join("site");
    generator::write_site(&site, count, SEED)?;
    if !drawn {
        leave_drawings_out(&site)?;
    }
    let record = first_record(&site)?;
    let mut measured = Measured {
        count,
        drawn,
        builds: Vec::new(),
        checks: Vec::new(),
        floors: Vec::new(),
        unchanged: Vec::new(),
        edited: Vec::new(),
        files: 0,
        bytes: 0,
        kinds: KINDS.map(|kind| (kind, 0, 0)).to_vec(),
    };
    for round in 0..if count < LARGE { RUNS } else { 1 } {
        let (out, rewritten) = (folder.join(format!("out-{round}")), folder.join("floor"));
        let build = || run(&site, &["build", "--timings", "--out", &out.to_string_lossy()]);
        let ballast = || at_hand.then(|| Ballast::take(folder)).transpose();
        let held = ballast()?;
        measured.builds.push(build()?);
        drop(held);
        if count < LARGE {
            measured.unchanged.push(build()?);
            let text = fs::read_to_string(&record)?;
            fs::write(&record, format!("{text}\nSatu kalimat lagi.\n"))?;
            measured.edited.push(build()?);
            fs::write(&record, text)?;
        }
        measured.checks.push(run(&site, &["check"])?);
        let list = folder.join("list");
        if round == 0 {
            let mut files = Vec::new();
            weigh(&out, &out, &mut files)?;
            measured.weighed(&files);
            fs::write(&list, files.iter().map(|(bytes, path)| format!("{bytes} {path}\n")).collect::<String>())?;
        }
        fs::remove_dir_all(&out)?;
        let itself = std::env::current_exe()?;
        let arguments = [Path::new("floor"), &site, &list, &rewritten];
        let _held = ballast()?;
        measured.floors.push(child(Command::new(itself).args(arguments))?);
        fs::remove_dir_all(&rewritten)?;
    }
    fs::remove_dir_all(folder)?;
    Ok(measured)
}

/// Share pictures and posters cost ten times the pages; `compare.py` leaves them out too.
fn leave_drawings_out(site: &Path) -> io::Result<()> {
    let path = site.join("content/situs.yaml");
    let settings = fs::read_to_string(&path)?;
    fs::write(path, settings.replacen("tampilkan: {", "tampilkan: {kartu: false, poster: false, ", 1))
}

fn first_record(site: &Path) -> io::Result<PathBuf> {
    let entries = fs::read_dir(site.join("content/inovasi"))?.collect::<io::Result<Vec<_>>>()?;
    entries.into_iter().map(|entry| entry.path()).min().ok_or_else(|| io::Error::other("a site without records"))
}

fn run(site: &Path, arguments: &[&str]) -> io::Result<Run> {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).args(["--lang", "en", "--now", TODAY, "--root"]).arg(site);
    child(&mut command)
}

fn child(command: &mut Command) -> io::Result<Run> {
    let before = children_cpu();
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
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
        return Err(io::Error::other(format!("{command:?} failed:\n{text}")));
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

/// Kinds of pages whose bytes are told apart.
const KINDS: [&str; 4] = ["home page", "innovation page", "agency page", "other page"];

fn kind(path: &str) -> Option<usize> {
    let folders: Vec<&str> = path.strip_suffix("index.html")?.trim_end_matches('/').split('/').collect();
    Some(match folders[..] {
        [""] => 0,
        ["inovasi", _] => 1,
        ["opd", _] => 2,
        _ => 3,
    })
}

/// Bytes and path of each file below `folder`, the path from `root`.
fn weigh(root: &Path, folder: &Path, files: &mut Vec<(u64, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            weigh(root, &entry.path(), files)?;
        } else {
            let path = entry.path();
            let path = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push((entry.metadata()?.len(), path));
        }
    }
    Ok(())
}

impl Measured {
    fn weighed(&mut self, files: &[(u64, String)]) {
        self.files = files.len();
        for (bytes, path) in files {
            self.bytes += bytes;
            if let Some(kind) = kind(path) {
                let (_, sum, count) = &mut self.kinds[kind];
                *sum += bytes;
                *count += 1;
            }
        }
    }

    /// What can be compared with another day and another machine; more is worse.
    fn ratios(&self) -> Ratios {
        let mut ratios = Ratios::new();
        let size = format!("{}{}", self.count, if self.drawn { " drawn" } else { "" });
        let mut add = |name: &str, runs: Vec<f64>| {
            ratios.insert(format!("{size}: {name}"), runs);
        };
        let (build, floor) = (cpus(&self.builds), cpus(&self.floors));
        add("build / floor CPU", over(&build, &floor));
        add("build / floor wall", over(&walls(&self.builds), &walls(&self.floors)));
        add("check / build CPU", over(&cpus(&self.checks), &build));
        for (name, runs) in [("unchanged", &self.unchanged), ("one record", &self.edited)] {
            add(&format!("rebuild, {name} / build CPU"), over(&cpus(runs), &build));
            add(&format!("rebuild, {name} / build wall"), over(&walls(runs), &walls(&self.builds)));
        }
        for (number, stage) in STAGES.iter().enumerate() {
            let seconds = self.builds.iter().filter_map(|run| Some(run.stages.get(number)? / 1e3));
            add(&format!("{stage} / floor CPU"), over(&seconds.collect::<Vec<_>>(), &floor));
        }
        for (kind, bytes, count) in &self.kinds {
            add(&format!("{kind} KB"), vec![*bytes as f64 / 1e3 / *count as f64]);
        }
        ratios.retain(|_, runs| !runs.is_empty());
        ratios
    }

    fn print(&self, smaller: Option<&Measured>) {
        let row = |label: &str, text: String| println!("  {label:<18} {text}");
        let drawings = if self.drawn { "with" } else { "without" };
        println!(
            "\n{} records {drawings} drawings, {} files, {:.1} MB",
            self.count,
            self.files,
            self.bytes as f64 / 1e6
        );
        for (number, stage) in STAGES.iter().enumerate() {
            let times: Vec<f64> = self.builds.iter().filter_map(|run| run.stages.get(number).copied()).collect();
            let note = if matches!(number, 6 | 7) { " (sum of the workers)" } else { "" };
            row(stage, format!("{} ms{note}", spread(&times, 1)));
        }
        let kinds = [
            ("build", &self.builds),
            ("floor", &self.floors),
            ("unchanged", &self.unchanged),
            ("one record", &self.edited),
        ];
        for (name, runs) in kinds.into_iter().chain([("check", &self.checks)]).filter(|(_, runs)| !runs.is_empty()) {
            row(&format!("{name} wall"), format!("{} s", spread(&walls(runs), 2)));
            row(&format!("{name} CPU"), format!("{} s", spread(&cpus(runs), 2)));
            let peaks: Vec<f64> = runs.iter().filter_map(|run| run.peak_mib).collect();
            row(&format!("{name} peak memory"), format!("{} MiB", spread(&peaks, 0)));
        }
        for (name, runs) in self.ratios().iter().filter(|(name, _)| name.contains("build")) {
            println!("  {:<40} {}", name.split_once(": ").map_or("", |(_, name)| name), spread(runs, 3));
        }
        let build = median(&cpus(&self.builds));
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

/// The ratio of each run to the run of the same number.
fn over(runs: &[f64], to: &[f64]) -> Vec<f64> {
    runs.iter().zip(to).map(|(run, to)| run / to).collect()
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
