// Every block has an id of its own, whatever is typed, split, moved or pasted.

import { Fragment, Slice } from "prosemirror-model";
import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorState, Transaction } from "prosemirror-state";
import { newId } from "../body/ids";
import { isBlock, nodeType } from "../body/schema";

/** Gives ids to blocks that lack one or have another's, and keeps a line to write in. */
export function blockIds(makeId: () => string = newId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some(({ docChanged }) => docChanged) ? mended(after, makeId) : null,
    props: {
      transformPasted: (slice, view) =>
        view.dragging?.move ? slice : withoutIds(slice, idsIn(view.state.doc)),
    },
  });
}

/** What mends `state`, or nothing when it is sound. */
export function mended(state: EditorState, makeId: () => string): Transaction | null {
  const change = state.tr;
  if (state.doc.childCount === 0) {
    change.insert(0, nodeType("paragraph").create({ id: makeId() }));
  }
  const places = new Map<string, { node: Node; position: number }>();
  state.doc.descendants((node, position, parent, index) => {
    if (!isBlock(node)) return !node.inlineContent;
    const own = node.attrs.id as string | null;
    const first = own === null ? undefined : places.get(own);
    if (own === null) {
      if (!isItemsOwnLine(parent, index)) change.setNodeAttribute(position, "id", makeId());
    } else if (first === undefined) {
      places.set(own, { node, position });
    } else if (isEmpty(first.node) && !isEmpty(node)) {
      // Enter at the start of a paragraph: the id stays with the words.
      renew(change, first.position, makeId());
      places.set(own, { node, position });
    } else {
      renew(change, position, makeId());
    }
    return !node.inlineContent;
  });
  return change.docChanged ? change : null;
}

function renew(change: Transaction, position: number, id: string): void {
  change.setNodeAttribute(position, "id", id).setNodeAttribute(position, "anchor", null);
}

function isEmpty(node: Node): boolean {
  return node.isTextblock && node.content.size === 0;
}

/** The first paragraph of a list's item is the item's own text, not a block. */
function isItemsOwnLine(parent: Node | null, index: number): boolean {
  return index === 0 && parent?.type.name === "list_item";
}

/** All ids in use. */
export function idsIn(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs.id === "string") ids.add(node.attrs.id);
    return !node.inlineContent;
  });
  return ids;
}

/** The slice without the ids that would double. Its anchors stay behind with them. */
export function withoutIds(slice: Slice, taken: ReadonlySet<string>): Slice {
  const strip = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) => {
        if (node.isText) return node;
        const inside = node.copy(strip(node.content));
        if (!taken.has(String(node.attrs.id))) return inside;
        const attrs = { ...node.attrs, id: null, anchor: null };
        return node.type.create(attrs, inside.content, node.marks);
      }),
    );
  return new Slice(strip(slice.content), slice.openStart, slice.openEnd);
}
