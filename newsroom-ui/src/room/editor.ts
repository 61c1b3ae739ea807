// The writing surface: the document, its keys, and what is pasted and dropped into it.

import { baseKeymap, chainCommands } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection, Plugin } from "prosemirror-state";
import type { Command } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { docOf } from "../body/read";
import { nodeType } from "../body/schema";
import type { Body } from "../body/tree";
import { blockIds } from "../editing/blockids";
import { newId } from "../body/ids";
import { backToBlock, enter } from "../editing/breaks";
import { leaveList, nestItem } from "../editing/lists";
import { markdown } from "../editing/markdown";
import { nextCell, previousCell } from "../editing/tables";
import type { Pasted } from "../paste/html";
import { sliceOfText } from "../paste/plain";
import { ClipboardReader } from "../paste/slice";
import { unstyled } from "../paste/styles";
import { finding } from "../record/finding";
import { boxViews } from "../views/box";
import { actionsOf } from "./actions";
import type { Action } from "./actions";
import { handle } from "./handle";
import { placeholders } from "./placeholders";
import type { Room } from "./room";
import { toolbar } from "./toolbar";

export interface Places {
  /** The element around the text; handle and questions are placed in it. */
  frame: HTMLElement;
  tools: HTMLElement;
}

/** Mounts the editor. `changed` is told of every change of the document. */
export function mount(room: Room, body: Body, places: Places, changed: () => void): EditorView {
  const actions = actionsOf(room);
  const state = EditorState.create({
    doc: writable(docOf(body)),
    plugins: plugins(room, actions, places),
  });
  const view: EditorView = new EditorView(places.frame, {
    state,
    nodeViews: boxViews(room),
    clipboardParser: new ClipboardReader(room.lang, (left) => tellLeftOut(room, left)),
    transformPastedHTML: unstyled,
    clipboardTextParser: (text) => sliceOfText(text),
    handlePaste: (self, event) => takeFiles(room, self, event.clipboardData),
    handleDrop: (self, event, _slice, isMoved) => !isMoved && dropFiles(room, self, event),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": room.words.say("body"),
      class: "prose",
      lang: room.lang,
      spellcheck: "true",
    },
    dispatchTransaction: (change) => {
      view.updateState(view.state.apply(change));
      if (change.docChanged) changed();
    },
  });
  return view;
}

/** A document with a line to write in. */
export function writable(doc: Node): Node {
  if (doc.childCount > 0) return doc;
  return nodeType("doc").create(null, nodeType("paragraph").create({ id: newId() }));
}

function plugins(room: Room, actions: Action[], places: Places): Plugin[] {
  return [
    markdown(),
    keymap(Object.fromEntries(actions.flatMap(({ keys, run }) => keys.map((key) => [key, run])))),
    keymap({
      Enter: chainCommands(intoFields, enter),
      Backspace: chainCommands(undoInputRule, backToBlock),
      Tab: chainCommands(nextCell, nestItem),
      "Shift-Tab": chainCommands(previousCell, leaveList),
    }),
    keymap(baseKeymap),
    tableEditing(),
    dropCursor({ color: false, class: "drop-place" }),
    gapCursor(),
    history(),
    blockIds(),
    finding(),
    placeholders(room.words),
    room.uploads.plugin(),
    toolbar(places.tools, actions, room.words),
    handle(places.frame, room.words),
  ];
}

/** Enter on a selected block: into its first field. */
const intoFields: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return false;
  const dom = view?.nodeDOM(selection.from);
  if (!(dom instanceof HTMLElement)) return false;
  const field = dom.querySelector<HTMLElement>(".fields :is(input, textarea)");
  if (!field) return false;
  if (dispatch) field.focus();
  return true;
};

/** Sends pasted files; text with its picture beside it (Word, a spreadsheet) is pasted as text. */
function takeFiles(room: Room, view: EditorView, data: DataTransfer | null): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length === 0 || !data) return false;
  const markup = data.getData("text/html");
  const words = markup.replace(/<style[^]*?<\/style>|<!--[^]*?-->|<[^>]*>/g, "");
  if (/\S/.test(words)) return false;
  void room.uploads.blocks(view, files);
  return true;
}

function dropFiles(room: Room, view: EditorView, event: DragEvent): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return false;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  void room.uploads.blocks(view, files, place?.pos);
  return true;
}

function tellLeftOut({ words, notices }: Room, { pictures, others }: Pasted): void {
  if (pictures.length === 1) {
    notices.tell(words.say("picture_left_out", { name: pictures[0] ?? "" }));
  } else if (pictures.length > 1) {
    notices.tell(words.say("pictures_left_out", { count: pictures.length }));
  }
  if (others.length > 0) {
    notices.tell(words.say("others_left_out", { names: [...new Set(others)].join(", ") }));
  }
}
