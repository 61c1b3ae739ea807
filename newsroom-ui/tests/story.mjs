// A morning with the editor in a real browser: `npm run build && npm run story`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch } from "../../tests/browser/chromium.mjs";
import { newsroom } from "./page/stub.mjs";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const READY_MS_MAX = 1_000;
const everything = JSON.parse(
  await readFile(new URL("fixtures/everything.json", import.meta.url), "utf8"),
);
const paragraph = (id, t) => ({ id, type: "paragraph", text: [{ t }] });
const two = {
  v: 1,
  blocks: [paragraph("aaaaaaaa", "First words."), paragraph("bbbbbbbb", "Second words.")],
};
const prose = ".prose[role=textbox]";
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens the article with `body` and hands page and newsroom to `story`. */
async function writing(body, story, { viewport = DESKTOP, look, ...options } = {}) {
  const room = await newsroom(structuredClone(body), { look });
  const context = await browser.newContext({ viewport, ...options });
  const faults = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.stack));
    page.on("console", (message) => {
      const isPolicy = /Content Security Policy|Refused to/.test(message.text());
      if (isPolicy) faults.push(message.text());
    });
    await open(page, room);
    await story(page, room);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
    room.close();
  }
}

async function open(page, room) {
  await page.goto(`${room.address}/newsroom/articles/7`);
  await page.waitForSelector("form[data-ready]");
}

/** Saves by key and waits until the newsroom has `count` drafts. */
async function saved(page, room, count) {
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => /^Saved/.test(document.querySelector("#saved").textContent));
  if (count !== undefined) assert.equal(room.drafts.length, count);
  return room.drafts.at(-1);
}

const texts = (body) => body.blocks.map((block) => (block.text ?? []).map(({ t }) => t).join(""));

/** The cursor at the end of the text; pressed again should the view still be taking the focus. */
async function end(page) {
  await page.locator(`${prose} p`).first().click();
  const isThere = () =>
    page.evaluate(async (selector) => {
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      const last = document.querySelector(selector).lastElementChild;
      return last.contains(getSelection().focusNode);
    }, prose);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.keyboard.press("Control+End");
    if (await isThere()) return;
  }
  assert.fail("the cursor does not reach the end");
}

