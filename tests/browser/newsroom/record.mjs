// Who said what, in a real browser: twelve paragraphs are pasted, every quotation in them is put on
// the record by keyboard, the article is published, and the record shows them; an edit leaves the
// marks where they are.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PATIENCE, STAMP, begin, colleague, paper, write } from "./room.mjs";

const SPEAKER = `Marta Quillon${STAMP}`;
const OTHER = `Henrik Solberg${STAMP}`;
/** The most keys it may take to settle everything in under a minute. */
const KEYS_MAX = 60;
let editor;

/** Twelve paragraphs; those with quotations name who speaks. */
const PARAGRAPHS = [
  `${SPEAKER}, the master of the port, said on Thursday that “the southern lane opens when the last buoy is lit”.`,
  "Eleven ships lay at anchor in the roads that evening, three of them with grain.",
  `“We have counted the buoys twice and the sea has counted them once,” ${SPEAKER} said.`,
  "The pilots had asked for two more days, and had been given one.",
  `${OTHER}, who speaks for the pilots, said: “A day is a long time for somebody who is not at sea.”`,
  "Nobody at the ministry would say who had signed the order.",
  `“I signed nothing and I read everything,” ${OTHER} said.`,
  "The order was found on a desk on Friday, with a cup on it.",
  `${SPEAKER} said that she would “light the last one myself, if somebody brings the ladder”.`,
  "The ladder came by the noon ferry.",
  `“It is a good ladder,” ${OTHER} said. “It has been to sea more often than the minister.”`,
  "The lane was open by dusk.",
];

before(async () => {
  editor = await colleague("Edda Record", "editor");
});

/** Pastes text into the body, as the clipboard brings it. */
async function paste(page, text) {
  await page.click(".ProseMirror");
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror").dispatchEvent(event);
  }, text);
}

const waiting = (page) => page.locator("#quotations .to-confirm").count();
const read = async (address) => (await fetch(paper + address)).text();
const saved = (page) => page.waitForSelector("#saved:has-text('Saved')", PATIENCE);

let address;
let article;

test("twelve paragraphs are pasted and all their quotations confirmed by keyboard", async () => {
  address = await begin(editor, `The last buoy ${STAMP}`);
  await paste(editor, PARAGRAPHS.join("\n\n"));
  await editor.waitForSelector(".prose .quotation--suggested", PATIENCE);
  const found = await waiting(editor);
  assert.ok(found >= 6, `${found} were found`);
  const begun = Date.now();
  let keys = 0;
  const press = async (key) => {
    await editor.keyboard.press(key);
    keys += 1;
  };
  await editor.focus(".ProseMirror");
  await press("Alt+j");
  for (let left = await waiting(editor); left > 0; left = await waiting(editor)) {
    assert.ok(keys < KEYS_MAX, `${left} are left after ${keys} keys`);
    const chosen = editor.locator("#quotations .to-confirm--chosen");
    const speaker = await chosen.locator("#said-speaker").inputValue();
    const isOurs = speaker.includes(STAMP);
    await press(isOurs ? "Alt+Enter" : "Alt+Backspace");
    await editor.waitForFunction(
      (before) => document.querySelectorAll("#quotations .to-confirm").length < before,
      left,
      PATIENCE,
    );
  }
  assert.ok(Date.now() - begun < 60_000, "it took more than a minute");
  const marked = await editor.locator(".ProseMirror q.said[data-quotation]").count();
  assert.ok(marked >= 6, `${marked} are marked`);
  await saved(editor);
});

test("published, they are on every page of the record", async () => {
  await editor.click(".editor-bar [formaction$='/publish']");
  await editor.waitForURL(/done=published$/, PATIENCE);
  const json = JSON.parse(await read(`/record.json?speaker=${encodeURIComponent(SPEAKER)}`));
  assert.ok(json.quotations.length >= 3, JSON.stringify(json));
  const [first] = json.quotations;
  article = new URL(first.articles[0].url).pathname;
  const page = await read(article);
  assert.match(page, /<q class="said" cite="\/record\/\d+"/);
  assert.match(page, /id="who-said-what"/);
  const [data] = page.match(/(?<=ld\+json">).*?(?=<\/script>)/s);
  const parts = JSON.parse(data)["@graph"][0].hasPart;
  assert.ok(parts.some((part) => part["@type"] === "Quotation" && part.creator.name === SPEAKER));
  const person = new URL(first.speaker.url).pathname;
  assert.match(await read(person), /the last buoy is lit/);
  assert.match(await read("/record?q=buoy"), /the last buoy is lit/);
  assert.match(await read(`${person}/record.csv`), /the last buoy is lit/);
});

test("an edit around and beside the words leaves the marks where they are", async () => {
  await write(editor, address);
  const before = await editor.locator(".ProseMirror q.said").count();
  await editor.focus(".ProseMirror");
  await editor.keyboard.press("Control+Home");
  await editor.keyboard.type("At noon, ");
  await editor.keyboard.press("Control+End");
  await editor.keyboard.type(" It was cold.");
  assert.equal(await editor.locator(".ProseMirror q.said").count(), before);
  await saved(editor);
  await editor.click(".editor-bar [formaction$='/publish']");
  await editor.waitForURL(/done=published$/, PATIENCE);
  const page = await read(article);
  assert.match(page, /At noon, /);
  assert.match(page, /<q class="said"[^>]*>“the southern lane opens when the last buoy is lit”/);
  assert.match(await read("/record?q=buoy"), /the last buoy is lit/);
});
