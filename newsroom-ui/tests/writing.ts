// A writer without a browser: types into a state as the view would, through the same plugins.

import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, Selection, TextSelection } from "prosemirror-state";
import type { Command, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { docOf } from "../src/body/read";
import type { Block } from "../src/body/tree";
import { bodyOf } from "../src/body/write";
import { blockIds } from "../src/editing/blockids";
import { markdown } from "../src/editing/markdown";

export class Writer {
  state: EditorState;
  readonly #rules: Plugin = markdown();

  /** Ids that are given anew are `new00001` and so on. */
  constructor(blocks: Block[] = []) {
    let count = 0;
    const makeId = (): string => `new${String((count += 1)).padStart(5, "0")}`;
    this.state = EditorState.create({
      doc: docOf({ v: 1, blocks }),
      plugins: [this.#rules, blockIds(makeId), history()],
    });
    if (blocks.length === 0) this.state = this.state.apply(this.state.tr.insert(0, paragraph()));
    this.state = this.state.apply(this.state.tr.setSelection(Selection.atEnd(this.state.doc)));
  }

  get blocks(): Block[] {
    return bodyOf(this.state.doc).blocks;
  }

  /** The cursor before the first occurrence of `words`, or around them. */
  at(words: string, around = false): this {
    let found: number | null = null;
    this.state.doc.descendants((node, position) => {
      const index = node.isText ? (node.text ?? "").indexOf(words) : -1;
      if (found === null && index !== -1) found = position + index;
    });
    if (found === null) throw new Error(`no “${words}”`);
    const to = around ? found + words.length : found;
    const selection = TextSelection.create(this.state.doc, found, to);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
    return this;
  }

  /** Types character by character. */
  type(words: string): this {
    for (const character of words) {
      const { from, to } = this.state.selection;
      const handle = this.#rules.props.handleTextInput;
      const insert = () => this.state.tr.insertText(character, from, to);
      const view = this.view();
      const isTaken = handle?.call(this.#rules, view, from, to, character, insert);
      if (!isTaken) this.state = this.state.apply(insert());
    }
    return this;
  }

  do(command: Command): boolean {
    return command(this.state, (change) => (this.state = this.state.apply(change)), this.view());
  }

  view(): EditorView {
    const writer = this;
    return {
      get state() {
        return writer.state;
      },
      composing: false,
      dispatch: (change: never) => (writer.state = writer.state.apply(change)),
    } as unknown as EditorView;
  }
}

function paragraph(): Node {
  return docOf({ v: 1, blocks: [{ id: "first000", type: "paragraph", text: [] }] }).child(0);
}

/** Blocks without their ids, for comparing what they say. */
export function said(blocks: unknown): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => (key === "id" ? undefined : value)),
  );
}
