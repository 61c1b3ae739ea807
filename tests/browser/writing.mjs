// A morning of the newsroom, in a real browser: writing, sending in, returning, an embargo, a
// correction, two people in one article, and the form without scripts.
// PAPER=http://127.0.0.1:PORT DATA=DIR BINARY=dateline node --test writing.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { DESKTOP, launch } from "./chromium.mjs";

const { PAPER: paper, DATA: data, BINARY: binary } = process.env;
const PASSWORD = "seven brass buttons of the pilot";
const PATIENCE = { timeout: 20_000 };
const STAMP = Date.now().toString(36);
let browser;
let reporter;
let editor;

before(async () => {
  assert.ok(paper && data && binary, "PAPER, DATA and BINARY are to be set");
  browser = await launch();
  reporter = await signedIn("Runa Story", "reporter");
  editor = await signedIn("Edda Story", "editor");
});
after(() => browser?.close());

/** Takes somebody on by the command line, beside the running server. */
function takeOn(name, role) {
  const email = `${name.toLowerCase().replace(" ", ".")}.${STAMP}@courier.example`;
  const args = ["staff", "add", email, "--data", data, "--name", name, "--role", role];
  const done = spawnSync(binary, [...args, "--password-stdin"], { input: PASSWORD });
  assert.equal(done.status, 0, String(done.stderr));
  return email;
}

