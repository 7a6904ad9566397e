//! The machine, as far as the figures depend on it; nothing that names it.

use std::fs;

use crate::options::Options;

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// Cores, processor, what it can compute in hardware, memory.
pub fn description(options: &Options) -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let flags = field("/proc/cpuinfo", "flags").unwrap_or_default();
    let known = ["aes", "sha_ni", "avx2", "avx512f"];
    let has: Vec<&str> = known.into_iter().filter(|name| flags.split(' ').any(|flag| flag == *name)).collect();
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_default();
    let form = if options.short { "; short form, no result" } else { "" };
    format!("{cores} cores, {processor} ({}), {memory} of memory{form}. {}", has.join(", "), load())
}

/// How much else was running.
pub fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("Load of the last 1, 5 and 15 minutes: {}", load.split(' ').take(3).collect::<Vec<_>>().join(", "))
}

/// From now on the peak of memory counts anew.
pub fn reset_peak() {
    // 5: the peak becomes what is resident now (proc_pid_clear_refs).
    fs::write("/proc/self/clear_refs", "5").expect("the peak can be reset");
}

/// Most memory that was resident since, in MiB.
pub fn peak() -> u64 {
    let peak = field("/proc/self/status", "VmHWM").expect("the peak is told");
    peak.trim_end_matches(" kB").trim().parse::<u64>().expect("a number of KiB") / 1024
}
