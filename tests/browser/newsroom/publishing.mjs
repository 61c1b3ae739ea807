// From the first line to the correction: a reporter writes and sends in, an editor returns it and
// publishes it under embargo, and what turned out wrong is put right in public.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  STAMP, act, begin, colleague, cursor, done, look, paper, paste, picture, published, reader, ready,
  save, saved, soon, visit, write,
} from "./room.mjs";

const HEADLINE = `The lane reopens ${STAMP}`;
let reporter;
let editor;
let address;
let place;

test("a report is written, with a picture and a quotation, and sent in", async () => {
  reporter = await colleague("Runa Story", "reporter");
  address = await begin(reporter, HEADLINE);
  await reporter.fill("#standfirst", "Two pilots, one chart, and eleven years of waiting.");
  await cursor(reporter, "End");
  await reporter.keyboard.type("The lane reopened on Friday. “We have waited eleven years”, ");
  await reporter.keyboard.type("the pilot said.\n## What follows\nThe vote follows.\n");
  await paste(reporter, "", [["bridge.webp", "image/webp", picture("bridge.webp")]]);
  await reporter.locator("figure[data-node=picture] img").waitFor();
  await reporter.getByLabel("Alt text").fill("The Skarn bridge at dawn");
  await saved(reporter);
  await reporter.click(".panel summary:has-text('Picture')");
  await look(reporter, "editor");
  await reporter.fill("#note", "Ready to be read.");
  await act(reporter, "submit");
  await done(reporter, "submitted");
});

test("the editor sends it back with a note, and it comes again", async () => {
  editor = await colleague("Edda Story", "editor");
  await visit(editor, "/newsroom/articles?state=review", "articles-waiting");
  await editor.click(`a.head[href='${new URL(address).pathname}']`);
  await ready(editor);
  assert.ok(await editor.getByText("Ready to be read.").isVisible());
  assert.equal(await editor.locator(".ProseMirror h2").innerText(), "What follows");
  await editor.fill("#note", "Who is the pilot?");
  await act(editor, "return");
  await done(editor, "returned");

  await write(reporter, address);
  await cursor(reporter, "Home");
  await reporter.keyboard.press("End");
  await reporter.keyboard.type(" Her name is Ines Tallow.");
  await act(reporter, "submit");
  await done(reporter, "submitted");
});

test("it is published under embargo, and not one byte of it is out before", async () => {
  await write(editor, address);
  assert.match(await editor.locator(".ProseMirror").innerText(), /Her name is Ines Tallow\./);
  const until = await soon(editor, 8);
  await act(editor, "embargo");
  await done(editor, "embargoed");
  await ready(editor);
  await act(editor, "publish");
  await done(editor, "waits");
  const [section, slug] = [await editor.inputValue("#section"), await editor.inputValue("#slug")];
  place = `/${section}/${slug}`;
  for (const public_ of [place, "/", `/${section}`, "/feed.atom", "/sitemap-news.xml"]) {
    const { status, text } = await reader(public_);
    if (Date.now() >= until) break;
    assert.ok(!text.includes(STAMP), `${public_} tells of it before the instant`);
    if (public_ === place) assert.equal(status, 404);
  }
  await published(editor, place, STAMP);
  assert.ok(Date.now() >= until, "it was out before the instant");
  const { text } = await reader(place);
  assert.match(text, /Her name is Ines Tallow\./);
  assert.match(text, /<img[^>]*alt="The Skarn bridge at dawn"/);
  for (const list of ["/feed.atom", "/"]) await published(editor, list, HEADLINE);
});

test("a correction stands on the article, among corrections, in the feed and in the versions", async () => {
  await write(editor, address);
  await cursor(editor, "Home");
  await editor.keyboard.type("Put right: ");
  await editor.click("summary:has-text('Correct')");
  await editor.fill("#wrong", "We said the lane reopened on Friday.");
  await editor.fill("#right", "It reopened on Thursday.");
  await look(editor, "editor-correcting");
  await act(editor, "correct");
  await done(editor, "corrected");
  for (const public_ of [place, "/corrections"]) {
    const { text } = await reader(public_);
    assert.match(text, /We said the lane reopened on Friday\. It reopened on Thursday\./, public_);
  }
  const article = (await reader(place)).text;
  assert.match(article, /Put right: The lane reopened/);
  assert.match(article, /"CorrectionComment"/);
  const entry = (await reader("/feed.atom")).text.split("<entry").find((it) => it.includes(HEADLINE));
  const [, updated] = entry.match(/<updated>([^<]+)/);
  const [, first] = entry.match(/<published>([^<]+)/);
  assert.ok(updated > first, `${updated} is not after ${first}`);
  const versions = (await reader(`${place}/versions`)).text;
  assert.match(versions, /First published/);
  assert.match(versions, /Correction/);
  assert.match((await reader(`${place}/changes/2`)).text, /<ins>(<[^>]*>[^<]*<[^>]*>)?Put right:/);
});

test("every save is kept, two stand side by side, and an older one is brought back", async () => {
  await write(editor, address);
  await cursor(editor, "Home");
  await editor.keyboard.press("End");
  await editor.keyboard.type(" A line too many.");
  await save(editor);
  const at = new URL(address).pathname;
  await visit(editor, `${at}/revisions`, "revisions");
  await editor.locator(".line-acts a").first().click();
  await editor.waitForURL(/revisions\/\d+/);
  await visit(editor, editor.url(), "compare");
  await visit(editor, `${at}/preview`, "preview");
  await editor.click("form[action$='/previews'] button");
  await editor.waitForSelector(".link-list code");
  const link = await editor.locator(".link-list code").first().innerText();
  assert.match((await reader(link)).text, /A line too many\./);
  assert.ok(!(await reader(place)).text.includes("A line too many."));
  await look(editor, "preview-shared");
});