/** Pastes as the browser would: markup, and files as `[name, type, base64]`. */
async function paste(page, html, files = []) {
  await page.locator(prose).evaluate(
    (element, [markup, given]) => {
      const data = new DataTransfer();
      if (markup) data.setData("text/html", markup);
      for (const [name, type, base64] of given) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      element.dispatchEvent(
        new ClipboardEvent("paste", {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    [html, files],
  );
}

test("the editor is ready within a second and takes the place of the plain field", async () => {
  await writing(everything, async (page, room) => {
    const ready = () =>
      page.evaluate(() => performance.getEntriesByName("editor-ready")[0].startTime);
    // The first opening also starts the browser's machinery; a second one is what a day is like.
    await open(page, room);
    assert.ok((await ready()) < READY_MS_MAX, `ready after ${await ready()} ms`);
    assert.ok(await page.locator("#body").isDisabled());
    assert.ok(!(await page.locator("#body").isVisible()));
    assert.match(await page.locator("[data-count]").textContent(), /^\d+ words, 1 min to read$/);
  });
});

test("what is typed is saved by itself, and nothing else changes", async () => {
  await writing(everything, async (page, room) => {
    await page.locator(`${prose} h2`).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" now");
    await page.waitForFunction(
      () =>
        /^Saved \d/.test(document.querySelector("#saved").textContent) &&
        document.querySelector("[name=revision]").value === "32",
    );
    const [draft] = room.drafts;
    const expected = structuredClone(everything);
    expected.blocks[1].text[0].t += " now";
    assert.deepEqual(draft.body, expected);
    assert.deepEqual(
      [draft.revision, draft.fields.headline.slice(0, 7), draft.fields.section],
      [31, "Castane", "strait"],
    );
    assert.ok(!("body" in draft.fields) && !("csrf" in draft.fields));
  });
});

test("fields are saved too, and undo reaches back across saves", async () => {
  await writing(two, async (page, room) => {
    await page.locator("#kicker").fill("The lane");
    await end(page);
    await page.keyboard.type(" Third.");
    await saved(page, room, 1);
    await page.keyboard.type(" Fourth.");
    const second = await saved(page, room, 2);
    assert.equal(second.fields.kicker, "The lane");
    assert.equal(texts(second.body)[1], "Second words. Third. Fourth.");
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Control+z");
    assert.deepEqual((await saved(page, room, 3)).body, two);
  });
});

test("Markdown, lists and tools work from the keyboard", async () => {
  await writing(two, async (page, room) => {
    await end(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("## Part two");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- one");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("inner **bold** `code`");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("See it");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.locator("[data-action=link][aria-disabled=false]").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("example.org/it");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Alt+n");
    const { body } = await saved(page, room);
    assert.deepEqual(
      body.blocks.slice(2).map(({ type }) => type),
      ["heading", "list", "note"],
    );
    const [, , heading, list, note] = body.blocks;
    assert.equal(heading.level, 2);
    assert.deepEqual(
      list.items[0].blocks[0].items[0].text.map(({ m }) => m?.[0].type),
      [undefined, "strong", undefined, "code"],
    );
    assert.deepEqual(note.blocks[0].text, [
      { t: "See " },
      { t: "it", m: [{ type: "link", href: "https://example.org/it" }] },
    ]);
    const ids = JSON.stringify(body).match(/"id":"[a-z2-7]{8}"/g);
    assert.equal(new Set(ids).size, ids.length);
  });
});

test("a foreign page, a picture and a copy of our own are pasted", async () => {
  await writing(two, async (page, room) => {
    await end(page);
    await page.keyboard.press("Enter");
    await paste(page, await readFile(new URL("fixtures/word.html", import.meta.url), "utf8"));
    await page.locator("#notices", { hasText: "clip_image001.png" }).waitFor();
    await end(page);
    await page.keyboard.press("Enter");
    await paste(page, "", [["bridge.png", "image/png", "iVBORw0KGgo="]]);
    await page.locator(`${prose} figure[data-node=picture] img`).waitFor();
    const { body } = await saved(page, room);
    assert.deepEqual(
      body.blocks.slice(2).map(({ type }) => type),
      ["heading", "paragraph", "heading", "list", "list", "table", "paragraph", "picture"],
    );
    assert.deepEqual(body.blocks.at(-1).picture, { held: 41 });
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await end(page);
    await page.keyboard.press("Control+v");
    const twice = (await saved(page, room)).body;
    assert.equal(twice.blocks.length, 2 * body.blocks.length);
    assert.deepEqual(twice.blocks.slice(0, body.blocks.length), body.blocks);
    const ids = JSON.stringify(twice).match(/"id":"[a-z2-7]{8}"/g);
    assert.equal(new Set(ids).size, ids.length);
  });
});

test("blocks are moved by keys, by the handle's menu and by dragging", async () => {
  await writing(two, async (page, room) => {
    await end(page);
    await page.keyboard.press("Alt+ArrowUp");
    const ids = async () => (await saved(page, room)).body.blocks.map(({ id }) => id);
    assert.deepEqual(await ids(), ["bbbbbbbb", "aaaaaaaa"]);
    await page.locator(".grip").click();
    await page.locator(".grip-menu button").nth(1).click();
    await page.keyboard.press("Escape");
    assert.deepEqual(await ids(), ["aaaaaaaa", "bbbbbbbb"]);
    await page.locator(`${prose} > p`).first().hover();
    const last = await page.locator(`${prose} > p`).nth(1).boundingBox();
    await page.locator(".grip").hover();
    await page.mouse.down();
    await page.mouse.move(last.x + 50, last.y, { steps: 5 });
    await page.mouse.move(last.x + last.width - 9, last.y + last.height / 2, { steps: 5 });
    await page.mouse.up();
    assert.deepEqual(await ids(), ["bbbbbbbb", "aaaaaaaa"]);
  });
});

test("captions, cells, fields and sources are edited where they stand", async () => {
  await writing(everything, async (page, room) => {
    const box = (name) => page.locator(`${prose} [data-node=${name}]`).first();
    await box("picture").locator("figcaption").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" at dawn");
    await box("picture").getByRole("checkbox").uncheck();
    await box("picture").getByLabel("Alt text").fill("A bridge of two towers");
    await box("embed").getByLabel("Address").fill("nowhere");
    await box("embed").getByText("Give a whole address").waitFor();
    await box("embed").getByLabel("Address").fill("https://video.example/42");
    await box("html").getByRole("textbox").fill("<p>New</p>");
    await box("code_block").getByLabel("Programming language").fill("");
    await page.locator(`${prose} td`, { hasText: "12" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type("0");
    await page.keyboard.press("Tab");
    await page.keyboard.type("14");
    const { body } = await saved(page, room);
    const of = (type) => body.blocks.find((block) => block.type === type);
    assert.deepEqual(of("picture").caption, [{ t: "The Skarn bridge at dawn" }]);
    assert.equal(of("picture").alt, "A bridge of two towers");
    assert.equal(of("embed").url, "https://video.example/42");
    assert.equal(of("html").html, "<p>New</p>");
    assert.ok(!("language" in of("code")));
    const cells = of("table").rows.map((row) => row.at(-1).text[0].t);
    assert.deepEqual(cells, ["120", "14"]);
    assert.deepEqual(room.sent, [], "Enter or a field sent the form");
  });
});

test("pictures are dropped into the text and into a gallery", async () => {
  await writing(everything, async (page, room) => {
    await page.locator(`${prose} [data-node=gallery] figcaption`).last().click();
    await paste(page, "", [["three.png", "image/png", "iVBORw0KGgo="]]);
    await page.locator(`${prose} [data-node=gallery] figure`).nth(2).waitFor();
    const { body } = await saved(page, room);
    const { pictures } = body.blocks.find(({ type }) => type === "gallery");
    assert.deepEqual(
      pictures.map(({ picture }) => picture.held),
      [12, undefined, 41],
    );
  });
});

test("two people collide: both texts are shown, a choice is made, and both are saved", async () => {
  await writing(two, async (page, room) => {
    const theirs = paragraph("bbbbbbbb", "Second words, by Leena.");
    room.answers.push({
      status: 409,
      value: ({ fields, body }) => {
        room.article.revision = 33;
        return {
          revision: 33,
          saved_by: "Leena Orvath",
          merged: {
            fields: { ...fields, standfirst: "Leena’s standfirst" },
            body: { v: 1, blocks: [paragraph("llllllll", "Leena’s own."), ...body.blocks] },
          },
          conflicts: [{ block: "bbbbbbbb", mine: body.blocks[1], theirs }],
          field_conflicts: [{ field: "kicker", mine: fields.kicker, theirs: "Leena’s kicker" }],
        };
      },
    });
    await end(page);
    await page.keyboard.type(" Mine.");
    await page.keyboard.press("Control+s");
    const panel = page.locator(".merge");
    await panel.waitFor();
    assert.match(await panel.textContent(), /Leena Orvath.*Second words\. Mine\..*by Leena/s);
    await end(page);
    await page.keyboard.type(" Typed meanwhile.");
    await panel.locator("[data-choice=take_theirs]").first().focus();
    await page.keyboard.press("Enter");
    await panel.locator("[data-choice=keep_both]").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[name=revision]").value === "34");
    const { revision, fields, body } = room.drafts.at(-1);
    assert.deepEqual(
      [revision, fields.kicker, fields.standfirst],
      [33, "Leena’s kicker", "Leena’s standfirst"],
    );
    assert.deepEqual(texts(body), [
      "Leena’s own.",
      "First words.",
      "Second words. Mine. Typed meanwhile.",
      "Second words, by Leena.",
    ]);
    assert.equal(await panel.count(), 0);
    await end(page);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("Control+z");
    assert.deepEqual(texts((await saved(page, room)).body), [
      "Leena’s own.",
      "First words.",
      "Second words.",
    ]);
  });
});

test("a merge without conflicts needs nobody", async () => {
  await writing(two, async (page, room) => {
    room.answers.push({
      status: 409,
      value: ({ fields, body }) => {
        room.article.revision = 33;
        const blocks = [...body.blocks, paragraph("llllllll", "Leena’s own.")];
        const merged = { fields, body: { v: 1, blocks } };
        return { revision: 33, saved_by: "Leena", merged, conflicts: [], field_conflicts: [] };
      },
    });
    await page.locator(`${prose} p`).first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Mine. ");
    await page.locator("button[value=publish]").click();
    await page.locator("#sent").waitFor();
    const sent = room.sent[0];
    assert.deepEqual(texts(JSON.parse(sent.get("body_tree"))), [
      "Mine. First words.",
      "Second words.",
      "Leena’s own.",
    ]);
    assert.equal(sent.get("revision"), "34");
  });
});

test("signed out: everything stays, and after signing in again it is saved", async () => {
  await writing(two, async (page, room) => {
    room.token = "token-2";
    room.answers.push({ status: 401, value: { detail: "Sign in again." } });
    await end(page);
    await page.keyboard.type(" Kept.");
    // The page's token is old and no new one is to be had: the session is gone.
    await page.route("**/newsroom/articles/7", (route) => route.fulfill({ status: 401 }));
    await page.keyboard.press("Control+s");
    await page.locator("#notices", { hasText: "signed out" }).waitFor();
    assert.match(await page.evaluate(() => sessionStorage["dateline-article-7"]), /Kept\./);
    await page.unroute("**/newsroom/articles/7");
    room.answers.length = 0;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => /^Saved/.test(document.querySelector("#saved").textContent));
    assert.equal(texts(room.article.body)[1], "Second words. Kept.");
    assert.equal(await page.evaluate(() => sessionStorage["dateline-article-7"]), undefined);
  });
});

test("offline it says so, keeps the words through a reload, and saves when it can", async () => {
  await writing(two, async (page, room) => {
    room.isUp = false;
    await end(page);
    await page.keyboard.type(" Offline.");
    await page.keyboard.press("Control+s");
    await page.locator("#saved", { hasText: "Not saved yet" }).getByRole("button").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    room.isUp = true;
    room.answers.push({ status: 503, value: { detail: "Starting." } });
    await open(page, room);
    await page.locator("#notices", { hasText: "put back" }).waitFor();
    assert.match(await page.locator(prose).textContent(), /Offline\./);
    room.answers.length = 0;
    await saved(page, room);
    assert.equal(texts(room.article.body)[1], "Second words. Offline.");
  });
});

test("what the newsroom refuses is said in its words, and tried again on a change", async () => {
  await writing(two, async (page, room) => {
    room.answers.push({ status: 422, value: { detail: "The slug is taken." } });
    await end(page);
    await page.keyboard.type(" A");
    await page.keyboard.press("Control+s");
    await page.locator("#notices", { hasText: "The slug is taken." }).waitFor();
    await page.locator("button[value=submit]").click();
    await page.locator("#sent").waitFor();
    assert.deepEqual([room.sent[0].get("act"), room.sent[0].get("body")], ["submit", null]);
  });
});

test("the help lists every key, and tools are one stop for Tab", async () => {
  await writing(two, async (page) => {
    await end(page);
    await page.keyboard.press("Control+/");
    assert.match(await page.locator("dialog.help").textContent(), /Ctrl B.*Alt ↑/s);
    await page.keyboard.press("Escape");
    await page.locator("[data-action=strong]").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator(":focus").getAttribute("data-action"), "emphasis");
    assert.equal(await page.locator("[role=toolbar]").first().locator("[tabindex='0']").count(), 1);
    await page.keyboard.press("?");
    assert.ok(await page.locator("dialog.help").isVisible());
  });
});

for (const [name, viewport] of [
  ["phone", PHONE],
  ["desktop", DESKTOP],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on a ${name}, ${colorScheme}, and all fits`, async () => {
      await writing(
        everything,
        async (page) => {
          await page.locator(`${prose} td`).first().click();
          const axe = await readFile(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
          const broken = await page
            .evaluate(async (source) => {
              new Function(source)();
              const { violations } = await window.axe.run();
              return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
            }, axe)
            .catch((error) => String(error));
          assert.deepEqual(broken, []);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= viewport.width, `${width} px wide`);
        },
        { viewport, colorScheme, bypassCSP: true },
      );
    });
  }
}

test("a newsroom in Arabic writes from right to left", async () => {
  await writing(
    two,
    async (page) => {
      const direction = await page.locator(prose).evaluate((e) => getComputedStyle(e).direction);
      assert.equal(direction, "rtl");
      await page.locator(`${prose} p`).first().hover();
      const [grip, text] = await Promise.all(
        [page.locator(".grip"), page.locator(prose)].map((one) => one.boundingBox()),
      );
      assert.ok(grip.x >= text.x + text.width - 2, "the handle stands before the text");
    },
    { look: { lang: "ar", dir: "rtl" } },
  );
});