/** A page of somebody who is signed in. A script that fails or a policy that is broken fails it. */
async function signedIn(name, role, options = {}) {
  const email = takeOn(name, role);
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(String(error)));
  page.on("console", (line) => {
    assert.ok(!/Content Security Policy/.test(line.text()), line.text());
  });
  await page.goto(`${paper}/newsroom/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", PASSWORD);
  await page.click("form[action='/newsroom/sign-in'] button");
  await page.waitForURL(`${paper}/newsroom`);
  return page;
}

/** Begins an article and waits for the editor. */
async function begin(page, headline) {
  await page.goto(`${paper}/newsroom/articles/new`);
  await page.fill("#headline", headline);
  await page.click("button[value=draft]");
  await page.waitForURL(/\/newsroom\/articles\/\d+/);
  await ready(page);
  return page.url().split("?")[0];
}

const ready = (page) => page.waitForSelector("form#editor[data-ready]", PATIENCE);
const saved = (page) => page.waitForSelector("#saved:has-text('Saved')", PATIENCE);
const act = (page, word) => page.click(`.panel [formaction$='/${word}'], .editor-bar [formaction$='/${word}']`);
const done = (page, word) => page.waitForURL(new RegExp(`done=${word}$`), PATIENCE);

/** An instant as the paper's clock shows it, for a datetime field. */
function local(at, zone) {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone, dateStyle: "short", timeStyle: "medium",
  });
  return parts.format(at).replace(" ", "T");
}

const status = async (address) => (await fetch(paper + address, { redirect: "manual" })).status;

test("a report is written, sent in, returned, and published under embargo", async () => {
  const address = await begin(reporter, `The lane reopens ${STAMP}`);
  await reporter.fill("#standfirst", "Two pilots, one chart.");
  await reporter.click(".ProseMirror");
  await reporter.keyboard.type("The lane reopened on Friday. “We have waited eleven years”, ");
  await reporter.keyboard.type("the pilot said.\n## What follows\nThe vote follows.");
  await saved(reporter);
  await reporter.fill("#note", "Ready to be read.");
  await act(reporter, "submit");
  await done(reporter, "submitted");

  await editor.goto(`${paper}/newsroom/articles?state=review`);
  await editor.click(`a.head[href='${new URL(address).pathname}']`);
  await ready(editor);
  assert.ok(await editor.getByText("Ready to be read.").isVisible());
  assert.equal(await editor.locator(".ProseMirror h2").innerText(), "What follows");
  await editor.fill("#note", "Who is the pilot?");
  await act(editor, "return");
  await done(editor, "returned");

  await reporter.goto(address);
  await ready(reporter);
  await reporter.click(".ProseMirror p:last-of-type");
  await reporter.keyboard.press("End");
  await reporter.keyboard.type(" Her name is Ines Tallow.");
  await act(reporter, "submit");
  await done(reporter, "submitted");

  await editor.goto(address);
  await ready(editor);
  assert.match(await editor.locator(".ProseMirror").innerText(), /Her name is Ines Tallow\./);
  const zone = (await editor.locator("label[for=at]").innerText()).split(" ").at(-1);
  const until = new Date(Date.now() + 20_000);
  await editor.locator("#at").evaluate((field) => field.setAttribute("step", "1"));
  await editor.fill("#at", local(until, zone));
  await act(editor, "embargo");
  await done(editor, "embargoed");
  await ready(editor);
  await act(editor, "publish");
  await done(editor, "waits");
  const section = await editor.inputValue("#section");
  const slug = await editor.inputValue("#slug");
  const at = `/${section}/${slug}`;
  assert.ok(Date.now() < until || (await status(at)) === 200);
  if (Date.now() < until - 1_000) assert.equal(await status(at), 404);
  while (Date.now() < until.getTime() + 10_000 && (await status(at)) !== 200) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const reader = await (await fetch(paper + at)).text();
  assert.match(reader, /Her name is Ines Tallow\./);

  await editor.goto(address);
  await ready(editor);
  await editor.click(".ProseMirror p:first-of-type");
  await editor.keyboard.press("Control+Home");
  await editor.keyboard.type("Correct: ");
  await editor.click("summary:has-text('Correct')");
  await editor.fill("#wrong", "We said the lane reopened on Friday.");
  await editor.fill("#right", "It reopened on Thursday.");
  await act(editor, "correct");
  await done(editor, "corrected");
  const corrected = await (await fetch(paper + at)).text();
  assert.match(corrected, /We said the lane reopened on Friday\. It reopened on Thursday\./);
  assert.match(corrected, /Correct: The lane reopened/);
});

test("two people collide, and both their words stay", async () => {
  const address = await begin(reporter, `Two at once ${STAMP}`);
  await reporter.click(".ProseMirror");
  await reporter.keyboard.type("First paragraph.\nSecond paragraph.");
  await reporter.keyboard.press("Control+s");
  await saved(reporter);
  await editor.goto(address);
  await ready(editor);
  await reporter.waitForSelector("#here li:has-text('Edda Story')", PATIENCE);
  await editor.click(".ProseMirror p:first-of-type");
  await editor.keyboard.press("Control+Home");
  await editor.keyboard.type("Editor here. ");
  await editor.keyboard.press("Control+s");
  await saved(editor);
  await reporter.keyboard.press("Control+End");
  await reporter.keyboard.type(" Reporter here.");
  await reporter.keyboard.press("Control+s");
  await reporter.waitForSelector("#notices:has-text('Edda Story')", PATIENCE);
  await saved(reporter);
  await reporter.reload();
  await ready(reporter);
  const text = await reporter.locator(".ProseMirror").innerText();
  assert.match(text, /Editor here\. First paragraph\./);
  assert.match(text, /Second paragraph\. Reporter here\./);
});

test("without scripts the same form does the same", async () => {
  const page = await signedIn("Ola Story", "editor", { javaScriptEnabled: false });
  await page.goto(`${paper}/newsroom/articles/new`);
  await page.fill("#headline", `Plain words ${STAMP}`);
  await page.fill("#body", "One.\n\n## Two\n\nThree.");
  await page.click("button[value=draft]");
  await page.waitForURL(/\/newsroom\/articles\/\d+/);
  assert.equal(await page.inputValue("#body"), "One.\n\n## Two\n\nThree.\n");
  await page.fill("#body", "One and a half.\n\n## Two\n\nThree.\n");
  await page.fill("#author_new", `Nova ${STAMP}`);
  await act(page, "publish");
  await done(page, "published");
  const public_ = await page.locator(".panel dd a").first().getAttribute("href");
  const reader = await (await fetch(paper + public_)).text();
  assert.match(reader, /One and a half\./);
  assert.match(reader, new RegExp(`Nova ${STAMP}`));
});
