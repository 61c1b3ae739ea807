// Coming in: a passkey, a second factor and its recovery codes, a forgotten password.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import {
  PASSWORD, STAMP, addressOf, colleague, desk, look, mailedLink, paper, signIn, takeOn, visit,
} from "./room.mjs";

/** The six digits of a second factor (RFC 6238), `ahead` steps of 30 s from now. */
function digits(letters, ahead = 0) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const plain = letters.toUpperCase().replace(/[^A-Z2-7]/g, "");
  const bits = [...plain].map((it) => alphabet.indexOf(it).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac("sha1", key).update(step).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Signs out by the button. */
async function leave(page) {
  await page.goto(`${paper}/newsroom/account`);
  await page.click("form.who button");
  await page.waitForURL(/\/newsroom\/sign-in/);
}

test("a wrong name and a wrong password are told alike", async () => {
  takeOn("Karl Known", "reporter");
  const page = await desk();
  await visit(page, "/newsroom/sign-in", "sign-in");
  const said = [];
  for (const email of [addressOf("Karl Known"), `nobody.${STAMP}@courier.example`]) {
    await signIn(page, email, "not the password at all");
    said.push(await page.locator("#refused").innerText());
  }
  assert.equal(said[0], said[1]);
  await look(page, "sign-in-refused");
});

test("a passkey is added, and signs in without a password", async () => {
  const page = await colleague("Kaja Keys", "editor");
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2", transport: "internal", hasResidentKey: true,
      hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${paper}/newsroom/account`);
  await page.fill("#passkey-name", "Kaja’s telephone");
  await page.click("[data-passkey=add]");
  await page.getByText("Kaja’s telephone").waitFor();
  await look(page, "account");
  await leave(page);
  await page.click("[data-passkey=sign-in]");
  await page.waitForURL(/\/newsroom$/);
  assert.ok(await page.getByText("Kaja Keys").isVisible());
});

test("a second factor is set up, asked for, and a recovery code lets in once", async () => {
  const page = await colleague("Siri Second", "editor");
  await page.goto(`${paper}/newsroom/account`);
  await page.click("#second-factor button");
  await page.waitForSelector(".scan");
  await look(page, "second-factor");
  const letters = await page.locator(".letters").innerText();
  await page.fill("#code", digits(letters));
  await page.click(".steps .button--act");
  await page.waitForSelector(".codes");
  await look(page, "recovery-codes");
  const codes = await page.locator(".codes code").allInnerTexts();
  await leave(page);

  const enter = async (code) => {
    await signIn(page, addressOf("Siri Second"));
    await page.waitForURL(/second-factor/);
    await page.fill("#code", code);
    await page.click(".button--act");
  };
  // The digits that set it up are spent; the next ones are good already.
  await enter(digits(letters, 1));
  await page.waitForURL(/\/newsroom$/);
  await leave(page);
  await enter(codes[0]);
  await page.waitForURL(/\/newsroom$/);
  await leave(page);
  await enter(codes[0]);
  await page.waitForSelector("#refused");
  await look(page, "second-factor-asked");
});

test("a forgotten password is chosen anew by mail, and ends what was open", async () => {
  const email = takeOn("Finn Forgot", "reporter");
  const open = await desk();
  await signIn(open, email);
  await open.waitForURL(`${paper}/newsroom`);
  const page = await desk();
  await visit(page, "/newsroom/password-reset", "reset-ask");
  await page.fill("#email", email);
  await page.click(".button--act");
  await page.waitForSelector(".said-yes");
  await look(page, "reset-asked");
  await visit(page, await mailedLink(email, "password-reset"), "reset");
  await page.fill("#password", "eleven gulls on the breakwater");
  await page.click(".button--act");
  await page.waitForURL(/\/newsroom\/sign-in/);
  await open.goto(`${paper}/newsroom`);
  assert.match(open.url(), /sign-in/);
  await signIn(page, email, PASSWORD);
  await page.waitForSelector("#refused");
  await signIn(page, email, "eleven gulls on the breakwater");
  await page.waitForURL(/\/newsroom$/);
});
