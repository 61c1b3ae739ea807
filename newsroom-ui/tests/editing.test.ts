// Ids, lists, boxes, tables, moving, undo.

import assert from "node:assert/strict";
import { test } from "node:test";
import { undo } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import { schema } from "../src/body/schema";
import type { Block } from "../src/body/tree";
import { idsIn, withoutIds } from "../src/editing/blockids";
import { enter, paragraphAfter } from "../src/editing/breaks";
import { leaveList, nestItem, toggleList } from "../src/editing/lists";
import { move } from "../src/editing/moving";
import * as tables from "../src/editing/tables";
import { setBlock, setMark, turnInto, wrapIn } from "../src/editing/turning";
import { said, Writer } from "./writing";

const p = (id: string, t: string): Block => ({
  id,
  type: "paragraph",
  text: t === "" ? [] : [{ t }],
});
const ids = (writer: Writer): string[] => writer.blocks.map(({ id }) => id);
const texts = (writer: Writer): string[] =>
  writer.blocks.map((block) => JSON.stringify(block).match(/"t":"([^"]*)/)?.[1] ?? "");

test("the first part of a split paragraph keeps the id and the anchor", () => {
  const writer = new Writer([{ ...p("aaaaaaaa", "one two"), anchor: "here" }]);
  writer.at("two").do(enter);
  assert.deepEqual(ids(writer), ["aaaaaaaa", "new00001"]);
  assert.deepEqual(
    writer.blocks.map(({ anchor }) => anchor),
    ["here", undefined],
  );
});

test("an empty line made above a paragraph leaves it its id", () => {
  const writer = new Writer([p("aaaaaaaa", "one")]);
  writer.at("one").do(enter);
  assert.deepEqual(
    [ids(writer), texts(writer)],
    [
      ["new00001", "aaaaaaaa"],
      ["", "one"],
    ],
  );
});

test("a paragraph that becomes a heading and back keeps its id", () => {
  const writer = new Writer([p("aaaaaaaa", "one")]);
  for (const type of ["heading", "paragraph"]) {
    assert.ok(writer.do(turnInto("heading", { level: 3 })));
    assert.deepEqual(
      writer.blocks.map(({ id, type }) => [id, type]),
      [["aaaaaaaa", type]],
    );
  }
});

test("a pasted copy gets new ids, and what is pasted elsewhere keeps them", () => {
  const writer = new Writer([p("aaaaaaaa", "one"), p("bbbbbbbb", "two")]);
  const copy = new Slice(Fragment.from(writer.state.doc.child(0)), 0, 0);
  const taken = idsIn(writer.state.doc);
  writer.state = writer.state.apply(writer.state.tr.replace(0, 0, withoutIds(copy, taken)));
  assert.deepEqual(ids(writer), ["new00001", "aaaaaaaa", "bbbbbbbb"]);
  assert.equal(withoutIds(copy, new Set()).content.child(0).attrs.id, "aaaaaaaa");
});

test("every block of any depth has an id of its own", () => {
  const writer = new Writer();
  writer.do(setBlock(tables.newTable()));
  writer.do(paragraphAfter);
  writer.type("- a").do(enter);
  writer.type("b").do(nestItem);
  writer.do(enter);
  writer.do(leaveList);
  const seen = JSON.stringify(writer.blocks).match(/"id":"\w{8}"/g) ?? [];
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(!JSON.stringify(writer.blocks).includes('"id":null'));
});

test("lists are made, nested, left and turned", () => {
  const writer = new Writer([p("aaaaaaaa", "one")]);
  writer.do(toggleList(true));
  writer.at("one").do(toggleList(true));
  assert.deepEqual(said(writer.blocks), said([p("", "one")]));
  writer.do(toggleList(false));
  writer.type("zero ").at("one").do(enter);
  writer.do(nestItem);
  const nested = (ordered: boolean) => [
    {
      type: "list",
      ordered: false,
      items: [
        {
          text: [{ t: "zero " }],
          blocks: [{ type: "list", ordered, items: [{ text: [{ t: "one" }] }] }],
        },
      ],
    },
  ];
  assert.deepEqual(said(writer.blocks), nested(false));
  writer.do(toggleList(true));
  assert.deepEqual(said(writer.blocks), nested(true));
});

test("a list made of a paragraph takes over its id", () => {
  const writer = new Writer([p("aaaaaaaa", "one")]);
  writer.do(toggleList(false));
  assert.deepEqual(ids(writer), ["aaaaaaaa"]);
});

