// Every kind of page, as an editor and a publisher see it on the sample paper: axe finds nothing in
// it, it fits a phone, it is valid HTML, and a picture of it is kept to be looked at.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { STAMP, begin, colleague, desk, look, paper, ready, visit, write } from "./room.mjs";

let page;

before(async () => {
  page = await colleague("Paula Pages", "publisher");
});

/** The address of the first link that `selector` finds on a page. */
async function first(path, selector) {
  await page.goto(paper + path);
  return page.locator(selector).first().getAttribute("href");
}

test("lists and what they lead to", async () => {
  await visit(page, "/newsroom", "today");
  await visit(page, "/newsroom/articles", "articles");
  await visit(page, "/newsroom/articles?q=nothing-of-the-kind", "articles-none-found");
  await visit(page, "/newsroom/acts", "acts");
  for (const list of ["sections", "topics", "people", "pages"]) {
    await visit(page, `/newsroom/${list}`, list);
    await visit(page, await first(`/newsroom/${list}`, ".rows a.head"), `${list}-one`);
  }
  await visit(page, "/newsroom/people/new", "person-new");
  await visit(page, "/newsroom/pages/new", "page-new");
  await visit(page, "/newsroom/redirects", "redirects");
});

test("fronts, with an article given a place", async () => {
  await page.goto(`${paper}/newsroom/fronts`);
  await page.locator("input[name=add]").first().check();
  await page.locator(".acts.inset button").click();
  await page.waitForSelector(".slots");
  await visit(page, "/newsroom/fronts", "fronts");
  await visit(page, await first("/newsroom/fronts", ".tabs li:nth-child(2) a"), "fronts-section");
});

test("what publishers set", async () => {
  for (const name of ["paper", "theme", "staff", "mail", "webhooks", "account"]) {
    await visit(page, `/newsroom/${name}`, `manage-${name}`);
  }
  await page.goto(`${paper}/newsroom/webhooks`);
  await page.fill("#url", "https://hooks.courier.example/dateline");
  await page.locator("input[name=events]").first().check();
  await page.click("#add .button--act");
  await page.waitForSelector(".secret");
  await look(page, "webhook-secret");
});

test("the editor with everything open", async () => {
  await begin(page, `With everything open ${STAMP}`);
  const address = await first("/newsroom/articles?state=published", "a.head");
  await write(page, new URL(address, paper).href);
  await page.locator(".panel details").evaluateAll((all) => all.forEach((it) => (it.open = true)));
  await look(page, "editor-full");
  await visit(page, address, "editor-markup");
  await ready(page);
  await page.locator(".prose p").first().click({ clickCount: 3 });
  await page.keyboard.press("Control+k");
  await page.waitForSelector("input[data-name=href]");
  await look(page, "editor-link");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More kinds of text" }).click();
  await look(page, "editor-more");
});

test("what is refused says what to do", async () => {
  await visit(page, "/newsroom/nowhere", "refused-404", 404);
  await page.goto(`${paper}/newsroom/sections`);
  await page.fill("#name", "Harbour");
  await page.fill("#slug", "not an address!");
  await page.click("#found .button--act");
  await page.waitForSelector("[role=alert]");
  await look(page, "refused-form");
  const stranger = await desk();
  const answer = await stranger.goto(`${paper}/newsroom/preview/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
  assert.ok([404, 410].includes(answer.status()));
  await look(stranger, "preview-gone");
});

test("the password is asked once more before somebody is let in", async () => {
  await visit(page, "/newsroom/proof?next=/newsroom/account", "proof");
});
