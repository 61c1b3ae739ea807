// Everything the editor can do: one table for the toolbar, the keys and the help.

import { selectParentNode, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { NodeSelection } from "prosemirror-state";
import type { Command, EditorState } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { markType, nodeType } from "../body/schema";
import { breakLine, paragraphAfter } from "../editing/breaks";
import { leaveList, nestItem, toggleList } from "../editing/lists";
import { move } from "../editing/moving";
import * as tables from "../editing/tables";
import { blockDepth, isIn, isInside, setBlock, turnInto, wrapIn } from "../editing/turning";
import type { WordKey } from "../words";
import * as asking from "./asking";
import type { Room } from "./room";

/** Where an action is shown: in the first row, behind “More”, in tables, or in the help alone. */
type Shelf = "first" | "more" | "table" | "keys";

export interface Action {
  name: WordKey;
  /** As prosemirror-keymap writes them; the first is shown. */
  keys: string[];
  shelf: Shelf;
  /** Actions of one group stand together. */
  group: number;
  run: Command;
  /** Whether it holds where the cursor is; actions without it are no switches. */
  isOn?: (state: EditorState) => boolean;
}

const blank = (name: string): string => (name === "code" ? "code_mark" : name);

function mark(name: string, key: string, shelf: Shelf, group = 2): Action {
  const type = markType(name);
  const isOn = ({ doc, selection, storedMarks }: EditorState): boolean => {
    const { from, to, empty, $from } = selection;
    if (!empty) return doc.rangeHasMark(from, to, type);
    return Boolean(type.isInSet(storedMarks ?? $from.marks()));
  };
  return { name: blank(name) as WordKey, keys: [key], shelf, group, run: toggleMark(type), isOn };
}

function heading(level: number, name: WordKey, shelf: Shelf): Action {
  return {
    name,
    keys: [`Mod-Alt-${level}`],
    shelf,
    group: 1,
    run: turnInto("heading", { level }),
    isOn: (state) => isIn(state, "heading", { level }),
  };
}

function line(name: "code_block" | "preformatted" | "verse", key: string): Action {
  const isOn = (state: EditorState): boolean => isIn(state, name);
  return { name, keys: [key], shelf: "more", group: 6, run: turnInto(name), isOn };
}

function box(name: "block_quotation" | "details" | "note", key: string, shelf: Shelf): Action {
  const isOn = (state: EditorState): boolean => isInside(state, name);
  return { name, keys: [key], shelf, group: shelf === "first" ? 5 : 6, run: wrapIn(name), isOn };
}

function list(ordered: boolean, name: WordKey, key: string): Action {
  const isOn = ({ selection: { $from } }: EditorState): boolean => {
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type.name === "list") return node.attrs.ordered === ordered;
    }
    return false;
  };
  return { name, keys: [key], shelf: "first", group: 4, run: toggleList(ordered), isOn };
}

function inTable(name: WordKey, key: string, run: Command): Action {
  return { name, keys: [key], shelf: "table", group: 1, run };
}

function onlyKeys(name: WordKey, keys: string[], run: Command): Action {
  return { name, keys, shelf: "keys", group: 9, run };
}

/** Something done with the quotations that were found. The panel is there after the text. */
function onRecord(room: Room, what: keyof NonNullable<Room["record"]>): Command {
  return (state, dispatch, view) => {
    if (!dispatch) return Boolean(room.record);
    return room.record?.[what](state, dispatch, view) ?? false;
  };
}

/** A command that changes nothing in the text. Without `dispatch` it is only asked if it can. */
function act(does: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) does();
    return true;
  };
}

const pullQuote: Command = (state, dispatch) => {
  const words = state.selection.empty ? null : state.selection.content().content.firstChild;
  const text = words?.inlineContent ? words.content : undefined;
  const lines = [nodeType("pull_text").create(null, text), nodeType("source").create()];
  return setBlock(nodeType("pull_quote").create(null, lines))(state, dispatch);
};

/** The selected block, or the one around the cursor, goes. */
export const takeOut: Command = (state, dispatch) => {
  let { from, to } = state.selection;
  if (!(state.selection instanceof NodeSelection)) {
    const { $from } = state.selection;
    const depth = blockDepth($from);
    if (depth === 0) return false;
    [from, to] = [$from.before(depth), $from.after(depth)];
  }
  dispatch?.(state.tr.delete(from, to).scrollIntoView());
  return true;
};

