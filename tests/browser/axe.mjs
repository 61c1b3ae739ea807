// node axe.mjs TASK.json FOUND.json
//
// Opens each page of the task on a phone and on a desk, in light and in dark, and writes what is
// wrong as [[place, what], …]: axe's findings, requests that leave the site, cookies, and whatever
// the browser complained of.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DESKTOP, PHONE, launch } from "./chromium.mjs";

const PAGES_AT_ONCE = 2;
const RULES = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [taskFile, foundFile] = process.argv.slice(2);
const task = JSON.parse(readFileSync(taskFile, "utf8"));
const found = [];

const browser = await launch();
const queue = [...task.paths];
await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
await browser.close();
writeFileSync(foundFile, JSON.stringify(found));

async function worker() {
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const [device, viewport] of [["phone", PHONE], ["desktop", DESKTOP]]) {
      await inspect(path, device, viewport);
    }
  }
}

async function inspect(path, device, viewport) {
  const say = (what) => found.push([`${path} (${device})`, what]);
  const context = await browser.newContext({ viewport, colorScheme: "light" });
  const page = await context.newPage();
  const address = task.origin + path;
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${task.origin}/`) && !url.startsWith("data:")) say(`asks for ${url}`);
  });
  page.on("pageerror", (error) => say(`script error: ${error.message}`));
  page.on("console", (message) => {
    // The browser notes the status of a page that is rightly not found.
    const own = message.location().url === address && message.text().includes("404");
    if (["error", "warning"].includes(message.type()) && !own) {
      say(`console: ${message.text()} (${message.location().url})`);
    }
  });
  try {
    await page.goto(address, { waitUntil: "load" });
    await layout(page, viewport, say);
    for (const scheme of ["light", "dark"]) await accessibility(page, scheme, say);
    if ((await context.cookies()).length > 0) say("has set a cookie");
  } catch (error) {
    say(`could not be inspected: ${error.message.split("\n")[0]}`);
  }
  await context.close();
}

/** The page is no wider than the window. */
async function layout(page, viewport, say) {
  const width = await page.evaluate("document.documentElement.scrollWidth");
  if (width > viewport.width) say(`is ${width} px wide in a window of ${viewport.width} px`);
}

/** Everything axe finds, with the element it found it in. */
async function accessibility(page, scheme, say) {
  await page.emulateMedia({ colorScheme: scheme });
  // Given as one expression: a strict Content-Security-Policy admits no script element.
  const results = await page.evaluate(`${axe}; axe.run(document, ${JSON.stringify(RULES)})`);
  for (const violation of results.violations) {
    const nodes = violation.nodes.slice(0, 2).map((node) => node.target.join(" "));
    say(`axe ${violation.id} in ${scheme}: ${violation.help} [${nodes.join(" | ")}]`);
  }
}
