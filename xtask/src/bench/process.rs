//! What the kernel knows of a process: its memory, its processor time, what it has read.

use crate::Outcome;

/// Threads whose names start so compress pages after they were answered.
const COMPRESSORS: &str = "compress";

/// A value of `/proc/PID/status` in MiB: `VmHWM`, `RssAnon`.
pub(super) fn memory_mib(pid: u32, name: &str) -> Outcome<f64> {
    let status = read(pid, "status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
    kib.map(|kib| kib / 1024.0).ok_or_else(|| format!("process {pid} has no {name}"))
}

/// Bytes the process has read from files and pipes so far.
pub(super) fn bytes_read(pid: u32) -> Outcome<f64> {
    let io = read(pid, "io")?;
    let line = io.lines().find_map(|line| line.strip_prefix("rchar: "));
    line.and_then(|count| count.parse().ok()).ok_or_else(|| format!("process {pid} tells no rchar"))
}

/// Processor time in milliseconds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ProcessorTime {
    /// Of the threads that answer.
    pub(super) answering_ms: f64,
    /// Of the threads that compress afterwards.
    pub(super) compressing_ms: f64,
}

impl ProcessorTime {
    /// What the process's living threads have used so far.
    pub(super) fn of(pid: u32) -> Outcome<Self> {
        let tasks = format!("/proc/{pid}/task");
        let tasks = std::fs::read_dir(&tasks).map_err(|e| format!("{tasks}: {e}"))?;
        let mut used = Self::default();
        for task in tasks.filter_map(Result::ok) {
            let text = |name| std::fs::read_to_string(task.path().join(name)).unwrap_or_default();
            let nanoseconds =
                text("schedstat").split(' ').next().and_then(|n| n.parse::<f64>().ok());
            let ms = nanoseconds.unwrap_or_default() / 1e6;
            if text("comm").starts_with(COMPRESSORS) {
                used.compressing_ms += ms;
            } else {
                used.answering_ms += ms;
            }
        }
        Ok(used)
    }

    /// What was used since `earlier`.
    pub(super) fn since(self, earlier: Self) -> Self {
        Self {
            answering_ms: self.answering_ms - earlier.answering_ms,
            compressing_ms: self.compressing_ms - earlier.compressing_ms,
        }
    }
}

fn read(pid: u32, name: &str) -> Outcome<String> {
    let path = format!("/proc/{pid}/{name}");
    std::fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::{ProcessorTime, bytes_read, memory_mib};

    #[test]
    fn this_process_has_memory_and_has_read_something() {
        let own = std::process::id();
        assert!(memory_mib(own, "VmHWM").unwrap() > 0.5);
        assert!(memory_mib(own, "RssAnon").unwrap() > 0.0);
        assert!(bytes_read(own).unwrap() > 0.0);
        assert!(ProcessorTime::of(own).unwrap().answering_ms > 0.0);
    }
}
