// What the finder says of the text at hand, as positions in the document that move with it.

import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { EditorView } from "prosemirror-view";
import { schema } from "../body/schema";

/** A find as the server gives it. */
export interface Find {
  block: string;
  words: string;
  occurrence: number;
  kind: string;
  bare: string;
  before: string;
  after: string;
  speaker: string;
  is_known: boolean;
  office: string;
  said_on: string;
  place: string;
  certainty: number;
}

export interface Placed {
  find: Find;
  from: number;
  to: number;
}

interface Shown {
  all: Placed[];
  /** Which of them is chosen; -1 for none. */
  at: number;
}

const key = new PluginKey<Shown>("quotations");

/** The finds that are shown, in order, and which is chosen. */
export function shownIn(view: EditorView): Shown {
  return key.getState(view.state) ?? { all: [], at: -1 };
}

/** Shows other finds. */
export function show(view: EditorView, shown: Shown): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta("addToHistory", false));
}

/** Holds the finds and draws them. */
export function finding(): Plugin {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ all: [], at: -1 }),
      apply: (change, before) => change.getMeta(key) ?? moved(change, before),
    },
    props: {
      decorations: (state) => {
        const shown = key.getState(state);
        const marks = (shown?.all ?? []).map(({ from, to }, position) => {
          const chosen = position === shown?.at ? " quotation--chosen" : "";
          return Decoration.inline(from, to, { class: `quotation quotation--suggested${chosen}` });
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

/** Finds go along with the text around them; one whose words are changed is none any more. */
function moved(change: Transaction, { all, at }: Shown): Shown {
  if (!change.docChanged) return { all, at };
  const chosen = all[at];
  const kept: Placed[] = [];
  for (const { find, from, to } of all) {
    const placed = { find, from: change.mapping.map(from, 1), to: change.mapping.map(to, -1) };
    if (wordsOf(change.doc, placed) === find.words) kept.push(placed);
  }
  const still = chosen ? kept.findIndex(({ find }) => find === chosen.find) : -1;
  return { all: kept, at: still >= 0 ? still : Math.min(at, kept.length - 1) };
}

function wordsOf(doc: Node, { from, to }: Placed): string {
  return to > from ? doc.textBetween(from, to, "\n", "\n") : "";
}

/** Where finds stand in the document; those whose words are not there are left out. */
export function placed(doc: Node, finds: Find[]): Placed[] {
  const parts = new Map<string, { text: string; at: number }[]>();
  const collect = (node: Node, position: number, id: string): void => {
    const own = typeof node.attrs.id === "string" ? node.attrs.id : id;
    if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, "\n", "\n");
      parts.set(own, [...(parts.get(own) ?? []), { text, at: position + 1 }]);
      return;
    }
    node.forEach((child, offset) => collect(child, position + 1 + offset, own));
  };
  doc.forEach((child, offset) => collect(child, offset, ""));
  const all: Placed[] = [];
  for (const find of finds) {
    let left = find.occurrence;
    for (const { text, at } of parts.get(find.block) ?? []) {
      let start = text.indexOf(find.words);
      while (start >= 0 && left > 0) {
        left -= 1;
        start = text.indexOf(find.words, start + find.words.length);
      }
      if (start >= 0) {
        all.push({ find, from: at + start, to: at + start + find.words.length });
        break;
      }
    }
  }
  return all.sort((one, other) => one.from - other.from);
}

/** Marks words as a quotation of the record. */
export function mark(view: EditorView, { from, to }: Placed, id: number): void {
  const quotation = schema.marks.quotation;
  if (!quotation) return;
  const made = quotation.create({ id: String(id) });
  view.dispatch(view.state.tr.removeMark(from, to, quotation).addMark(from, to, made));
}
