// Tables: a new one, and what can be done inside one.

import type { Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import * as tables from "prosemirror-tables";
import { nodeType } from "../body/schema";
import { depthOf } from "./turning";

/** An empty table with one row of column heads. */
export function newTable(columns = 3, rows = 3): Node {
  const row = (part: string, cell: string): Node =>
    nodeType("table_row").create(
      { part },
      Array.from({ length: columns }, () => nodeType(cell).create()),
    );
  const grid = nodeType("table_grid").create(null, [
    row("head", "table_head_cell"),
    ...Array.from({ length: rows - 1 }, () => row("body", "table_cell")),
  ]);
  return nodeType("table").create(null, [nodeType("caption").create(), grid]);
}

/** A row before (-1) or after (1) the selected ones, in the same part of the table. */
export function addRow(way: -1 | 1): Command {
  const command = way < 0 ? tables.addRowBefore : tables.addRowAfter;
  return (state, dispatch) => {
    const part = rowPart(state);
    return command(
      state,
      dispatch && ((change) => dispatch(likeNeighbour(change, state, way, part))),
    );
  };
}

// A row added below the heads is an ordinary row, and one above the foot as well.
function likeNeighbour(
  change: Transaction,
  state: EditorState,
  way: -1 | 1,
  part: string,
): Transaction {
  const isAtEdge = (part === "head" && way < 0) || (part === "foot" && way > 0);
  if (part === "body" || !isAtEdge) return change;
  const rect = tables.selectedRect(state);
  const index = way < 0 ? rect.top : rect.bottom;
  const grid = change.doc.nodeAt(rect.tableStart - 1);
  if (!grid) return change;
  const before = grid.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return change.setNodeAttribute(rect.tableStart + before, "part", part);
}

function rowPart(state: EditorState): string {
  const depth = depthOf(state.selection.$from, "table_row");
  return depth === null ? "body" : String(state.selection.$from.node(depth).attrs.part);
}

/** Makes the row one of heads or of sums, or an ordinary one when it is that already. */
export function toggleRowPart(part: "head" | "foot"): Command {
  return (state, dispatch) => {
    const depth = depthOf(state.selection.$from, "table_row");
    if (depth === null) return false;
    const { $from } = state.selection;
    const row = $from.node(depth);
    const becomes = row.attrs.part === part ? "body" : part;
    const at = $from.before(depth);
    const change = state.tr.setNodeAttribute(at, "part", becomes);
    if (part === "head") {
      const cell = nodeType(becomes === "head" ? "table_head_cell" : "table_cell");
      row.forEach((old, offset) => void change.setNodeMarkup(at + 1 + offset, cell, old.attrs));
    }
    dispatch?.(change);
    return true;
  };
}

/** Takes the whole table out, caption and all. */
export const deleteTable: Command = (state, dispatch) => {
  const depth = depthOf(state.selection.$from, "table");
  if (depth === null) return false;
  const { $from } = state.selection;
  dispatch?.(state.tr.delete($from.before(depth), $from.after(depth)).scrollIntoView());
  return true;
};

/** The next cell; in the last one, a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!tables.isInTable(state)) return false;
  if (tables.goToNextCell(1)(state, dispatch) || !dispatch) return true;
  if (!addRow(1)(state, dispatch) || !view) return false;
  return tables.goToNextCell(1)(view.state, view.dispatch);
};

export const previousCell: Command = tables.goToNextCell(-1);
export const addColumnBefore: Command = tables.addColumnBefore;
export const addColumnAfter: Command = tables.addColumnAfter;
export const deleteColumn: Command = orTable(tables.deleteColumn);
export const deleteRow: Command = orTable(tables.deleteRow);
export const toggleHeadCell: Command = tables.toggleHeaderCell;

/** One cell of the selected ones, or the cell's parts again. */
export const mergeOrSplit: Command = (state, dispatch) =>
  tables.mergeCells(state, dispatch) || tables.splitCell(state, dispatch);

// The last row or column takes the table with it.
function orTable(command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch, view) || (tables.isInTable(state) && deleteTable(state, dispatch));
}
