// Making the document equal to a body with the fewest changes, so that cursor and undo survive.

import { Fragment } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { nodeOf } from "../body/read";
import { same } from "../body/tree";
import type { Block, Body } from "../body/tree";
import { blockOf } from "../body/write";

/** The change from the state's document to `body`, block by block. */
export function becoming(state: EditorState, body: Body): Transaction {
  const change = state.tr;
  const wanted = new Set(body.blocks.map(({ id }) => id));
  removeOthers(change, wanted);
  let position = 0;
  for (const block of body.blocks) {
    position += place(change, position, block);
  }
  return change;
}

function removeOthers(change: Transaction, wanted: ReadonlySet<string>): void {
  const gone: [number, number][] = [];
  change.doc.forEach((node, offset) => {
    if (!wanted.has(String(node.attrs.id))) gone.push([offset, offset + node.nodeSize]);
  });
  for (const [from, to] of gone.reverse()) change.delete(from, to);
}

/** Sees that `block` stands at `position`; gives its size. */
function place(change: Transaction, position: number, block: Block): number {
  const here = change.doc.nodeAt(position);
  if (here?.attrs.id === block.id) {
    if (same(blockOf(here), block)) return here.nodeSize;
    const node = nodeOf(block);
    change.replaceWith(position, position + here.nodeSize, node);
    return node.nodeSize;
  }
  const later = find(change.doc, position, block.id);
  if (later) change.delete(later.offset, later.offset + later.node.nodeSize);
  const node = nodeOf(block);
  change.insert(position, Fragment.from(node));
  return node.nodeSize;
}

function find(doc: Node, from: number, id: string): { node: Node; offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  doc.forEach((node, offset) => {
    if (offset >= from && node.attrs.id === id) found ??= { node, offset };
  });
  return found;
}
