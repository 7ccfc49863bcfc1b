//! Memory that is at hand.
//!
//! A virtual machine gets its memory from its host page by page, the first time that it touches it, and gives back what it
//! has not used for two seconds. Writing gigabytes into files in memory takes five times as long there as on a machine
//! with memory of its own, and that is no time of the program that writes. So a ballast takes all free memory and lets go
//! of it as the program needs it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What is always left free, in MiB: more than a program takes between two looks.
const SPARE: u64 = 1_024;
const MIB: u64 = 1 << 20;
const LOOK_EVERY: Duration = Duration::from_millis(20);

pub struct Ballast {
    is_over: Arc<AtomicBool>,
    watch: Option<JoinHandle<io::Result<()>>>,
}

impl Ballast {
    /// Fills the memory with a file without a name. `folder` lies in a file system in memory.
    pub fn take(folder: &Path) -> io::Result<Ballast> {
        let path = folder.join("ballast");
        let mut file = OpenOptions::new().create(true).truncate(true).write(true).open(&path)?;
        fs::remove_file(path)?;
        let piece = vec![1; MIB as usize];
        let mut size = 0;
        while free_mib()? > SPARE {
            // The system is not asked before every piece.
            for _ in 0..64 {
                file.write_all(&piece)?;
                size += 1;
            }
        }
        let is_over = Arc::new(AtomicBool::new(false));
        let watch = thread::spawn({
            let is_over = is_over.clone();
            move || hand_over(&file, size, &is_over)
        });
        Ok(Ballast { is_over, watch: Some(watch) })
    }
}

/// Makes the file smaller by what the program takes.
fn hand_over(file: &File, mut size: u64, is_over: &AtomicBool) -> io::Result<()> {
    while !is_over.load(Ordering::Relaxed) {
        let missing = SPARE.saturating_sub(free_mib()?);
        if missing > 0 {
            size = size.saturating_sub(missing);
            file.set_len(size * MIB)?;
        }
        thread::sleep(LOOK_EVERY);
    }
    Ok(())
}

impl Drop for Ballast {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        let _ = self.watch.take().map(JoinHandle::join);
    }
}

fn free_mib() -> io::Result<u64> {
    let memory = fs::read_to_string("/proc/meminfo")?;
    let line = memory.lines().find_map(|line| line.strip_prefix("MemFree:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kib.map(|kib| kib >> 10).ok_or_else(|| io::Error::other("/proc/meminfo does not say how much memory is free"))
}
