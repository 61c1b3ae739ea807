// Markdown as it is typed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { said, Writer } from "./writing";

const p = (text: unknown[]) => ({ type: "paragraph", text });
const marked = (t: string, ...m: object[]) => [{ t, m }];

test("the beginning of a line makes the block", () => {
  const cases: [string, unknown[]][] = [
    ["# One", [{ type: "heading", level: 2, text: [{ t: "One" }] }]],
    ["## Two", [{ type: "heading", level: 2, text: [{ t: "Two" }] }]],
    ["### Three", [{ type: "heading", level: 3, text: [{ t: "Three" }] }]],
    ["> Said", [{ type: "block_quotation", blocks: [p([{ t: "Said" }])] }]],
    ["- Item", [{ type: "list", ordered: false, items: [{ text: [{ t: "Item" }] }] }]],
    ["1. Item", [{ type: "list", ordered: true, items: [{ text: [{ t: "Item" }] }] }]],
    ["7. Item", [{ type: "list", ordered: true, start: 7, items: [{ text: [{ t: "Item" }] }] }]],
    ["``` x = 1", [{ type: "code", code: "x = 1" }]],
    ["```rust let", [{ type: "code", language: "rust", code: "let" }]],
    ["---", [{ type: "rule" }, p([])]],
    ["#hashtag", [p([{ t: "#hashtag" }])]],
    ["a # b", [p([{ t: "a # b" }])]],
  ];
  for (const [typed, expected] of cases) {
    assert.deepEqual(said(new Writer().type(typed).blocks), expected, typed);
  }
});

test("signs around words mark them", () => {
  const cases: [string, unknown[]][] = [
    ["**bold** x", [...marked("bold", { type: "strong" }), { t: " x" }]],
    ["a *word* b", [{ t: "a " }, ...marked("word", { type: "emphasis" }), { t: " b" }]],
    ["_word_", marked("word", { type: "emphasis" })],
    ["__word__", marked("word", { type: "strong" })],
    ["~~no~~", marked("no", { type: "struck" })],
    ["`x*y*z`", marked("x*y*z", { type: "code" })],
    ["[here](https://x.example/a)", marked("here", { type: "link", href: "https://x.example/a" })],
    ["[here](x.example)", marked("here", { type: "link", href: "https://x.example" })],
    ["[no](javascript:alert)", [{ t: "[no](javascript:alert)" }]],
    ["2 * 3 * 4", [{ t: "2 * 3 * 4" }]],
    ["snake_case_word", [{ t: "snake_case_word" }]],
    ["5*6*7", [{ t: "5" }, ...marked("6", { type: "emphasis" }), { t: "7" }]],
  ];
  for (const [typed, expected] of cases) {
    assert.deepEqual(said(new Writer().type(typed).blocks), [p(expected)], typed);
  }
});
