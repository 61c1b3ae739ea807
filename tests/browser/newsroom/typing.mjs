// The editor under the hands: pasting, Markdown, the keyboard alone, undo across saves, dragging.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import {
  STAMP, act, begin, colleague, cursor, done, look, paste, prose, reader, ready, save, write,
} from "./room.mjs";

const foreign = (name) =>
  readFileSync(new URL(`../../../newsroom-ui/tests/fixtures/${name}.html`, import.meta.url), "utf8");
let page;

before(async () => {
  page = await colleague("Tove Typing", "editor");
});

const blocks = () =>
  page.locator(prose).evaluate((text) => [...text.children].map((it) => it.localName));
const words = () => page.locator(prose).innerText();
const isReady = () =>
  page.evaluate(() => Math.round(performance.getEntriesByName("editor-ready")[0].startTime));

test("what Word and Google Docs put on the clipboard becomes clean blocks", async () => {
  const address = await begin(page, `Pasted ${STAMP}`);
  for (const name of ["word", "docs"]) {
    await cursor(page, "End");
    await page.keyboard.press("Enter");
    await paste(page, foreign(name));
  }
  const found = await blocks();
  for (const wanted of ["h2", "p", "ul"]) assert.ok(found.includes(wanted), `${wanted}: ${found}`);
  const markup = await page.locator(prose).innerHTML();
  assert.ok(!/mso-|MsoNormal|docs-internal|style="[^"]*font/.test(markup), "styles came along");
  await look(page, "editor-pasted");
  await save(page);
  const text = await words();
  await write(page, address);
  assert.equal(await words(), text);
});

test("Markdown signs become what they stand for", async () => {
  await begin(page, `Signs ${STAMP}`);
  await cursor(page, "End");
  await page.keyboard.type("## A heading\n- one\ntwo **bold** ");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("> A passage\n");
  assert.ok(await page.locator(`${prose} h2`).isVisible());
  assert.equal(await page.locator(`${prose} li`).count(), 2);
  assert.equal(await page.locator(`${prose} li strong`).innerText(), "bold");
  assert.equal(await page.locator(`${prose} blockquote`).count(), 1);
});

test("an article is written and published with the keyboard alone", async () => {
  await begin(page, `Keys ${STAMP}`);
  await page.locator("#headline").focus();
  const seen = [];
  const tabTo = async (wanted) => {
    for (let tab = 0; tab < 120; tab += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const { activeElement: it } = document;
        const act = it.getAttribute("formaction")?.split("/").at(-1);
        return act ?? (it.matches(".prose") ? "prose" : it.id || it.localName);
      });
      seen.push(at);
      if (at === wanted) return;
    }
    assert.fail(`Tab does not reach ${wanted}: ${seen.join(" ")}`);
  };
  await tabTo("standfirst");
  await page.keyboard.type("By keys.");
  await tabTo("prose");
  await page.keyboard.type("Plain and ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("bold");
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Control+/");
  await page.waitForSelector("dialog.help[open]");
  await look(page, "editor-help");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Alt+2");
  await page.keyboard.type("A heading");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await page.locator(prose).focus();
  // From the text on, Tab leaves it: nobody is caught.
  await tabTo("publish");
  await page.keyboard.press("Enter");
  await done(page, "published");
  const place = await page.locator(".panel dd a").first().getAttribute("href");
  const { text } = await reader(place);
  assert.match(text, /<h2[^>]*>A heading<\/h2>\s*<p[^>]*>Plain and <strong>bold<\/strong>/);
});

test("undo reaches back across saves", async () => {
  await begin(page, `Undone ${STAMP}`);
  await cursor(page, "End");
  await page.keyboard.type("One.");
  await save(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two.");
  await save(page);
  for (let press = 0; press < 9 && /One/.test(await words()); press += 1) {
    await page.keyboard.press("Control+z");
  }
  assert.equal((await words()).trim(), "");
  for (let press = 0; press < 9 && !/Two/.test(await words()); press += 1) {
    await page.keyboard.press("Control+Shift+z");
  }
  assert.match(await words(), /One\.\s+Two\./);
});

test("blocks are dragged to another place, and the order is saved", async () => {
  const address = await begin(page, `Dragged ${STAMP}`);
  await cursor(page, "End");
  await page.keyboard.type("First.\nSecond.\nThird.");
  await page.locator(`${prose} > p`).first().hover();
  await page.locator(".grip").hover();
  await page.mouse.down();
  const last = await page.locator(`${prose} > p`).nth(2).boundingBox();
  await page.mouse.move(last.x + 50, last.y, { steps: 5 });
  await page.mouse.move(last.x + last.width - 9, last.y + last.height - 3, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(
    (selector) => document.querySelector(selector).lastElementChild.textContent === "First.",
    prose,
  );
  await page.locator(`${prose} > p`).first().hover();
  await page.locator(".grip").click();
  await look(page, "editor-block-menu");
  await page.keyboard.press("Escape");
  await save(page);
  await write(page, address);
  assert.match(await words(), /Second\.\s+Third\.\s+First\./);
});

test("how soon the editor is ready", async (story) => {
  const times = [];
  for (let opening = 0; opening < 5; opening += 1) {
    await page.reload();
    await ready(page);
    times.push(await isReady());
  }
  times.sort((a, b) => a - b);
  story.diagnostic(`the editor is ready after ${times[2]} ms (median of ${times.join(", ")})`);
});
