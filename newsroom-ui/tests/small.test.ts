// Addresses, language tags, lengths, names of keys, ids.

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";
import { soundHref, soundLanguage, soundUrl, typedHref } from "../src/body/addresses";
import { isId, newId } from "../src/body/ids";
import type { Block } from "../src/body/tree";
import { lengthOf } from "../src/room/count";
import { keyName } from "../src/room/keynames";
import { english, Words } from "../src/words";

// Node 18 has what browsers call `crypto` under another name.
globalThis.crypto ??= webcrypto as Crypto;

test("a link leads where a body lets it", () => {
  const cases: [string, string | null][] = [
    ["/world/a", "/world/a"],
    ["#part", "#part"],
    ["https://x.example/a?b#c", "https://x.example/a?b#c"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["tel:+441", "tel:+441"],
    ["//x.example", null],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["JAVASCRIPT:x", null],
    ["https://x.example/a b", null],
    ["", null],
    ["ftp://x.example", null],
  ];
  for (const [href, expected] of cases) assert.equal(soundHref(href), expected, href);
  const typed: [string, string | null][] = [
    ["example.org/a", "https://example.org/a"],
    ["a@b.example", "mailto:a@b.example"],
    ["word", null],
    [" https://x.example ", "https://x.example"],
    ["java.script:x", null],
  ];
  for (const [words, expected] of typed) assert.equal(typedHref(words), expected, words);
  assert.deepEqual([soundUrl("/a"), soundUrl("https://x.example")], [null, "https://x.example"]);
});

test("language tags are mended as the paper mends them", () => {
  const cases: [string, string | null][] = [
    ["EN", "en"],
    ["pt_br", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["es-419", "es-419"],
    ["english", null],
    ["e", null],
    ["", null],
    ["en-", null],
  ];
  for (const [tag, expected] of cases) assert.equal(soundLanguage(tag), expected, tag);
});

test("the length counts what is read", () => {
  const p = (t: string): Block => ({ id: "", type: "paragraph", text: [{ t }] });
  const pull: Block = { id: "", type: "pull_quote", text: [{ t: "one two" }] };
  assert.deepEqual(lengthOf([]), { words: 0, minutes: 1 });
  assert.deepEqual(lengthOf([p("one two\nthree"), pull]), { words: 3, minutes: 1 });
  assert.equal(lengthOf([p("日本語の")]).words, 3);
  assert.equal(lengthOf([p("w ".repeat(221))]).minutes, 2);
});

test("keys are named as their keyboards name them", () => {
  assert.equal(keyName("Mod-Alt-ArrowUp", false), "Ctrl Alt ↑");
  assert.equal(keyName("Mod-b", true), "⌘ B");
  assert.equal(keyName("Mod--", false), "Ctrl -");
});

test("ids are eight of a-z and 2-7", () => {
  const ids = Array.from({ length: 500 }, () => newId());
  assert.ok(ids.every(isId));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(!isId("abcdefg1") && !isId("abc") && !isId(null));
});

test("words come from the page, and in English where it has none", () => {
  const words = new Words({ saved: "Enregistré à {time}." });
  assert.equal(words.say("saved", { time: "14:38" }), "Enregistré à 14:38.");
  assert.equal(words.say("cancel"), english.cancel);
});
