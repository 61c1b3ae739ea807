// Moving what the selection is in: blocks, items of lists, pictures of a gallery.

import type { Node, ResolvedPos } from "prosemirror-model";
import { AllSelection, NodeSelection, TextSelection } from "prosemirror-state";
import type { Command, EditorState, Selection, Transaction } from "prosemirror-state";
import { isBlock } from "../body/schema";

/** Moves it before (-1) or after (1) its neighbour; at the edge of a box, the box moves. */
export function move(way: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (selection instanceof AllSelection) return false;
    const found = movable(selection, way);
    if (!found) return false;
    dispatch?.(moved(state, found, way).scrollIntoView());
    return true;
  };
}

interface Found {
  parent: Node;
  /** Where the first moved node begins. */
  start: number;
  first: number;
  last: number;
}

function movable(selection: Selection, way: -1 | 1): Found | null {
  const { $from, $to } = selection;
  const whole = selection instanceof NodeSelection && isMovable(selection.node, $from.parent);
  const deepest = whole ? $from.depth : Math.min($from.sharedDepth($to.pos), $from.depth - 1);
  for (let depth = deepest; depth >= 0; depth -= 1) {
    const parent = $from.node(depth);
    const first = $from.index(depth);
    const last = whole && depth === $from.depth ? first : lastIndex($to, depth);
    const neighbour = parent.maybeChild(way < 0 ? first - 1 : last + 1);
    const own = parent.maybeChild(first);
    const isOwnLine = parent.type.name === "list_item" && (way < 0 ? first <= 1 : first === 0);
    if (!own || !neighbour || isOwnLine) continue;
    if (!isMovable(own, parent) || !isMovable(neighbour, parent)) continue;
    return { parent, start: $from.posAtIndex(first, depth), first, last };
  }
  return null;
}

function lastIndex($to: ResolvedPos, depth: number): number {
  return depth < $to.depth ? $to.index(depth) : Math.max(0, $to.indexAfter(depth) - 1);
}

function isMovable(node: Node, parent: Node): boolean {
  if (parent.type.name === "gallery") return node.type.name === "figure";
  return isBlock(node) || node.type.name === "list_item";
}

function moved(state: EditorState, found: Found, way: -1 | 1): Transaction {
  const { parent, start, first, last } = found;
  const own = parent.children.slice(first, last + 1);
  const size = own.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const neighbour = parent.child(way < 0 ? first - 1 : last + 1);
  const shift = way * neighbour.nodeSize;
  const [from, to] =
    way < 0
      ? [start - neighbour.nodeSize, start + size]
      : [start, start + size + neighbour.nodeSize];
  const after = way < 0 ? [...own, neighbour] : [neighbour, ...own];
  const change = state.tr.replaceWith(from, to, after);
  return change.setSelection(shifted(change.doc, state.selection, shift));
}

function shifted(doc: Node, selection: Selection, shift: number): Selection {
  if (selection instanceof NodeSelection) {
    return NodeSelection.create(doc, selection.from + shift);
  }
  return TextSelection.create(doc, selection.anchor + shift, selection.head + shift);
}
