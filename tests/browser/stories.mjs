// Whole stories of a reader, in a real browser with scripts switched off.
// PAPER=http://127.0.0.1:PORT node --test stories.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, launch } from "./chromium.mjs";

const paper = process.env.PAPER;
const TABS_MAX = 300;
let browser;

before(async () => {
  assert.ok(paper, "PAPER names no paper");
  browser = await launch();
});
after(() => browser?.close());

/** Opens `path` and hands the page to `story`; the context is closed whatever happens. */
async function reading(path, options, story) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    javaScriptEnabled: false,
    ...options,
  });
  try {
    const page = await context.newPage();
    const response = await page.goto(paper + path);
    const told = await story(page, response);
    assert.deepEqual(await context.cookies(), [], "a reader was given a cookie");
    return told;
  } finally {
    await context.close();
  }
}

/** Presses Tab until a link that `wanted` likes has the focus, then Enter. Gives its address. */
async function followByKeyboard(page, wanted) {
  for (let tab = 0; tab < TABS_MAX; tab += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator("a:focus");
    if ((await focused.count()) !== 1) continue;
    const path = new URL(await focused.getAttribute("href"), page.url()).pathname;
    if (!wanted(path)) continue;
    await Promise.all([page.waitForURL(paper + path), page.keyboard.press("Enter")]);
    return path;
  }
  return assert.fail(`no link to be had in ${TABS_MAX} tabs on ${page.url()}`);
}

/** Pages are compressed after their first answer; asks until that is done. */
async function compressed(path) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(paper + path);
    await response.arrayBuffer();
    if (response.headers.get("content-encoding") !== null) return;
  }
  assert.fail(`${path} is never compressed`);
}

const sitemap = async () => {
  const response = await fetch(`${paper}/sitemap.xml`);
  const addresses = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)];
  return addresses.map(([, address]) => new URL(address).pathname);
};
const isArticle = (path) =>
  /^\/[^/]+\/[^/.]+$/.test(path) && !/^\/(topics|people|archive|pictures|articles)\//.test(path);
const isSectionOf = (articles) => (path) =>
  /^\/[^/]+$/.test(path) && articles.some((article) => article.startsWith(`${path}/`));

test("a reader goes from front to section to article to the next one by keyboard", async () => {
  const articles = (await sitemap()).filter(isArticle);
  await reading("/", {}, async (page) => {
    await followByKeyboard(page, isSectionOf(articles));
    const first = await followByKeyboard(page, (path) => articles.includes(path));
    assert.equal(await page.locator("article").count(), 1);
    assert.equal(await page.locator("h1").count(), 1);
    const next = await followByKeyboard(page, (p) => articles.includes(p) && p !== first);
    assert.notEqual(next, first);
  });
});

test("the first Tab offers the way past the navigation", async () => {
  await reading("/", {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator("a:focus");
    assert.ok(await skip.isVisible(), "the focused skip link is not visible");
    const target = await skip.getAttribute("href");
    assert.match(target, /^#/);
    assert.equal(await page.locator(target).count(), 1);
  });
});

test("a lost reader is told so and led on", async () => {
  await reading("/no-such-place/at-all", {}, async (page, response) => {
    assert.equal(response.status(), 404);
    assert.equal(await page.locator("h1").count(), 1);
    assert.ok((await page.locator("main a[href]").count()) > 0, "the page leads nowhere");
  });
});

test("an article in Arabic reads from right to left", async () => {
  const articles = (await sitemap()).filter(isArticle);
  let seen = 0;
  for (const path of articles) {
    const html = await (await fetch(paper + path)).text();
    if (!/<(html|article|main)[^>]* dir="?rtl/.test(html)) continue;
    seen += 1;
    await reading(path, { viewport: PHONE }, async (page) => {
      const headline = page.locator("h1");
      const box = await headline.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width, "the headline leaves the screen");
      const direction = await headline.evaluate((node) => getComputedStyle(node).direction);
      assert.equal(direction, "rtl");
    });
  }
  assert.ok(seen > 0, "the paper has no article from right to left");
});

test("a printed article is its words without the furniture", async () => {
  const [article] = (await sitemap()).filter(isArticle);
  await reading(article, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("h1").isVisible());
    for (const furniture of await page.locator("nav").all()) {
      assert.ok(!(await furniture.isVisible()), "navigation is printed");
    }
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 1_000, "nothing is printed");
  });
});

/** What a page loaded, its pictures left out, in bytes as they were sent. */
const weight = (page) => page.evaluate(() => {
  const loaded = [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")];
  const words = loaded.filter((entry) => !/\.(webp|jpg|png|gif|avif|svg)$/.test(entry.name));
  return words.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
});

/** Every letter that English borrows, and that French, German and Spanish have. */
const LETTERS = {
  en: "“Élysée” – façade, naïve, fiancé’s Müller & Ibáñez, Brontë, crêpe, cañon; £5 or €6…",
  fr: "« ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ » – àâæçéèêëîïôœùûüÿ l’œuvre ; 5 € …",
  de: "„ÄÖÜß äöüß“ – ‚Größe‘ »Maß« § 5 …",
  es: "«¿ÁÉÍÓÚÜÑ áéíóúüñ?» – ¡1.ª y 2.º! …",
};

test("a page weighs what a newspaper may weigh", async () => {
  const lead = await reading("/", { viewport: PHONE }, (page) =>
    page.locator(".lead .headline a").first().getAttribute("href"));
  await reading(lead, { viewport: PHONE }, () => compressed(lead));
  for (const [language, letters] of Object.entries(LETTERS)) {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(paper + lead, { waitUntil: "networkidle" });
    const plain = await weight(page);
    // Each face has to set the letters: text, bold, italics, labels.
    await page.evaluate(([lang, words]) => {
      document.documentElement.lang = lang;
      for (const [place, name] of [[".body", "p"], [".body", "b"], [".body", "i"],
        [".article-meta", "p"], [".article-meta", "b"]]) {
        const written = document.createElement(name);
        written.textContent = words;
        document.querySelector(place).append(written);
      }
    }, [language, letters]);
    await page.waitForFunction(() => [...document.fonts].some((font) =>
      font.family === "Literata" && font.style === "italic" && font.status === "loaded"));
    await page.waitForLoadState("networkidle");
    const bytes = await weight(page);
    await context.close();
    assert.ok(plain > 20_000 && bytes > plain, `${language}: ${plain} bytes, with italics ${bytes}`);
    assert.ok(bytes < 60_000, `the lead in ${language} weighs ${bytes} bytes without pictures`);
  }
});
