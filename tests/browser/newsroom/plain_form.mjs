// Everything without a script: the same form, in Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { STAMP, act, colleague, done, look, paper, reader } from "./room.mjs";

test("an article is begun, sent a picture, published, corrected and withdrawn without scripts", async () => {
  const page = await colleague("Ola Plain", "editor", { javaScriptEnabled: false });
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
  const place = await page.locator(".panel dd a").first().getAttribute("href");
  assert.match((await reader(place)).text, /One and a half\./);
  assert.match((await reader(place)).text, new RegExp(`Nova ${STAMP}`));

  await page.click("summary:has-text('Correct')");
  await page.fill("#wrong", "We counted one and a half.");
  await page.fill("#right", "It was one.");
  await act(page, "correct");
  await done(page, "corrected");
  assert.match((await reader(place)).text, /We counted one and a half\. It was one\./);

  await page.click("summary:has-text('Withdraw')");
  await act(page, "withdraw");
  await page.waitForSelector("#notice-error");
  await page.fill("#notice", "It rested on one source, who has taken it back.");
  await act(page, "withdraw");
  await done(page, "withdrawn");
  const gone = await reader(place);
  assert.equal(gone.status, 410);
  assert.match(gone.text, /who has taken it back\./);
});