test("boxes are put around paragraphs and taken away again, and no word is lost", () => {
  for (const box of ["note", "details", "block_quotation"] as const) {
    const writer = new Writer([p("aaaaaaaa", "one"), p("bbbbbbbb", "two")]);
    writer.at("two").do(wrapIn(box));
    assert.deepEqual(
      writer.blocks.map(({ type }) => type),
      ["paragraph", box],
    );
    writer.at("two").do(wrapIn(box));
    assert.deepEqual(writer.blocks, [p("aaaaaaaa", "one"), p("bbbbbbbb", "two")], box);
  }
});

test("Enter leaves the line of a box for what follows", () => {
  const writer = new Writer([
    { id: "aaaaaaaa", type: "pull_quote", text: [{ t: "Words" }], source: [{ t: "Name" }] },
  ]);
  writer.at("Words").do(enter);
  assert.equal(writer.state.selection.$from.parent.type.name, "source");
  writer.do(enter);
  writer.type("next");
  assert.deepEqual(texts(writer), ["Words", "next"]);
});

test("Alt-Up and Alt-Down move blocks, items and boxes, and undo takes it back", () => {
  const before = [p("aaaaaaaa", "one"), p("bbbbbbbb", "two"), p("cccccccc", "three")];
  const writer = new Writer(before);
  writer.at("three").do(move(-1));
  assert.deepEqual(texts(writer), ["one", "three", "two"]);
  writer.do(move(-1));
  assert.deepEqual(texts(writer), ["three", "one", "two"]);
  assert.ok(!writer.do(move(-1)));
  assert.deepEqual(ids(writer), ["cccccccc", "aaaaaaaa", "bbbbbbbb"]);
  writer.do(undo);
  writer.do(undo);
  assert.deepEqual(writer.blocks, before);
});

test("an item moves within its list, and at the list's edge the list moves", () => {
  const list: Block = {
    id: "llllllll",
    type: "list",
    ordered: false,
    items: [{ text: [{ t: "a" }] }, { text: [{ t: "b" }] }],
  };
  const writer = new Writer([p("aaaaaaaa", "top"), list]);
  writer.at("b").do(move(-1));
  assert.deepEqual(said(writer.blocks[1]), said({ ...list, items: [...list.items].reverse() }));
  writer.do(move(-1));
  assert.deepEqual(ids(writer), ["llllllll", "aaaaaaaa"]);
});

test("a selected block that holds no words moves too", () => {
  const writer = new Writer([p("aaaaaaaa", "one"), { id: "rrrrrrrr", type: "rule" }]);
  const selection = NodeSelection.create(writer.state.doc, 5);
  writer.state = writer.state.apply(writer.state.tr.setSelection(selection));
  writer.do(move(-1));
  assert.deepEqual(ids(writer), ["rrrrrrrr", "aaaaaaaa"]);
});

test("rows are added in the part of the table they are added to", () => {
  const writer = new Writer();
  writer.do(setBlock(tables.newTable(2, 2)));
  const parts = () => {
    const table = writer.blocks[0] as Block & { type: "table" };
    return [table.head?.length ?? 0, table.rows.length, table.foot?.length ?? 0];
  };
  const inCell = (row: number) => {
    let position = 0;
    writer.state.doc.descendants((node, at, _parent, index) => {
      if (node.type.name === "table_row" && index === row) position = at + 2;
    });
    writer.state = writer.state.apply(
      writer.state.tr.setSelection(NodeSelection.near(writer.state.doc.resolve(position))),
    );
  };
  assert.deepEqual(parts(), [1, 1, 0]);
  inCell(0);
  writer.do(tables.addRow(-1));
  assert.deepEqual(parts(), [2, 1, 0]);
  inCell(1);
  writer.do(tables.addRow(1));
  assert.deepEqual(parts(), [2, 2, 0]);
  inCell(3);
  writer.do(tables.toggleRowPart("foot"));
  assert.deepEqual(parts(), [2, 1, 1]);
  inCell(3);
  assert.ok(writer.do(tables.nextCell) && writer.do(tables.nextCell));
  assert.deepEqual(parts(), [2, 1, 2]);
});

test("a mark with a value is set on the words, changed at the cursor, and taken off", () => {
  const writer = new Writer([p("aaaaaaaa", "one two")]);
  const link = (href: string) => setMark("link", { href });
  const marks = () => JSON.stringify(writer.blocks).match(/"href":"(\w*)/g) ?? [];
  writer.at("two", true).do(link("/a"));
  writer.at("wo").do(link("/b"));
  assert.deepEqual(marks(), ['"href":"']);
  assert.ok(
    JSON.stringify(writer.blocks).includes('{"t":"two","m":[{"type":"link","href":"/b"}]}'),
  );
  writer.do(setMark("link", null));
  assert.deepEqual(writer.blocks, [p("aaaaaaaa", "one two")]);
  assert.ok(schema.marks.link);
});
