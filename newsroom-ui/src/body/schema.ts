// One ProseMirror node for each kind of block, and the lines and cells that stand inside them.

import { Schema } from "prosemirror-model";
import type { AttributeSpec, DOMOutputSpec, Node, NodeSpec, TagParseRule } from "prosemirror-model";
import { soundHref, soundUrl } from "./addresses";
import { isId } from "./ids";
import { marks } from "./marks";
import type { PictureRef } from "./tree";

type Attributes = Record<string, string>;
type Given = Record<string, AttributeSpec>;

const none: AttributeSpec = { default: null };
const identity: Given = { id: none, anchor: none };

/** Writes a node so that a copy of it, pasted here or in another article, is read back whole. */
function written(tag: string, attributes: Attributes = {}): (node: Node) => DOMOutputSpec {
  return (node) => {
    const given = Object.entries(node.attrs).filter(([, value]) => value !== null);
    const own: Attributes = { ...attributes, "data-node": node.type.name };
    if (given.length > 0) own["data-attrs"] = JSON.stringify(Object.fromEntries(given));
    return node.isLeaf ? [tag, own] : [tag, own, 0];
  };
}

function readBack(name: string, attrs: Given): TagParseRule {
  return {
    tag: `[data-node="${name}"]`,
    preserveWhitespace: ["code_block", "preformatted", "verse"].includes(name) ? "full" : undefined,
    getAttrs: (dom) => readAttributes(dom, attrs),
  };
}

/** The attributes a copy carries: only known ones, and only where they are well formed. */
function readAttributes(dom: HTMLElement, attrs: Given): Record<string, unknown> | false {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(dom.getAttribute("data-attrs") ?? "{}");
  } catch {
    return false;
  }
  const read: Record<string, unknown> = {};
  for (const [name, { default: otherwise }] of Object.entries(attrs)) {
    read[name] = given[name] ?? otherwise;
  }
  return mend(read) ? read : false;
}

/** Puts right what a forged copy could carry; false when nothing can be made of it. */
function mend(read: Record<string, unknown>): boolean {
  if ("id" in read && !isId(read.id)) read.id = null;
  if ("href" in read) read.href = soundHref(read.href);
  if ("level" in read && ![2, 3, 4, 5, 6].includes(Number(read.level))) read.level = 2;
  if ("url" in read && soundUrl(read.url) === null) return false;
  if ("picture" in read && !isPictureRef(read.picture)) return false;
  return !("file" in read) || isPictureRef(read.file);
}

function isPictureRef(value: unknown): value is PictureRef {
  if (typeof value !== "object" || value === null) return false;
  const ref = value as Record<string, unknown>;
  return Number.isSafeInteger(ref.held) || typeof ref.wanted === "string";
}

function node(name: string, tag: string, attrs: Given, spec: NodeSpec, look?: Attributes) {
  const whole: NodeSpec = {
    ...spec,
    attrs,
    parseDOM: [...(spec.parseDOM ?? []), readBack(name, attrs)],
    toDOM: spec.toDOM ?? written(tag, look),
  };
  return { [name]: whole };
}

/** A block: it has an id, and can stand wherever blocks can. */
function block(name: string, tag: string, attrs: Given, spec: NodeSpec, look?: Attributes) {
  return node(name, tag, { ...identity, ...attrs }, { group: "block", ...spec }, look);
}

/** A line inside a block. `kept` tells that it is written even when nothing stands in it. */
function line(name: string, tag: string) {
  const look = { class: name.replace("_", "-") };
  return node(name, tag, { kept: none }, { content: "inline*", defining: true }, look);
}

const figure: Given = { picture: none, alt: none, href: none };

function heading(dom: Node): DOMOutputSpec {
  return written(`h${Number(dom.attrs.level)}`)(dom);
}

function list(dom: Node): DOMOutputSpec {
  const start = dom.attrs.start as number | null;
  const look: Attributes = dom.attrs.ordered && start !== null ? { start: String(start) } : {};
  return written(dom.attrs.ordered ? "ol" : "ul", look)(dom);
}

