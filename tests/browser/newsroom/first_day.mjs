// The first day of a paper: set up at the printed address, empty lists, an invitation by mail.
// SET_UP is the printed address.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  PASSWORD, STAMP, desk, look, mailedLink, paper, reader, signIn, visit,
} from "./room.mjs";

const { SET_UP: address } = process.env;
const email = "pia@courier.example";

test("a paper is set up at the printed address, once", async () => {
  const page = await desk();
  await visit(page, address, "set-up");
  await page.fill("#name", "Pia Harbour");
  await page.fill("#email", email);
  await page.fill("#password", "short");
  await page.fill("#title", "The Lantern");
  await page.fill("#language", "en");
  await page.fill("#time_zone", "Europe/Oslo");
  await page.click(".button--act");
  await page.waitForSelector("#password-error");
  await look(page, "set-up-refused");
  await page.fill("#password", PASSWORD);
  await page.click(".button--act");
  await page.waitForURL(/\/newsroom$/);
  assert.match((await reader("/")).text, /The Lantern/);
  const late = await desk();
  await visit(late, address, "set-up-used", 410);

  for (const [path, name] of [
    ["/newsroom", "empty-today"],
    ["/newsroom/articles", "empty-articles"],
    ["/newsroom/topics", "empty-topics"],
    ["/newsroom/people", "empty-people"],
    ["/newsroom/redirects", "empty-redirects"],
    ["/newsroom/webhooks", "empty-webhooks"],
    ["/newsroom/mail", "empty-mail"],
    ["/newsroom/fronts", "empty-front"],
    ["/newsroom/articles/new", "article-new"],
  ]) {
    await visit(page, path, name);
  }
});

test("a colleague is invited by mail, joins, and writes", async () => {
  const pia = await desk();
  await signIn(pia, email);
  await pia.waitForURL(`${paper}/newsroom`);
  await pia.goto(`${paper}/newsroom/staff`);
  const rune = `rune.${STAMP}@courier.example`;
  await pia.fill("#name", "Rune Hald");
  await pia.fill("#email", rune);
  await pia.selectOption("#role", "reporter");
  await pia.click("#invite .button--act");
  await pia.waitForSelector(`text=${rune}`);
  await look(pia, "staff");

  const link = await mailedLink(rune, "invitations");
  const page = await desk();
  await visit(page, link, "join");
  await page.fill("#password", "nine copper rivets at the dock");
  await page.click(".button--act");
  await page.waitForURL(/\/newsroom$/);
  assert.ok(await page.getByText("Rune Hald").isVisible());
  await visit(page, "/newsroom/staff", "refused-403", 403);
  await visit(await desk(), link, "invitation-used", 410);
  await visit(pia, "/newsroom/mail", "mail");
});
