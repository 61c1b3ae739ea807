// Tree → document → tree changes nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { docOf } from "../src/body/read";
import type { Body } from "../src/body/tree";
import { bodyOf, savedBodyOf } from "../src/body/write";
import { Maker } from "./bodies";

const BODIES = 2_000;
const everything = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/everything.json", import.meta.url), "utf8"),
) as Body;

/** The names of all nodes of a body's document. */
function names(body: Body): Set<string> {
  const found = new Set<string>();
  docOf(body).descendants((node) => void found.add(node.type.name));
  return found;
}

test("any body comes back as it went in, and all of it can be edited", () => {
  for (let seed = 1; seed <= BODIES; seed += 1) {
    const body = new Maker(seed).body();
    assert.deepEqual(bodyOf(docOf(body)), body, `seed ${seed}`);
    assert.ok(!names(body).has("kept"), `seed ${seed} holds a block that cannot be edited`);
  }
});

test("the body with every block and mark comes back as it went in", () => {
  assert.deepEqual(bodyOf(docOf(everything)), everything);
  assert.ok(!names(everything).has("kept"));
  const kinds = new Set(everything.blocks.map(({ type }) => type));
  assert.equal(kinds.size, 18, "a kind of block is missing from the fixture");
  const marks = new Set(
    JSON.stringify(everything)
      .match(/"m":\[[^\]]*\]/g)
      ?.join()
      .match(/"type":"\w+"/g),
  );
  assert.equal(marks.size, 14, "a mark is missing from the fixture");
});

test("what the editor cannot show is kept whole", () => {
  const strange = {
    v: 1,
    blocks: [
      { id: "aaaaaaaa", type: "hologram", depth: 3, inside: [{ x: 1 }] },
      { id: "bbbbbbbb", type: "list", ordered: false, items: [] },
      { id: "cccccccc", type: "paragraph", text: [{ t: "a", m: [{ type: "shimmering" }] }] },
      { id: "dddddddd", type: "table", rows: [] },
      { id: "eeeeeeee", type: "paragraph", text: [{ t: "a" }], colour: "red" },
      { id: "ffffffff", type: "gallery", pictures: [] },
      { id: "gggggggg", type: "note", blocks: [{ id: "hhhhhhhh", type: "chart", of: "x" }] },
    ],
  } as unknown as Body;
  assert.deepEqual(bodyOf(docOf(strange)), strange);
});

test("the empty line at the end is not saved", () => {
  const words = { id: "aaaaaaaa", type: "paragraph" as const, text: [{ t: "a" }] };
  const empty = { id: "bbbbbbbb", type: "paragraph" as const, text: [] };
  const saved = savedBodyOf(docOf({ v: 1, blocks: [empty, words, empty] }));
  assert.deepEqual(saved.blocks, [empty, words]);
});