/** All actions, in the order they are shown. */
export function actionsOf(room: Room): Action[] {
  return [
    heading(2, "heading", "first"),
    heading(3, "subheading", "first"),
    mark("strong", "Mod-b", "first"),
    mark("emphasis", "Mod-i", "first"),
    { ...markAsked("link", "Mod-k", 2), run: asking.askLink(room) },
    { ...markAsked("language", "Mod-Alt-l", 3), run: asking.askLanguage(room) },
    list(false, "list", "Mod-Shift-8"),
    list(true, "numbered_list", "Mod-Shift-7"),
    {
      name: "picture",
      keys: ["Mod-Alt-p"],
      shelf: "first",
      group: 5,
      run: asking.choosePictures(room),
    },
    {
      name: "table",
      keys: ["Mod-Alt-t"],
      shelf: "first",
      group: 5,
      run: setBlock(tables.newTable()),
    },
    { name: "embed", keys: ["Mod-Alt-e"], shelf: "first", group: 5, run: asking.askEmbed(room) },
    { name: "pull_quote", keys: ["Mod-Alt-q"], shelf: "first", group: 5, run: pullQuote },
    {
      name: "see_also",
      keys: ["Mod-Alt-s"],
      shelf: "first",
      group: 5,
      run: asking.askSeeAlso(room),
    },
    box("note", "Mod-Alt-n", "first"),
    ...more(room),
    ...tableActions,
    onlyKeys("undo", ["Mod-z"], undo),
    onlyKeys("redo", ["Mod-Shift-z", "Mod-y"], redo),
    onlyKeys("save", ["Mod-s"], act(room.saveNow)),
    onlyKeys("move_up", ["Alt-ArrowUp"], move(-1)),
    onlyKeys("move_down", ["Alt-ArrowDown"], move(1)),
    onlyKeys("nest", ["Mod-]"], nestItem),
    onlyKeys("leave", ["Mod-["], leaveList),
    onlyKeys("select_block", ["Mod-Shift-ArrowUp"], selectParentNode),
    onlyKeys("delete_block", ["Mod-Shift-Backspace"], takeOut),
    onlyKeys("line_break", ["Shift-Enter"], breakLine),
    onlyKeys("paragraph_after", ["Mod-Enter"], paragraphAfter),
    onlyKeys("quotation_next", ["Alt-j"], onRecord(room, "next")),
    onlyKeys("quotation_previous", ["Alt-k"], onRecord(room, "previous")),
    onlyKeys("quotation_confirm", ["Alt-Enter"], onRecord(room, "confirm")),
    onlyKeys("quotation_reject", ["Alt-Backspace"], onRecord(room, "reject")),
    onlyKeys("help", ["Mod-/"], act(room.help)),
  ];
}

function markAsked(name: "link" | "language" | "abbreviation", key: string, group: number): Action {
  return { ...mark(name, key, "first", group), name };
}

function more(room: Room): Action[] {
  return [
    { ...onlyKeys("paragraph", ["Mod-Alt-0"], turnInto("paragraph")), shelf: "more", group: 1 },
    heading(4, "heading_4", "more"),
    heading(5, "heading_5", "more"),
    heading(6, "heading_6", "more"),
    mark("underlined", "Mod-u", "more"),
    mark("struck", "Mod-Shift-x", "more"),
    mark("highlighted", "Mod-Shift-h", "more"),
    mark("superscript", "Mod-.", "more"),
    mark("subscript", "Mod-,", "more"),
    mark("small", "Mod-Alt-m", "more"),
    mark("code", "Mod-e", "more"),
    mark("cite", "Mod-Alt-w", "more"),
    {
      ...markAsked("abbreviation", "Mod-Alt-a", 2),
      shelf: "more",
      run: asking.askAbbreviation(room),
    },
    box("block_quotation", "Mod-Shift-9", "more"),
    box("details", "Mod-Alt-d", "more"),
    line("verse", "Mod-Alt-v"),
    line("preformatted", "Mod-Alt-r"),
    line("code_block", "Mod-Alt-c"),
    {
      name: "gallery",
      keys: ["Mod-Alt-g"],
      shelf: "more",
      group: 7,
      run: asking.chooseGallery(room),
    },
    { name: "file", keys: ["Mod-Alt-f"], shelf: "more", group: 7, run: asking.chooseFiles(room) },
    {
      name: "rule",
      keys: ["Mod-Alt-h"],
      shelf: "more",
      group: 7,
      run: setBlock(nodeType("rule").create()),
    },
    {
      name: "html",
      keys: ["Mod-Alt-x"],
      shelf: "more",
      group: 7,
      run: setBlock(nodeType("html").create()),
    },
  ];
}

const tableActions: Action[] = [
  inTable("row_above", "Mod-Alt-ArrowUp", tables.addRow(-1)),
  inTable("row_below", "Mod-Alt-ArrowDown", tables.addRow(1)),
  inTable("column_before", "Mod-Alt-ArrowLeft", tables.addColumnBefore),
  inTable("column_after", "Mod-Alt-ArrowRight", tables.addColumnAfter),
  inTable("head_row", "Alt-Shift-h", tables.toggleRowPart("head")),
  inTable("foot_row", "Alt-Shift-f", tables.toggleRowPart("foot")),
  inTable("head_cell", "Alt-Shift-c", tables.toggleHeadCell),
  inTable("merge_cells", "Alt-Shift-j", tables.mergeOrSplit),
  inTable("delete_row", "Alt-Shift-r", tables.deleteRow),
  inTable("delete_column", "Alt-Shift-l", tables.deleteColumn),
  inTable("delete_table", "Alt-Shift-Backspace", tables.deleteTable),
];

/** Whether the actions of tables apply. */
export const areInTable = isInTable;
