// What every story of the newsroom needs: people at their desks, mail as it leaves, and a look at a
// page on a phone and on a desk, in light and in dark.
//
// The stories run on papers that `cargo xtask stories` starts: PAPER (its address), DATA (its
// folder), BINARY, and PICTURES, where what they saw is kept.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, watch, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach } from "node:test";
import { DESKTOP, PHONE, launch } from "../chromium.mjs";

export const { PAPER: paper, DATA: data, BINARY: binary, PICTURES: pictures } = process.env;
export const PASSWORD = "seven brass buttons of the pilot";
export const PATIENCE = { timeout: 20_000 };
/** Names stay apart when the stories run twice on one paper. */
export const STAMP = Date.now().toString(36);
const MAIL_MS_MAX = 20_000;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
const CONTRAST = { runOnly: ["color-contrast"], resultTypes: ["violations"] };

assert.ok(paper && data && binary && pictures, "PAPER, DATA, BINARY and PICTURES are to be set");
mkdirSync(join(pictures, "html"), { recursive: true });
const browser = await launch();
const faults = [];

afterEach(() => assert.deepEqual(faults.splice(0), []));
after(() => browser.close());

/** A page in a browser of its own. A script that fails or a policy that is broken fails the story. */
export async function desk(options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.stack}`));
  page.on("console", (line) => {
    const isBroken = /Content Security Policy|Refused to|Uncaught/.test(line.text());
    if (isBroken) faults.push(`${page.url()}: ${line.text()}`);
  });
  return page;
}

export const addressOf = (name) =>
  `${name.toLowerCase().replaceAll(" ", ".")}.${STAMP}@courier.example`;

/** Takes somebody on by the command line, beside the running server. */
export function takeOn(name, role) {
  const args = ["staff", "add", addressOf(name), "--data", data, "--name", name, "--role", role];
  const done = spawnSync(binary, [...args, "--password-stdin"], { input: PASSWORD });
  assert.equal(done.status, 0, String(done.stderr));
  return addressOf(name);
}

/** Gives name and password at the door. */
export async function signIn(page, email, password = PASSWORD) {
  await page.goto(`${paper}/newsroom/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.click("form[action='/newsroom/sign-in'] .button--act");
}

/** Somebody new, signed in. */
export async function colleague(name, role, options) {
  const email = takeOn(name, role);
  const page = await desk(options);
  await signIn(page, email);
  await page.waitForURL(`${paper}/newsroom`);
  return page;
}

/** Begins an article and waits for the editor; its address. */
export async function begin(page, headline) {
  await page.goto(`${paper}/newsroom/articles/new`);
  await page.fill("#headline", headline);
  await page.click("button[value=draft]");
  await page.waitForURL(/\/newsroom\/articles\/\d+/);
  await ready(page);
  return page.url().split("?")[0];
}

/** Opens an article to write in it. */
export async function write(page, address) {
  await page.goto(address);
  await ready(page);
}

export const prose = ".prose[role=textbox]";
export const ready = (page) => page.waitForSelector("form#editor[data-ready]");
export const done = (page, word) => page.waitForURL(new RegExp(`done=${word}$`));

/** Presses the act's button, in the bar or in the panel. */
export const act = (page, word) => page.locator(`[formaction$='/${word}']`).first().click();

/** Waits until the newsroom has everything that was typed: before, the line says that it has not. */
export const saved = (page) => page.waitForSelector("#saved:text-matches('^Saved \\\\d')");

/** Saves by key. */
export async function save(page) {
  await page.keyboard.press("Control+s");
  await saved(page);
}

/** The cursor in the text, at its beginning or its end. */
export async function cursor(page, place) {
  await page.locator(prose).focus();
  const isThere = (key) =>
    page.evaluate(
      async ([selector, side]) => {
        for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
        return document.querySelector(selector)[side]?.contains(getSelection().focusNode);
      },
      [prose, key === "Home" ? "firstElementChild" : "lastElementChild"],
    );
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.keyboard.press(`Control+${place}`);
    if (await isThere(place)) return;
  }
  assert.fail(`the cursor does not reach the ${place}`);
}

