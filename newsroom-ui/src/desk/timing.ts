// When to save: soon after the writer pauses, never in a rush, and never late.

export const PAUSE_MS = 1_500;
export const BETWEEN_MS = 10_000;
const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 60_000;

/** When the next save is due, all times in milliseconds of one clock. */
export function dueAt(changedAt: number, changedSince: number, savedAt: number): number {
  const paused = Math.min(changedAt + PAUSE_MS, changedSince + BETWEEN_MS);
  return Math.max(paused, savedAt + BETWEEN_MS);
}

/** How long to wait after so many failures in a row. */
export function retryAfter(failures: number): number {
  return Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.max(0, failures - 1));
}
