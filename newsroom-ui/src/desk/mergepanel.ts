// The panel of a collision: mine and theirs side by side, one choice for each place.

import { DOMSerializer } from "prosemirror-model";
import type { Node as DocNode } from "prosemirror-model";
import { nodeOf } from "../body/read";
import { schema } from "../body/schema";
import type { Block, PictureRef } from "../body/tree";
import { button, el } from "../room/dom";
import { english } from "../words";
import type { Words, WordKey } from "../words";
import { markDifferences } from "./differences";
import type { FieldValue } from "./fields";
import type { Choice, Collision, Conflict, FieldConflict } from "./merge";

export interface Choosing {
  block: (conflict: Conflict, choice: Choice) => void;
  field: (conflict: FieldConflict, choice: Choice) => void;
  /** Every place is decided. */
  done: () => void;
}

type Sides = [HTMLElement, HTMLElement];

const ALL: Choice[] = ["keep_mine", "take_theirs", "keep_both"];

/** Shows the panel in `place`. The page's labels name the fields. */
export function mergePanel(
  place: HTMLElement,
  collision: Collision,
  words: Words,
  choosing: Choosing,
  labelOf: (field: string) => string,
): void {
  const { conflicts, field_conflicts: fields } = collision;
  const count = conflicts.length + fields.length;
  const title = words.say("merge_title", { name: collision.saved_by ?? words.say("somebody") });
  const heading = el("h2", {}, title);
  const panel = el("section", { class: "merge", "aria-label": title });
  const rows = el("ol");
  let number = 0;
  const add = (label: string, sides: Sides, some: Choice[], act: (c: Choice) => void) => {
    number += 1;
    const where = words.say("place_number", { number, count });
    const row = el("li", {}, el("h3", {}, `${where}: ${label}`));
    row.append(
      el("div", { class: "sides" }, side("mine", sides[0], words), side("theirs", sides[1], words)),
      acts(some, words, (choice) => decided(panel, row, () => act(choice), choosing.done)),
    );
    rows.append(row);
  };
  for (const conflict of fields) {
    const sides: Sides = [fieldText(conflict.mine), fieldText(conflict.theirs)];
    markDifferences(...sides);
    const some = ALL.slice(0, 2);
    add(labelOf(conflict.field), sides, some, (choice) => choosing.field(conflict, choice));
  }
  for (const conflict of conflicts) {
    const { mine, theirs } = conflict;
    const sides: Sides = [shown(mine, words), shown(theirs, words)];
    if (mine && theirs) markDifferences(...sides);
    add(kindOf(conflict, words), sides, ALL, (choice) => choosing.block(conflict, choice));
  }
  panel.append(heading, el("p", { role: "alert" }, words.say("merge_advice")), rows);
  place.append(panel);
  panel.scrollIntoView({ block: "nearest" });
}

/** Acts, takes the row away and leads on to the next one; after the last, closes. */
function decided(panel: HTMLElement, row: HTMLElement, act: () => void, done: () => void): void {
  act();
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (next) return next.querySelector("button")?.focus();
  panel.remove();
  done();
}

function acts(some: Choice[], words: Words, act: (choice: Choice) => void): HTMLElement {
  const made = some.map((choice) =>
    button(words.say(choice), () => act(choice), {
      class: "button button--small",
      "data-choice": choice,
    }),
  );
  return el("div", { class: "acts" }, ...made);
}

function side(name: WordKey & ("mine" | "theirs"), holds: Node, words: Words): HTMLElement {
  return el("div", { class: `side side--${name}` }, el("h4", {}, words.say(name)), holds);
}

/** What kind of block is disputed, in the toolbar's words. */
function kindOf({ mine, theirs }: Conflict, words: Words): string {
  const type = (mine ?? theirs)?.type ?? "paragraph";
  const key = type === "code" ? "code_block" : type;
  return key in english ? words.say(key as WordKey) : type;
}

function fieldText(value: FieldValue): HTMLElement {
  return el("p", {}, [value].flat().join(", "));
}

function shown(block: Block | null, words: Words): HTMLElement {
  if (!block) return el("p", { class: "soft" }, words.say("nothing_there"));
  const node = nodeOf(block);
  const dom = DOMSerializer.fromSchema(schema).serializeNode(node);
  const frame = el("div", { class: "prose" }, dom);
  frame.append(...factsOf(node, words));
  if (node.type.name === "kept") frame.append(el("pre", {}, JSON.stringify(block, null, 1)));
  return frame;
}

const FACTS: Record<string, WordKey> = {
  alt: "alt",
  href: "href",
  url: "url",
  title: "embed_title",
  html: "html_source",
  language: "code_language",
};

/** What a block says beside its running text, a line each. */
function factsOf(node: DocNode, words: Words): HTMLElement[] {
  const facts: string[] = [];
  node.nodesBetween(0, node.content.size, (inner) => void facts.push(...factLines(inner, words)));
  return [...factLines(node, words), ...facts].map((fact) => el("p", { class: "fact" }, fact));
}

function factLines({ attrs }: DocNode, words: Words): string[] {
  const ref = (attrs.picture ?? attrs.file) as PictureRef | null | undefined;
  const lines = Object.entries(FACTS)
    .filter(([name]) => typeof attrs[name] === "string")
    .map(([name, key]) => `${words.say(key)}: ${attrs[name]}`);
  if (!ref) return lines;
  const which = "held" in ref ? String(ref.held) : ref.wanted;
  return [words.say("picture_number", { number: which }), ...lines];
}
