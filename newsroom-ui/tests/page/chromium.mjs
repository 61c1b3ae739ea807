// Starts Debian's Chromium so that it talks to nobody but the page under test.
import { chromium } from "playwright-core";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
];

/** A browser in a profile of its own, gone with the browser. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: QUIET,
    chromiumSandbox: process.env.CHROMIUM_NO_SANDBOX === undefined,
  });
}
