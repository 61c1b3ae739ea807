// Enter, and the keys that leave a box.

import {
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
} from "prosemirror-commands";
import { NodeSelection, TextSelection } from "prosemirror-state";
import type { Command } from "prosemirror-state";
import { isBlock, nodeType } from "../body/schema";
import { splitItem } from "./lists";
import { blockDepth } from "./turning";

/** A line break inside a paragraph: Shift-Enter. */
export const breakLine: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (!parent.inlineContent) return false;
  const isLiteral = parent.type.spec.whitespace === "pre";
  const change = isLiteral
    ? state.tr.insertText("\n")
    : state.tr.replaceSelectionWith(nodeType("line_break").create(), true);
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Enter in verse and preformatted text: a new line; on an empty last one, out of it. */
const breakLiteral: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if ($from.parent.type.spec.whitespace !== "pre") return false;
  const isLast = empty && $from.parentOffset === $from.parent.content.size;
  if (!isLast || !/\n$/.test($from.parent.textContent)) {
    return $from.parent.type.spec.code
      ? newlineInCode(state, dispatch)
      : breakLine(state, dispatch);
  }
  const change = state.tr.delete($from.pos - 1, $from.pos);
  const after = change.mapping.map($from.after());
  change.insert(after, nodeType("paragraph").create());
  dispatch?.(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
  return true;
};

/** Enter in a line of a box (caption, title, summary): into the box, or to what follows it. */
const leaveLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isBlock($from.parent) || $from.parent.type.name.startsWith("table_")) return false;
  if (!$from.parent.inlineContent || $from.depth < 2) return false;
  const change = state.tr;
  const index = $from.index($from.depth - 1);
  const next = $from.node(-1).maybeChild(index + 1);
  const isBoxOfBlocks = ["details", "note"].includes($from.node(-1).type.name);
  if (isBoxOfBlocks && !next) change.insert($from.after(), nodeType("paragraph").create());
  const after = isBoxOfBlocks || next ? $from.after() : afterBlock(state.selection.$from);
  if (!isBoxOfBlocks && !next && !change.doc.resolve(after).nodeAfter?.isTextblock) {
    change.insert(after, nodeType("paragraph").create());
  }
  const inside = TextSelection.near(change.doc.resolve(after + 1), 1);
  dispatch?.(change.setSelection(inside).scrollIntoView());
  return true;
};

function afterBlock($from: TextSelection["$from"]): number {
  return $from.after(blockDepth($from) || 1);
}

/** Enter in a cell of a table breaks the line there. */
const breakInCell: Command = (state, dispatch) => {
  const { name } = state.selection.$from.parent.type;
  return (name === "table_cell" || name === "table_head_cell") && breakLine(state, dispatch);
};

/** Enter. */
export const enter: Command = chainCommands(
  breakLiteral,
  breakInCell,
  leaveLine,
  splitItem,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
);

/** A paragraph after the block: Ctrl-Enter. */
export const paragraphAfter: Command = chainCommands(exitCode, (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = Math.min(1, $from.depth);
  const after = depth === 0 ? $to.pos : $from.after(depth);
  const change = state.tr.insert(after, nodeType("paragraph").create());
  dispatch?.(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
  return true;
});

/** Backspace at the start of a box's line: an empty one selects the box, else nothing happens. */
export const backToBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || isBlock($from.parent) || $from.depth < 2) return false;
  if (["table_cell", "table_head_cell"].includes($from.parent.type.name)) return true;
  const depth = blockDepth($from);
  const isBare = $from.parent.content.size === 0 && $from.node(depth).textContent === "";
  if (!isBare) return true;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(depth))));
  return true;
};
