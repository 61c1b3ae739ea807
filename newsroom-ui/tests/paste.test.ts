// Markup in the style of Word, Google Docs, a spreadsheet and web pages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { docOf } from "../src/body/read";
import type { Block } from "../src/body/tree";
import { bodyOf } from "../src/body/write";
import { blocksOf } from "../src/paste/html";
import { unstyled } from "../src/paste/styles";
import { sliceOfText } from "../src/paste/plain";
import { said } from "./writing";

function pasted(html: string) {
  let count = 0;
  const { document } = parseHTML(`<html><body>${unstyled(html)}</body></html>`);
  return blocksOf(document as unknown as ParentNode, "en", () => String((count += 1)));
}

function read(name: string): string {
  return readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url), "utf8");
}

for (const source of ["word", "docs", "page", "spreadsheet"]) {
  test(`what is pasted from ${source} becomes clean blocks`, () => {
    const found = pasted(read(`${source}.html`));
    const expected = JSON.parse(read(`${source}.json`)) as object;
    assert.deepEqual(said(found), expected);
    const body = { v: 1, blocks: found.blocks };
    assert.deepEqual(bodyOf(docOf(body)), body, "the editor cannot hold it");
    const isHeld = (block: Block) => docOf({ v: 1, blocks: [block] }).child(0).type.name !== "kept";
    assert.ok(found.blocks.every(isHeld));
  });
}

test("small pieces", () => {
  const p = (...text: object[]) => ({ type: "paragraph", text });
  const cases: [string, unknown[]][] = [
    ["a<br>b<br><br>c", [p({ t: "a\nb" }), p({ t: "c" })]],
    ["<div>a</div><div><br></div><div>b</div>", [p({ t: "a" }), p({ t: "b" })]],
    ["<p>  a\n   b </p>\n<p>&nbsp;</p>", [p({ t: "a b" })]],
    ["<a href='javascript:x'>a</a>", [p({ t: "a" })]],
    ["<a href='#top'>a</a> <a href='/x'>b</a>", [p({ t: "a b" })]],
    ["<script>x</script><style>y</style>z", [p({ t: "z" })]],
    ["<p onclick=x>a<span style='display:none'>b</span></p>", [p({ t: "a" })]],
    ["<q>a</q>", [p({ t: "“a”" })]],
    [
      "<p>Il dit <span lang=fr>oui</span></p>",
      [p({ t: "Il dit " }, { t: "oui", m: [{ type: "language", lang: "fr" }] })],
    ],
    ["<p><img alt='👩‍🚒' src=x.png> a</p>", [p({ t: "👩‍🚒 a" })]],
    [
      "<table><tr><td><p>only</p><p>layout</p></td></tr></table>",
      [p({ t: "only" }), p({ t: "layout" })],
    ],
    [
      "<iframe src='https://video.example/1' title='The speech'></iframe>",
      [{ type: "embed", url: "https://video.example/1", title: "The speech" }],
    ],
    [
      "<pre><code class='language-sh'>a\n b</code></pre>",
      [{ type: "code", language: "sh", code: "a\n b" }],
    ],
  ];
  for (const [html, expected] of cases) {
    assert.deepEqual(said(pasted(html).blocks), expected, html);
  }
});

test("what the body cannot hold is named", () => {
  const { pictures, others } = pasted(
    "<img src='https://x.example/a/b.jpg?w=1' alt=''>" +
      "<img src='data:image/png;base64,AA' alt='Map'>" +
      "<img src=p.gif width=1 height=1><video src=x></video>",
  );
  assert.deepEqual([pictures, others], [["b.jpg", "Map"], ["video"]]);
});

test("plain text becomes paragraphs", () => {
  const cases: [string, string[]][] = [
    ["a\nb", ["a", "b"]],
    ["a\r\nb\r\n\r\nc\n", ["a\nb", "c"]],
    ["one", ["one"]],
  ];
  for (const [text, expected] of cases) {
    const found = sliceOfText(text).content.content.map((node) =>
      node.textBetween(0, node.content.size, "", (leaf) => (leaf.isText ? "" : "\n")),
    );
    assert.deepEqual(found, expected);
  }
});
