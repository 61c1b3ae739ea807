// Lists: making, leaving, nesting.

import { Fragment } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import {
  liftListItem,
  sinkListItem,
  splitListItem,
  wrapRangeInList,
} from "prosemirror-schema-list";
import type { Command, Transaction } from "prosemirror-state";
import { nodeType } from "../body/schema";
import { depthOf } from "./turning";

/** Makes a list of the selected paragraphs, turns a list into the other kind, or undoes it. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const depth = depthOf(state.selection.$from, "list");
    if (depth === null) return makeList(ordered)(state, dispatch);
    const $from = state.selection.$from;
    if ($from.node(depth).attrs.ordered === ordered) return leaveList(state, dispatch);
    const change = state.tr.setNodeAttribute($from.before(depth), "ordered", ordered);
    dispatch?.(change.setNodeAttribute($from.before(depth), "start", null).scrollIntoView());
    return true;
  };
}

/** A list of the selected paragraphs; it takes over the first one's id. */
export function makeList(ordered: boolean, start: number | null = null): Command {
  return (state, dispatch) => {
    const range = state.selection.$from.blockRange(state.selection.$to);
    if (!range) return false;
    const change = state.tr;
    const { id, anchor } = range.parent.child(range.startIndex).attrs;
    const attrs = { id: id ?? null, anchor: anchor ?? null, ordered, start };
    if (!wrapRangeInList(change, range, nodeType("list"), attrs)) return false;
    change.setNodeAttribute(range.start + 2, "id", null);
    change.setNodeAttribute(range.start + 2, "anchor", null);
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

/** Enter in a list: the next item; in an empty one, out of the list. */
export const splitItem: Command = splitListItem(nodeType("list_item"));

/** One level out; from the outermost, out of the list. */
export const leaveList: Command = liftListItem(nodeType("list_item"));

/** One level in, in a list of the same kind. */
export const nestItem: Command = (state, dispatch) => {
  const depth = depthOf(state.selection.$from, "list");
  if (depth === null) return false;
  const { ordered } = state.selection.$from.node(depth).attrs;
  return sinkListItem(nodeType("list_item"))(
    state,
    dispatch && ((change) => dispatch(likeOuter(change, ordered as boolean))),
  );
};

function likeOuter(change: Transaction, ordered: boolean): Transaction {
  const { $from } = change.selection;
  const depth = depthOf($from, "list");
  if (depth !== null) change.setNodeAttribute($from.before(depth), "ordered", ordered);
  return change;
}

/** A list with one item for each text. */
export function listOf(ordered: boolean, items: Fragment[]): Node {
  const item = (text: Fragment): Node =>
    nodeType("list_item").create(null, nodeType("paragraph").create(null, text));
  return nodeType("list").create({ ordered }, items.map(item));
}
