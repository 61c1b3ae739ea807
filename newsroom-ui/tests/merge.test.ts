// Collisions: what was typed meanwhile, the choices, and the document that follows them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { redo, undo } from "prosemirror-history";
import type { Block, Body } from "../src/body/tree";
import { bodyOf } from "../src/body/write";
import { becoming } from "../src/desk/apply";
import { differing } from "../src/desk/differences";
import { chosen, rebased, rebasedFields, withMine } from "../src/desk/merge";
import type { Choice, Conflict } from "../src/desk/merge";
import { dueAt, retryAfter } from "../src/desk/timing";
import { Maker } from "./bodies";
import { Writer } from "./writing";

/** `a1 b1` is a body of the blocks a and b, whose words are 1. */
function body(written: string): Body {
  return {
    v: 1,
    blocks: written
      .split(" ")
      .filter(Boolean)
      .map((one) => block(one)),
  };
}

function block([id = "", ...words]: string): Block {
  return { id: id.repeat(8), type: "paragraph", text: [{ t: words.join("") }] };
}

function written({ blocks }: Body): string {
  const words = (one: Block) => (one.type === "paragraph" ? (one.text[0]?.t ?? "") : "");
  return blocks.map((one) => `${one.id[0]}${words(one)}`).join(" ");
}

test("what was typed since the save was sent wins over what came back", () => {
  const cases: [string, string, string, string, string][] = [
    ["nothing typed", "a1 b1", "a1 b1", "a1 b1 c1", "a1 b1 c1"],
    ["a block typed in", "a1 b1", "a1 b2", "a1 b1 c1", "a1 b2 c1"],
    ["a block added", "a1 b1", "a1 d1 b1", "c1 a1 b1", "c1 a1 d1 b1"],
    ["one added at the start", "a1", "d1 a1", "a1 c1", "d1 a1 c1"],
    ["a block taken out", "a1 b1", "a1", "a1 b1 c1", "a1 c1"],
    ["one taken out that they changed", "a1 b1", "a1", "a1 b9", "a1 b9"],
    ["they took out what was typed in", "a1 b1", "a1 b2", "a1", "a1 b2"],
  ];
  for (const [name, sent, now, merged, expected] of cases) {
    assert.equal(written(rebased(body(sent), body(now), body(merged))), expected, name);
  }
  const fields = rebasedFields({ a: "1", b: "1" }, { a: "2", b: "1" }, { a: "1", b: "9" });
  assert.deepEqual(fields, { a: "2", b: "9" });
});

test("each choice keeps what it says", () => {
  const mine = block("b2");
  const theirs = block("b9");
  const cases: [Block | null, Block | null, Choice, string][] = [
    [mine, theirs, "keep_mine", "a1 b2 c1"],
    [mine, theirs, "take_theirs", "a1 b9 c1"],
    [mine, theirs, "keep_both", "a1 b2 n9 c1"],
    [mine, null, "take_theirs", "a1 c1"],
    [mine, null, "keep_mine", "a1 b2 c1"],
    [mine, null, "keep_both", "a1 b2 c1"],
    [null, theirs, "keep_mine", "a1 c1"],
    [null, theirs, "take_theirs", "a1 b9 c1"],
    [null, theirs, "keep_both", "a1 b9 c1"],
  ];
  for (const [own, other, choice, expected] of cases) {
    const conflict: Conflict = { block: "bbbbbbbb", mine: own, theirs: other };
    const merged = body(other ? "a1 b9 c1" : "a1 c1");
    const now = body(own ? "a1 b2 c1" : "a1 c1");
    const open = withMine(merged, conflict, now);
    assert.equal(written(chosen(open, conflict, choice, () => "nnnnnnnn")), expected, choice);
  }
});

test("what is typed into a disputed block before the choice is kept with it", () => {
  const conflict: Conflict = { block: "bbbbbbbb", mine: block("b2"), theirs: block("b9") };
  const typed = body("a1 b2andmore c1");
  assert.equal(
    written(chosen(typed, conflict, "keep_both", () => "nnnnnnnn")),
    "a1 b2andmore n9 c1",
  );
  assert.equal(written(chosen(typed, conflict, "keep_mine")), "a1 b2andmore c1");
});

test("the document becomes any body, and what was typed before can still be undone", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const [one, other] = [new Maker(seed), new Maker(seed + 5_000)];
    const start = one.blocks(1, 5, 1);
    const writer = new Writer(start);
    writer.state = writer.state.apply(writer.state.tr.insertText("typed", 1));
    const now = writer.blocks;
    const mixed = [
      ...other.blocks(1, 3),
      ...[...now].reverse().filter((_, index) => index % 2 === 0),
    ];
    const change = becoming(writer.state, { v: 1, blocks: mixed });
    writer.state = writer.state.apply(change.setMeta("addToHistory", false));
    if (mixed.length > 0) assert.deepEqual(bodyOf(writer.state.doc).blocks, mixed, `seed ${seed}`);
    writer.do(undo);
    writer.do(redo);
    writer.state.doc.check();
  }
});

test("a body that is the same changes nothing", () => {
  const writer = new Writer(new Maker(3).blocks(0, 6, 3));
  assert.ok(!becoming(writer.state, { v: 1, blocks: writer.blocks }).docChanged);
});

test("the words that differ are found", () => {
  const cases: [string, string, number[], number[]][] = [
    ["a b c", "a b c", [], []],
    ["a b c", "a x c", [1], [1]],
    ["a b", "a b c d", [], [2, 3]],
    ["a b c d", "b d", [0, 2], []],
    ["", "a", [], [0]],
    ["a a b", "a b b", [1], [1]],
  ];
  for (const [one, other, left, right] of cases) {
    const words = (text: string) => text.split(" ").filter(Boolean);
    assert.deepEqual(differing(words(one), words(other)), [left, right], `${one} | ${other}`);
  }
});

test("saves follow a pause, never in a rush and never late", () => {
  const cases: [string, number, number, number, number][] = [
    ["the first after a pause", 1_000, 1_000, -Infinity, 2_500],
    ["typed on and on", 30_000, 21_000, -Infinity, 31_000],
    ["ten seconds after the last", 12_000, 12_000, 11_000, 21_000],
    ["long after the last", 50_000, 50_000, 11_000, 51_500],
  ];
  for (const [name, changedAt, since, savedAt, due] of cases) {
    assert.equal(dueAt(changedAt, since, savedAt), due, name);
  }
  assert.deepEqual([1, 2, 3, 9].map(retryAfter), [2_000, 4_000, 8_000, 60_000]);
});
