// Two people in one article: each sees the other, and nobody's words are lost.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { STAMP, begin, colleague, cursor, look, prose, ready, save, saved, write } from "./room.mjs";

let first;
let second;

before(async () => {
  first = await colleague("Ragna First", "reporter");
  second = await colleague("Eskil Second", "editor");
});

/** An article of two paragraphs that both have open. */
async function together(headline) {
  const address = await begin(first, `${headline} ${STAMP}`);
  await cursor(first, "End");
  await first.keyboard.type("First paragraph.\nSecond paragraph.");
  await save(first);
  await write(second, address);
  await second.waitForSelector("#here li:has-text('Ragna First')");
}

const text = (page) => page.locator(prose).innerText();

test("in different paragraphs both are kept without a question", async () => {
  await together("Two at once");
  await first.reload();
  await ready(first);
  await first.waitForSelector("#here li:has-text('Eskil Second')");
  await cursor(second, "Home");
  await second.keyboard.type("Editor here. ");
  await save(second);
  await cursor(first, "End");
  await first.keyboard.type(" Reporter here.");
  await save(first);
  await first.reload();
  await ready(first);
  assert.match(await text(first), /Editor here\. First paragraph\./);
  assert.match(await text(first), /Second paragraph\. Reporter here\./);
});

test("in one paragraph the later one is asked, and both may stay", async () => {
  await together("Two in one line");
  await cursor(second, "End");
  await second.keyboard.type(" So the editor.");
  await save(second);
  await cursor(first, "End");
  await first.keyboard.type(" So the reporter.");
  await first.keyboard.press("Control+s");
  const panel = first.locator(".merge");
  await panel.waitFor();
  assert.match(await panel.innerText(), /Eskil Second/);
  await look(first, "merge");
  await panel.locator("[data-choice=keep_both]").first().click();
  await panel.waitFor({ state: "detached" });
  await saved(first);
  await first.reload();
  await ready(first);
  assert.match(await text(first), /So the editor\./);
  assert.match(await text(first), /So the reporter\./);
});

test("without scripts the page shows both texts and asks", async () => {
  const plain = await colleague("Petra Plain", "editor", { javaScriptEnabled: false });
  await together("Two, one of them plain");
  await plain.goto(first.url());
  await cursor(first, "End");
  await first.keyboard.type(" Typed.");
  await save(first);
  await plain.fill("#body", "First paragraph.\n\nSecond paragraph. Sent.\n");
  const sent = plain.waitForResponse((it) => it.request().method() === "POST");
  await plain.click(".editor-bar button:text-is('Save')");
  assert.equal((await sent).status(), 409);
  const said = await plain.locator(".merge").innerText();
  assert.match(said, /Second paragraph\. Sent\./);
  assert.match(said, /Second paragraph\. Typed\./);
});
