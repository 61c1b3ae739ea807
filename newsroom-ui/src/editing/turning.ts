// Turning a block into another kind, and setting new blocks: the commands behind the toolbar.

import { Fragment } from "prosemirror-model";
import type { Attrs, Mark, MarkType, Node, NodeType, ResolvedPos } from "prosemirror-model";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { isBlock, markType, nodeType } from "../body/schema";

/** Turns the selected lines into that kind, or back into paragraphs when they are. Ids stay. */
export function turnInto(name: string, attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const back = isIn(state, name, attrs);
    const type = nodeType(back ? "paragraph" : name);
    const change = state.tr;
    for (const { $from, $to } of state.selection.ranges) {
      change.setBlockType($from.pos, $to.pos, type, (old) => ({
        id: old.attrs.id ?? null,
        anchor: old.attrs.anchor ?? null,
        ...(back ? {} : attrs),
      }));
    }
    if (!change.docChanged) return false;
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

/** Whether the selection stands in a line of that kind. */
export function isIn(state: EditorState, name: string, attrs: Attrs = {}): boolean {
  const parent = state.selection.$from.parent;
  if (parent.type.name !== name) return false;
  return Object.entries(attrs).every(([key, value]) => parent.attrs[key] === value);
}

/** Whether any box around the selection is of that kind. */
export function isInside(state: EditorState, name: string): boolean {
  return depthOf(state.selection.$from, name) !== null;
}

/** The depth of the nearest `name` around a place. */
export function depthOf($at: ResolvedPos, name: string): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.name === name) return depth;
  }
  return null;
}

/** The depth of the nearest block around a place; the own line of a list's item is none. */
export function blockDepth($at: ResolvedPos): number {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const isOwnLine = $at.node(depth - 1).type.name === "list_item" && $at.index(depth - 1) === 0;
    if (isBlock($at.node(depth)) && !isOwnLine) return depth;
  }
  return 0;
}

/** Sets a block after the one the selection is in, in place of it when that is an empty line. */
export function setBlock(block: Node): Command {
  return (state, dispatch) => {
    dispatch?.(withBlock(state, block).scrollIntoView());
    return true;
  };
}

/** The change behind [`setBlock`]; the selection goes into what was set. */
export function withBlock(state: EditorState, ...blocks: Node[]): Transaction {
  const { selection } = state;
  const $from = selection.$from;
  const depth = selection instanceof NodeSelection ? 0 : blockDepth($from);
  const change = state.tr;
  const here = $from.node(depth);
  const isEmptyLine = depth > 0 && here.type.name === "paragraph" && here.content.size === 0;
  const after = depth > 0 ? $from.after(depth) : placeOf(selection);
  const at = isEmptyLine ? $from.before(depth) : after;
  change.replaceWith(at, after, Fragment.from(blocks));
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  if (at + size === change.doc.content.size) {
    change.insert(at + size, nodeType("paragraph").create());
  }
  return change.setSelection(selectionIn(change.doc, at));
}

/** After a selected node's block; else where the selection is. */
function placeOf(selection: Selection): number {
  if (!(selection instanceof NodeSelection)) return selection.$from.pos;
  const depth = blockDepth(selection.$from);
  return depth === 0 ? selection.to : selection.$from.after(depth);
}

/** The first place to write in the block at `at`, or the block itself. */
function selectionIn(doc: Node, at: number): Selection {
  const inside = Selection.findFrom(doc.resolve(at + 1), 1, true);
  const node = doc.nodeAt(at);
  if (inside instanceof TextSelection && node && inside.from < at + node.nodeSize) return inside;
  return NodeSelection.create(doc, at);
}

/** Wraps the selected blocks in a box, or takes them out of the one they are in. */
export function wrapIn(name: "block_quotation" | "details" | "note"): Command {
  return (state, dispatch) => {
    const depth = depthOf(state.selection.$from, name);
    if (depth !== null) return unwrap(state, depth, dispatch);
    const range = state.selection.$from.blockRange(state.selection.$to);
    if (!range) return false;
    const inside = blocksOf(range.parent, range.startIndex, range.endIndex);
    const parentTakes = range.parent.canReplaceWith(
      range.startIndex,
      range.endIndex,
      nodeType(name),
    );
    if (!inside || !parentTakes) return false;
    const line = nodeType({ block_quotation: "source", details: "summary", note: "title" }[name]);
    const isLineLast = name === "block_quotation";
    const holds = isLineLast ? [...inside, line.create()] : [line.create(), ...inside];
    const change = state.tr.replaceWith(range.start, range.end, nodeType(name).create(null, holds));
    const moved = isLineLast ? state.selection.from + 1 : range.start + 2;
    dispatch?.(change.setSelection(TextSelection.near(change.doc.resolve(moved))).scrollIntoView());
    return true;
  };
}

function blocksOf(parent: Node, start: number, end: number): Node[] | null {
  const blocks = parent.children.slice(start, end);
  return blocks.length > 0 && blocks.every(isBlock) ? blocks : null;
}

function unwrap(state: EditorState, depth: number, dispatch?: (change: Transaction) => void) {
  const { $from } = state.selection;
  const box = $from.node(depth);
  const start = $from.before(depth);
  const out = box.children.flatMap((node) => {
    if (isBlock(node)) return [node];
    // The box's line stays as a paragraph when it says something.
    return node.content.size > 0 ? [nodeType("paragraph").create(null, node.content)] : [];
  });
  if (out.length === 0) out.push(nodeType("paragraph").create());
  const change = state.tr.replaceWith(start, $from.after(depth), out);
  const near = Math.min(Math.max(start + 1, state.selection.from - 1), change.doc.content.size);
  dispatch?.(change.setSelection(Selection.near(change.doc.resolve(near))).scrollIntoView());
  return true;
}

/** Where the text with a mark like the one at the cursor begins and ends. */
export function markedRange($at: ResolvedPos, type: MarkType) {
  const { parent } = $at;
  const nodes = parent.children;
  let index = $at.index();
  const has = (place: number): Mark | undefined => type.isInSet(nodes[place]?.marks ?? []);
  if (!has(index) && $at.textOffset === 0 && has(index - 1)) index -= 1;
  const mark = has(index);
  if (!mark) return null;
  let [first, last] = [index, index];
  while (has(first - 1)?.eq(mark)) first -= 1;
  while (has(last + 1)?.eq(mark)) last += 1;
  const size = (some: readonly Node[]): number =>
    some.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const from = $at.start() + size(nodes.slice(0, first));
  return { mark, from, to: from + size(nodes.slice(first, last + 1)) };
}

/** Sets a mark with attributes on the selection (or the marked words at the cursor); null: off. */
export function setMark(name: string, attrs: Attrs | null): Command {
  return (state, dispatch) => {
    const type = markType(name);
    const { empty, $from } = state.selection;
    const around = empty ? markedRange($from, type) : null;
    const { from, to } = around ?? state.selection;
    if (from === to || !allows(state, from, to, type)) return false;
    const change = state.tr.removeMark(from, to, type);
    if (attrs) change.addMark(from, to, type.create(attrs));
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

function allows(state: EditorState, from: number, to: number, mark: MarkType): boolean {
  let can = false;
  state.doc.nodesBetween(from, to, (node: Node) => {
    can ||= node.inlineContent && (node.type as NodeType).allowsMarkType(mark);
    return !can;
  });
  return can;
}
