// Somebody at the desk means ill: script goes into every field of every form, and then every page
// made from it is opened, by staff and by readers. Nothing runs, and nothing would.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { STAMP, colleague, desk, paper, reader } from "./room.mjs";

const HOSTILE = [
  `<script>alert(1)</script>"><img src=x onerror=alert(1)>'><svg onload=alert(1)>`,
  `[a](javascript:alert(1)) <a href="javascript:alert(1)">b</a>`,
];
/** Forms that would put the story itself out of the door, or end what the others stand on. */
const LEFT_ALONE = /sign-out|password|sessions|second-factor|deletion|removal|leave|revoke|spike/;
/** Fields whose form would be refused; what a refused form shows is looked at, too. */
const PICKY = /^(slug|language|time_zone|email|accent|accent_dark|at|from|to|until|order)$/;
const PAGES_MAX = 150;
const FORMS_MAX = 60;
const dialogs = [];
let writer;
let reading;

before(async () => {
  // Without scripts forms are filled as they are; with them pages are opened as people do.
  writer = await colleague("Mal Hostile", "publisher", { javaScriptEnabled: false });
  reading = await colleague("Nils Reading", "publisher");
  for (const page of [writer, reading]) {
    page.on("dialog", (dialog) => {
      dialogs.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
  }
});

/** What in a page is markup that somebody typed. */
const planted = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) found.push(`${element.localName} ${name}`);
        if (/^\s*(javascript|data:text)/i.test(value) && /href|src|action/.test(name)) {
          found.push(`${element.localName} ${name}=${value}`);
        }
      }
      const isData = /json/.test(element.getAttribute("type") ?? "");
      if (element.localName === "script" && !element.src && !isData) found.push("inline script");
      if (element.matches("img[src='x']")) found.push("img src=x");
    }
    return found;
  });

/** Fills the `n`th form of a page with what is hostile, sends it, and looks at the answer. */
async function fill(path, n, hostile) {
  await writer.goto(paper + path);
  const form = writer.locator("form").nth(n);
  await form.evaluate((element) => (element.noValidate = true));
  const fields = "input:not([type=hidden]), textarea";
  const outside = `[form='${(await form.getAttribute("id")) || "-"}']`;
  const mine = writer.locator(`${outside}:is(${fields})`);
  for (const field of [...(await form.locator(fields).all()), ...(await mine.all())]) {
    const { type, name } = await field.evaluate(({ type, name }) => ({ type, name }));
    if (/checkbox|radio|file|date|number|color/.test(type)) continue;
    if (PICKY.test(name) && hostile !== HOSTILE[0]) continue;
    const value = type === "url" ? `https://x.example/${hostile}` : `${hostile} ${STAMP}`;
    await field.evaluate((element, text) => (element.value = text), value);
  }
  const button = form.locator("button[value=publish], button").last();
  if ((await button.count()) === 0) return;
  await Promise.all([
    writer.waitForNavigation(),
    button.evaluate((element) => element.form.requestSubmit(element)),
  ]);
  assert.deepEqual(await planted(writer), [], `the answer to ${path}, form ${n}`);
}

/** Every address of `room` that pages lead to, from `begin` on. */
async function crawl(page, begin, isWanted, look) {
  const seen = new Set(begin);
  const queue = [...begin];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (/\.(csv|json|atom)$/.test(at)) continue;
    const answer = await page.goto(paper + at);
    if (!/html/.test(answer?.headers()["content-type"] ?? "")) continue;
    assert.ok(answer.status() < 500, `${at}: ${answer.status()}`);
    await look(at);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((it) => it.href));
    for (const link of links) {
      if (!URL.canParse(link)) continue;
      const { origin, pathname } = new URL(link);
      const isNew = origin === paper && isWanted(pathname) && !seen.has(pathname);
      if (!isNew || seen.size >= PAGES_MAX) continue;
      seen.add(pathname);
      queue.push(pathname);
    }
  }
  return [...seen];
}

const isRoom = (path) => path.startsWith("/newsroom") && !/preview\/page|assets/.test(path);

test("script in every field of every form is taken as words or refused", async () => {
  const isForm = (path) => isRoom(path) && !/revisions/.test(path);
  const begin = ["/newsroom/articles/new", "/newsroom/people/new", "/newsroom/pages/new"];
  const forms = new Map();
  const note = async (at) => {
    const all = await writer.locator("form").evaluateAll((found) =>
      found.map((it) => [it.method, it.getAttribute("action") ?? ""]),
    );
    all.forEach(([method, action], n) => {
      // One of a kind: a hundred rows have a hundred forms of one shape.
      const kind = `${at.replace(/\d+/g, "N")} ${action.replace(/\d+/g, "N")}`;
      if (method !== "post" || LEFT_ALONE.test(action) || forms.has(kind)) return;
      forms.set(kind, [at, n]);
    });
  };
  for (const hostile of HOSTILE) {
    // What the round before has made has pages, and forms, of its own.
    await crawl(writer, ["/newsroom", ...begin], isForm, note);
    for (const [path, n] of [...forms.values()].slice(0, FORMS_MAX)) await fill(path, n, hostile);
  }
  assert.ok(forms.size > 15, `only ${forms.size} forms: ${[...forms.keys()].join(", ")}`);
});

test("no page of the newsroom made from it runs anything", async () => {
  const pages = await crawl(reading, ["/newsroom"], isRoom, async (at) => {
    assert.deepEqual(await planted(reading), [], at);
  });
  assert.ok(pages.length > 20, `only ${pages.length} pages`);
  assert.deepEqual(dialogs, []);
});

test("no page readers get runs anything", async () => {
  const page = await desk();
  page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  const isPublic = (path) => !path.startsWith("/newsroom");
  const pages = await crawl(page, ["/", "/corrections", "/archive"], isPublic, async (at) => {
    const found = (await planted(page)).filter((it) => it !== "inline script");
    assert.deepEqual(found, [], at);
    const scripts = await page.locator("script:not([type='application/ld+json'])").count();
    assert.equal(scripts, 0, `${at} has a script`);
  });
  assert.ok(pages.some((at) => /\/.+\/.+/.test(at)), `nothing is published: ${pages.join(" ")}`);
  const markup = /<script>|<img src=x|<svg onload/;
  for (const feed of ["/feed.atom", "/feed.rss", "/sitemap.xml"]) {
    assert.ok(!markup.test((await reader(feed)).text), feed);
  }
  // In JSON a headline is words; only the body is markup.
  for (const item of JSON.parse((await reader("/feed.json")).text).items) {
    assert.ok(!markup.test(item.content_html), item.id);
  }
  assert.deepEqual(dialogs, []);
});
