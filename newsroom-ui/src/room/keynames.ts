// How keys are written for people.

const MAC: Record<string, string> = {
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Backspace: "⌫",
};
const OTHERS: Record<string, string> = { Mod: "Ctrl" };
const ARROWS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** `Mod-Alt-ArrowUp` as `Ctrl Alt ↑`, or `⌘ ⌥ ↑` on a Mac. */
export function keyName(key: string, isMac: boolean): string {
  const names = { ...(isMac ? MAC : OTHERS), ...ARROWS };
  const parts = key.split(/-(?!$)/);
  return parts
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}

/** Whether this is a Mac, an iPad or an iPhone. */
export function isMac(): boolean {
  return /Mac|iP(hone|[oa]d)/.test(navigator.platform);
}