function cell(name: string, tag: string): { [name: string]: NodeSpec } {
  const attrs: Given = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: none };
  const toDOM = (dom: Node): DOMOutputSpec => {
    const { colspan, rowspan } = dom.attrs as { colspan: number; rowspan: number };
    const look: Attributes = {};
    if (colspan !== 1) look.colspan = String(colspan);
    if (rowspan !== 1) look.rowspan = String(rowspan);
    return written(tag, look)(dom);
  };
  const tableRole = tag === "th" ? "header_cell" : "cell";
  return node(name, tag, attrs, { content: "inline*", isolating: true, tableRole, toDOM });
}

const literal: NodeSpec = { content: "text*", whitespace: "pre", defining: true };
const boxed: NodeSpec = { isolating: true, defining: true };
const whole: NodeSpec = { atom: true, isolating: true };

export const schema = new Schema({
  nodes: {
    doc: { content: "block*" },
    ...block("paragraph", "p", {}, { content: "inline*", parseDOM: [{ tag: "p" }] }),
    ...block(
      "heading",
      "h2",
      { level: { default: 2 } },
      { content: "inline*", defining: true, toDOM: heading },
    ),
    ...block(
      "list",
      "ul",
      { ordered: { default: false }, start: none },
      { content: "list_item+", toDOM: list },
    ),
    ...node("list_item", "li", {}, { content: "paragraph block*", defining: true }),
    ...block("block_quotation", "blockquote", {}, { content: "block+ source", defining: true }),
    ...block("pull_quote", "div", {}, { content: "pull_text source", ...boxed }, { class: "pull" }),
    ...block("picture", "figure", figure, { content: "caption", draggable: true, ...boxed }),
    ...block("gallery", "div", {}, { content: "figure+ caption", ...boxed }, { class: "gallery" }),
    ...node("figure", "figure", figure, { content: "caption", draggable: true, ...boxed }),
    ...block(
      "table",
      "figure",
      {},
      { content: "caption table_grid", ...boxed },
      { class: "table-frame" },
    ),
    ...node(
      "table_grid",
      "table",
      {},
      {
        content: "table_row+",
        tableRole: "table",
        isolating: true,
        toDOM: (dom) => ["table", { "data-node": dom.type.name }, ["tbody", 0]],
      },
    ),
    ...node(
      "table_row",
      "tr",
      { part: { default: "body" } },
      {
        content: "(table_cell | table_head_cell)*",
        tableRole: "row",
        toDOM: (dom) => written("tr", { class: `part-${String(dom.attrs.part)}` })(dom),
      },
    ),
    ...cell("table_cell", "td"),
    ...cell("table_head_cell", "th"),
    // The mark has the tree's name, `code`; no node may share it.
    ...block(
      "code_block",
      "pre",
      { language: none },
      { ...literal, marks: "", code: true },
      { class: "code" },
    ),
    ...block("preformatted", "pre", {}, literal, { class: "preformatted" }),
    ...block("verse", "p", {}, literal, { class: "verse" }),
    ...block("rule", "hr", {}, {}),
    ...block("file", "figure", { file: none }, { content: "file_title caption", ...boxed }),
    ...block(
      "embed",
      "figure",
      { url: { default: "" }, title: none },
      { content: "caption", ...boxed },
    ),
    ...block("details", "div", {}, { content: "summary block*", ...boxed }, { class: "details" }),
    ...block("see_also", "div", { title: { default: "" }, target: none }, whole),
    ...block("note", "div", {}, { content: "title block*", ...boxed }, { class: "note" }),
    ...block("html", "div", { html: { default: "" } }, whole),
    // What the tree holds and nothing above can show: it can be moved and is never lost.
    ...block("kept", "div", { block: none }, whole),
    ...line("summary", "p"),
    ...line("title", "p"),
    ...line("source", "p"),
    ...line("caption", "figcaption"),
    ...line("file_title", "p"),
    ...line("pull_text", "p"),
    text: { group: "inline" },
    line_break: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks,
});

/** The node type of that name; a name the schema lacks is a mistake in this program. */
export function nodeType(name: string) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no node is called ${name}`);
  return type;
}

/** The mark type of that name; a name the schema lacks is a mistake in this program. */
export function markType(name: string) {
  const type = schema.marks[name];
  if (!type) throw new Error(`no mark is called ${name}`);
  return type;
}

/** Whether `node` is a block of the tree, with an id of its own. */
export function isBlock(candidate: Node): boolean {
  return candidate.type.spec.group === "block";
}
