// What an empty line is for, said in it.

import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Words, WordKey } from "../words";

const LINES = new Set(["caption", "source", "summary", "title", "file_title", "pull_text"]);

/** Marks empty lines with their words; the whole body when nothing is written yet. */
export function placeholders(words: Words): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const marks: Decoration[] = [];
        const say = (from: number, to: number, key: WordKey): void => {
          const attributes = { class: "empty", "data-placeholder": words.say(key) };
          marks.push(Decoration.node(from, to, attributes));
        };
        const only = doc.childCount === 1 ? doc.firstChild : null;
        if (only?.type.name === "paragraph" && only.content.size === 0) say(0, 2, "begin");
        doc.descendants((node, position) => {
          const { name } = node.type;
          const isEmpty = node.content.size === 0;
          if (LINES.has(name) && isEmpty) say(position, position + node.nodeSize, name as WordKey);
          return !node.inlineContent;
        });
        return DecorationSet.create(doc, marks);
      },
    },
  });
}