/** Pastes as the browser would: markup, and files as `[name, type, bytes]`. */
export async function paste(page, html, files = []) {
  const given = files.map(([name, type, bytes]) => [name, type, bytes.toString("base64")]);
  await page.locator(prose).evaluate(
    (element, [markup, held]) => {
      const clipboardData = new DataTransfer();
      if (markup) clipboardData.setData("text/html", markup);
      for (const [name, type, base64] of held) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], name, { type }));
      }
      const options = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", options));
    },
    [html, given],
  );
}

/** A picture of the sample paper. */
export const picture = (name) =>
  readFileSync(new URL(`../../../demo/pictures/${name}`, import.meta.url));

/** An instant some seconds ahead, to the second, as the paper's clock shows it. */
export async function soon(page, seconds) {
  const zone = (await page.locator("label[for=at]").innerText()).match(/\S+\/\S+|UTC/)[0];
  const at = new Date(Math.ceil(Date.now() / 1_000 + seconds) * 1_000);
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone.replace(/[()]/g, ""), dateStyle: "short", timeStyle: "medium",
  });
  // Staff choose minutes; a story has no minute to spare.
  await page.locator("#at").evaluate((field) => field.setAttribute("step", "1"));
  await page.fill("#at", parts.format(at).replace(" ", "T"));
  return at;
}

/** What a reader gets at an address of the paper: status and page. */
export async function reader(address) {
  const answer = await fetch(new URL(address, paper), { redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
}

/** Waits in a page of the newsroom until readers find the words at an address. */
export const published = (page, address, words) =>
  page.evaluate(
    async ([at, wanted, patience]) => {
      const begun = Date.now();
      while (!(await (await fetch(at)).text()).includes(wanted)) {
        if (Date.now() - begun > patience) throw new Error(`${at} does not say ${wanted}`);
        await new Promise(requestAnimationFrame);
      }
    },
    [address, words, PATIENCE.timeout],
  );

/** The link of `kind` in the newest mail to `email`, once it has left. */
export async function mailedLink(email, kind) {
  const outbox = join(data, "outbox");
  mkdirSync(outbox, { recursive: true });
  const found = () => {
    const mails = readdirSync(outbox).filter((name) => name.endsWith(".eml")).sort();
    for (const name of mails.reverse()) {
      const mail = readFileSync(join(outbox, name), "utf8").replace(/=\r?\n/g, "");
      const link = mail.match(new RegExp(`https?://[^\\s"<]*/newsroom/${kind}/[\\w-]+`));
      if (link && mail.includes(email)) return link[0];
    }
    return undefined;
  };
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => end(reject, new Error(`no mail to ${email}`)), MAIL_MS_MAX);
    const watching = watch(outbox, () => {
      const link = found();
      if (link) end(resolve, link);
    });
    const end = (how, what) => {
      clearTimeout(patience);
      watching.close();
      how(what);
    };
    const already = found();
    if (already) end(resolve, already);
  });
}

/** Looks at a page as it stands: axe finds nothing, nothing is too wide, and a picture is kept. */
export async function look(page, name) {
  const size = page.viewportSize();
  for (const [device, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const at = `${name} (${device}, ${colorScheme})`;
      const rules = colorScheme === "light" ? RULES : CONTRAST;
      for (const fault of await broken(page, rules)) faults.push(`${at}: ${fault}`);
      const path = join(pictures, `${name}-${device}-${colorScheme}.png`);
      await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path, fullPage: true });
    }
    const width = await page.evaluate("document.documentElement.scrollWidth");
    if (width > viewport.width) faults.push(`${name} is ${width} px wide on a ${device}`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(size);
}

/** Goes to a page, looks at it, and keeps its markup for the HTML checker. */
export async function visit(page, address, name, status = 200) {
  const answer = await page.goto(new URL(address, paper).href);
  assert.equal(answer.status(), status, address);
  writeFileSync(join(pictures, "html", `${name}.html`), await answer.text());
  await look(page, name);
}

/** What axe finds, with the element it found it in. */
async function broken(page, rules) {
  const has = await page.evaluate("typeof axe === 'object'");
  // Given as one expression: a strict Content-Security-Policy admits no script element.
  const source = has ? "" : `${axe};`;
  const { violations } = await page.evaluate(`${source} axe.run(document, ${JSON.stringify(rules)})`);
  return violations.map(({ id, help, nodes }) => {
    const some = nodes.slice(0, 2).map(({ target }) => target.join(" "));
    return `axe ${id}: ${help} [${some.join(" | ")}]`;
  });
}
