// Plain text: empty lines part paragraphs; without any, each line is one.

import { Fragment, Slice } from "prosemirror-model";
import { nodeType, schema } from "../body/schema";
import { inlineOf } from "../body/read";

/** The paragraphs of pasted text. */
export function sliceOfText(text: string): Slice {
  const bare = text.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
  const parts = bare.split(/\n[ \t]*\n+/);
  const paragraphs = parts.length > 1 ? parts : bare.split("\n");
  const nodes = paragraphs
    .filter((words) => words.trim() !== "")
    .map((words) => nodeType("paragraph").create(null, inlineOf([{ t: words }])));
  if (nodes.length === 0) return new Slice(Fragment.from(schema.text(text || " ")), 0, 0);
  return new Slice(Fragment.from(nodes), 1, 1);
}
