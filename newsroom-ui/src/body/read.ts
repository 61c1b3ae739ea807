// The tree → the editor's document.

import { Fragment } from "prosemirror-model";
import type { Mark as DocMark, Node } from "prosemirror-model";
import { markType, nodeType, schema } from "./schema";
import { same } from "./tree";
import type { Block, Body, Cell, Figure, ListItem, Mark, Span, Text } from "./tree";
import { blockOf } from "./write";

/** What cannot be shown as it stands. */
class Unshown extends Error {}

/** The document of a body. */
export function docOf(body: Body): Node {
  return nodeType("doc").create(null, body.blocks.map(nodeOf));
}

/**
 * The node of one block. A block that would not come back as it is (a kind of a later version, a
 * list without items) is kept whole instead, to be moved but not edited.
 */
export function nodeOf(block: Block): Node {
  try {
    const node = shown(block);
    node.check();
    if (same(blockOf(node), block)) return node;
  } catch (error) {
    if (!(error instanceof Unshown || error instanceof RangeError || error instanceof TypeError)) {
      throw error;
    }
  }
  return nodeType("kept").create({ id: block.id, block });
}

/** The nodes of running text. */
export function inlineOf(text: Text): Node[] {
  return text.flatMap((span) => {
    const marks = marksOf(span);
    const parts = span.t.split("\n");
    return parts.flatMap((part, index) => {
      const nodes: Node[] = index === 0 ? [] : [nodeType("line_break").create().mark(marks)];
      if (part !== "") nodes.push(schema.text(part).mark(marks));
      return nodes;
    });
  });
}

function shown(block: Block): Node {
  const own = { id: block.id, anchor: block.anchor ?? null };
  const make = (attrs: object | null, holds?: Fragment | Node | Node[]): Node =>
    nodeType(block.type === "code" ? "code_block" : block.type).create({ ...own, ...attrs }, holds);
  switch (block.type) {
    case "paragraph":
      return make(null, inlineOf(block.text));
    case "heading":
      return make({ level: block.level }, inlineOf(block.text));
    case "preformatted":
    case "verse":
      return make(null, literalOf(block.text));
    case "code":
      return make({ language: block.language ?? null }, literalOf([{ t: block.code }]));
    case "rule":
      return make(null);
    case "list": {
      const { ordered, start } = block;
      return make({ ordered, start: start ?? null }, block.items.map(itemOf));
    }
    case "see_also":
      return make({ title: block.title, target: block.target ?? null });
    case "html":
      return make({ html: block.html });
    default:
      return boxOf(block, make);
  }
}

type Make = (attrs: object | null, holds?: Node[]) => Node;

function boxOf(block: Block, make: Make): Node {
  switch (block.type) {
    case "block_quotation":
      return make(null, [...block.blocks.map(nodeOf), lineOf("source", block.source)]);
    case "pull_quote":
      return make(null, [lineOf("pull_text", block.text), lineOf("source", block.source)]);
    case "picture":
      return make(figureAttributes(block), [lineOf("caption", block.caption)]);
    case "gallery":
      return make(null, [...block.pictures.map(figureOf), lineOf("caption", block.caption)]);
    case "table":
      return make(null, [lineOf("caption", block.caption), gridOf(block)]);
    case "file":
      return make({ file: block.file }, [
        lineOf("file_title", block.title),
        lineOf("caption", block.caption),
      ]);
    case "embed": {
      const { url, title } = block;
      return make({ url, title: title ?? null }, [lineOf("caption", block.caption)]);
    }
    case "details":
      return make(null, [lineOf("summary", block.summary), ...block.blocks.map(nodeOf)]);
    case "note":
      return make(null, [lineOf("title", block.title), ...block.blocks.map(nodeOf)]);
    default:
      throw new Unshown();
  }
}

function lineOf(name: string, text: Text | undefined): Node {
  return nodeType(name).create({ kept: text?.length === 0 || null }, inlineOf(text ?? []));
}

function itemOf(item: ListItem): Node {
  const own = nodeType("paragraph").create(null, inlineOf(item.text));
  return nodeType("list_item").create(null, [own, ...(item.blocks ?? []).map(nodeOf)]);
}

function figureAttributes({ picture, alt, href }: Figure): object {
  return { picture, alt: alt ?? null, href: href ?? null };
}

function figureOf(figure: Figure): Node {
  const caption = lineOf("caption", figure.caption);
  return nodeType("figure").create(figureAttributes(figure), [caption]);
}

type Rows = { head?: Cell[][]; rows: Cell[][]; foot?: Cell[][] };

function gridOf({ head, rows, foot }: Rows): Node {
  const part = (name: string, some: Cell[][]): Node[] =>
    some.map((cells) => nodeType("table_row").create({ part: name }, cells.map(cellOf)));
  return nodeType("table_grid").create(null, [
    ...part("head", head ?? []),
    ...part("body", rows),
    ...part("foot", foot ?? []),
  ]);
}

function cellOf(cell: Cell): Node {
  const attrs = { colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1 };
  const type = nodeType(cell.is_head ? "table_head_cell" : "table_cell");
  return type.create(attrs, inlineOf(cell.text));
}

/** Text whose line breaks are characters of their own. */
function literalOf(text: Text): Node[] {
  return text.filter(({ t }) => t !== "").map((span) => schema.text(span.t).mark(marksOf(span)));
}

/** Marks in the schema's order; where the copy had another, each remembers its place. */
function marksOf(span: Span): DocMark[] {
  const given = (span.m ?? []).map((mark) => markOf(mark, null));
  const sorted = given.reduce<readonly DocMark[]>((set, mark) => mark.addToSet(set), []);
  if (sorted.length !== given.length) throw new Unshown();
  if (sorted.every((mark, place) => mark === given[place])) return [...sorted];
  const placed = (span.m ?? []).map((mark, place) => markOf(mark, place));
  return [...placed.reduce<readonly DocMark[]>((set, mark) => mark.addToSet(set), [])];
}

function markOf({ type, ...attrs }: Mark, nest: number | null): DocMark {
  if (!(type in schema.marks)) throw new Unshown();
  return markType(type).create({ ...attrs, nest });
}
