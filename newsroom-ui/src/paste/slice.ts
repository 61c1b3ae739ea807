// From the clipboard to the document: our own copies are read back, all else is cleaned.

import { DOMParser, Fragment, Slice } from "prosemirror-model";
import type { ParseOptions } from "prosemirror-model";
import { nodeOf } from "../body/read";
import { schema } from "../body/schema";
import { blocksOf } from "./html";
import type { Pasted } from "./html";

/** Reads pasted markup for the view; `tell` hears what was left behind. */
export class ClipboardReader extends DOMParser {
  readonly #lang: string;
  readonly #tell: (left: Pasted) => void;

  constructor(lang: string, tell: (left: Pasted) => void) {
    super(schema, DOMParser.fromSchema(schema).rules);
    this.#lang = lang;
    this.#tell = tell;
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    const root = dom as HTMLElement;
    if (root.querySelector("[data-pm-slice]")) return super.parseSlice(dom, options);
    const pasted = blocksOf(root, this.#lang);
    if (pasted.pictures.length + pasted.others.length > 0) this.#tell(pasted);
    return new Slice(Fragment.from(pasted.blocks.map(nodeOf)), 0, 0);
  }
}
