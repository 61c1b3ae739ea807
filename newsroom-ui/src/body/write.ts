// The editor's document → the tree.

import type { Mark as DocMark, Node } from "prosemirror-model";
import { BODY_FORMAT, same } from "./tree";
import type { Block, Body, Cell, Figure, Kind, ListItem, Mark, Span, Text } from "./tree";

/** The body of a document. */
export function bodyOf(doc: Node): Body {
  return { v: BODY_FORMAT, blocks: doc.children.map(blockOf) };
}

/**
 * The body as it is saved: an empty last paragraph is where the next words would be typed, not
 * a part of the article.
 */
export function savedBodyOf(doc: Node): Body {
  const body = bodyOf(doc);
  const last = body.blocks.at(-1);
  if (last?.type === "paragraph" && last.text.length === 0 && !last.anchor) body.blocks.pop();
  return body;
}

/** The block of one node. */
export function blockOf(node: Node): Block {
  const { id, anchor, block } = node.attrs;
  if (node.type.name === "kept") return { ...(block as Block), id };
  return { id, ...some("anchor", anchor), ...kindOf(node) };
}

/** Running text of a node's words. */
export function textOf(node: Node): Text {
  const text: Text = [];
  node.forEach((child) => {
    const words = child.isText ? (child.text ?? "") : "\n";
    const marks = marksOf(child.marks);
    const last = text.at(-1);
    if (last && same(last.m ?? [], marks)) last.t += words;
    else text.push(spanOf(words, marks));
  });
  return text;
}

function kindOf(node: Node): Kind {
  const { attrs } = node;
  switch (node.type.name) {
    case "paragraph":
    case "preformatted":
    case "verse":
      return { type: node.type.name, text: textOf(node) };
    case "heading":
      return { type: "heading", level: attrs.level, text: textOf(node) };
    case "code_block":
      return { type: "code", ...some("language", attrs.language), code: node.textContent };
    case "rule":
      return { type: "rule" };
    case "list": {
      const { ordered, start } = attrs;
      return { type: "list", ordered, ...some("start", start), items: node.children.map(itemOf) };
    }
    case "see_also":
      return { type: "see_also", title: attrs.title, ...some("target", attrs.target) };
    case "html":
      return { type: "html", html: attrs.html };
    default:
      return boxOf(node);
  }
}

function boxOf(node: Node): Kind {
  const { attrs } = node;
  const line = (name: string): Text => textOf(child(node, name));
  const caption = (): { caption?: Text } => maybe(node, "caption");
  switch (node.type.name) {
    case "block_quotation":
      return { type: "block_quotation", blocks: blocksIn(node), ...maybe(node, "source") };
    case "pull_quote":
      return { type: "pull_quote", text: line("pull_text"), ...maybe(node, "source") };
    case "picture":
      return { type: "picture", ...figureOf(node) };
    case "gallery": {
      const pictures = node.children.filter(({ type }) => type.name === "figure").map(figureOf);
      return { type: "gallery", pictures, ...caption() };
    }
    case "table":
      return { type: "table", ...caption(), ...partsOf(child(node, "table_grid")) };
    case "file":
      return { type: "file", file: attrs.file, title: line("file_title"), ...caption() };
    case "embed":
      return { type: "embed", url: attrs.url, ...some("title", attrs.title), ...caption() };
    case "details":
      return { type: "details", summary: line("summary"), blocks: blocksIn(node) };
    case "note":
      return { type: "note", ...maybe(node, "title"), blocks: blocksIn(node) };
    default:
      throw new RangeError(`${node.type.name} is no block`);
  }
}

function blocksIn(node: Node): Block[] {
  return node.children.filter(({ type }) => type.spec.group === "block").map(blockOf);
}

function child(node: Node, name: string): Node {
  const found = node.children.find(({ type }) => type.name === name);
  if (!found) throw new RangeError(`${node.type.name} lacks its ${name}`);
  return found;
}

/** A line that may be absent: it is there when it has words or was there without any. */
function maybe<Name extends "caption" | "source" | "title">(
  node: Node,
  name: Name,
): { [name in Name]?: Text } {
  const line = child(node, name);
  const isThere = line.childCount > 0 || line.attrs.kept === true;
  return (isThere ? { [name]: textOf(line) } : {}) as { [name in Name]?: Text };
}

function itemOf(item: Node): ListItem {
  const [own, ...below] = item.children;
  const text = own ? textOf(own) : [];
  return below.length > 0 ? { text, blocks: below.map(blockOf) } : { text };
}

function figureOf(node: Node): Figure {
  const { picture, alt, href } = node.attrs;
  return { picture, ...some("alt", alt), ...maybe(node, "caption"), ...some("href", href) };
}

/** Head rows stand first and foot rows last; a head row that was moved down is a row. */
function partsOf(grid: Node): { head?: Cell[][]; rows: Cell[][]; foot?: Cell[][] } {
  const rows = grid.children;
  const part = (row: Node): string => String(row.attrs.part);
  const firstOther = rows.findIndex((row) => part(row) !== "head");
  const headEnd = firstOther === -1 ? rows.length : firstOther;
  const lastOther = rows.findLastIndex((row) => part(row) !== "foot");
  const footStart = Math.max(headEnd, lastOther + 1);
  const head = rows.slice(0, headEnd).map(cellsOf);
  const foot = rows.slice(footStart).map(cellsOf);
  return {
    ...(head.length > 0 ? { head } : {}),
    rows: rows.slice(headEnd, footStart).map(cellsOf),
    ...(foot.length > 0 ? { foot } : {}),
  };
}

function cellsOf(row: Node): Cell[] {
  return row.children.map((cell) => {
    const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number };
    return {
      text: textOf(cell),
      ...(cell.type.name === "table_head_cell" ? { is_head: true } : {}),
      ...(colspan === 1 ? {} : { columns: colspan }),
      ...(rowspan === 1 ? {} : { rows: rowspan }),
    };
  });
}

function spanOf(t: string, m: Mark[]): Span {
  return m.length > 0 ? { t, m } : { t };
}

/** Outermost first: by the places the copy gave them, else in the schema's order. */
function marksOf(marks: readonly DocMark[]): Mark[] {
  const placed = marks.map((mark, index) => ({ mark, place: mark.attrs.nest ?? index }));
  placed.sort((one, other) => one.place - other.place);
  const tree: Mark[] = [];
  for (const { mark } of placed) {
    const given = Object.entries(mark.attrs).filter(
      ([name, value]) => name !== "nest" && value !== null,
    );
    const next = { type: mark.type.name, ...Object.fromEntries(given) } as Mark;
    if (!tree.some((earlier) => same(earlier, next))) tree.push(next);
  }
  return tree;
}

function some<Name extends string, Value>(name: Name, value: Value | null | undefined) {
  return (value === null || value === undefined ? {} : { [name]: value }) as {
    [name in Name]?: Value;
  };
}
