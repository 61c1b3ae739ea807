// Markup from Word, Google Docs and web pages → blocks. What the body cannot hold is named.

import { soundUrl } from "../body/addresses";
import { newId } from "../body/ids";
import type { Block, Kind, Mark, Text } from "../body/tree";
import { isHidden } from "./styles";
import { tableOf } from "./tables";
import { Words, joined, marksInside, without } from "./words";
import type { Foreign } from "./words";
import { isMarker, listsOf, wordItemOf } from "./wordlists";
import type { WordItem } from "./wordlists";

/** What was read, and what was left behind: pictures by name, other things by what they are. */
export interface Pasted {
  blocks: Block[];
  pictures: string[];
  others: string[];
}

const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "TITLE",
  "META",
  "LINK",
  "HEAD",
  "TEMPLATE",
  "NOSCRIPT",
  "SVG",
  "MATH",
  "NAV",
  "BUTTON",
  "SELECT",
  "TEXTAREA",
  "INPUT",
  "COL",
  "COLGROUP",
]);
const UNHOLDABLE = new Set(["VIDEO", "AUDIO", "OBJECT", "EMBED", "CANVAS"]);
const FLOW = new Set([
  "HTML",
  "BODY",
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "FOOTER",
  "ASIDE",
  "ADDRESS",
  "FIGURE",
  "FIGCAPTION",
  "CENTER",
  "FORM",
  "FIELDSET",
  "LI",
  "DL",
  "DD",
  "P",
]);

/** Reads pasted markup. `lang` is the article's language. */
export function blocksOf(root: ParentNode, lang: string, makeId = newId): Pasted {
  const isWord =
    root.querySelector('[class^="Mso"], [style*="mso-"], [data-style*="mso-"]') !== null;
  const taken: Pasted = { blocks: [], pictures: [], others: [] };
  const settings: Settings = {
    makeId,
    shift: root.querySelector("h1") ? 1 : 0,
    // Word writes a language on every run, true or not.
    foreign: { isWanted: !isWord, own: lang },
    taken,
  };
  taken.blocks = new Reader(settings).read(root, []);
  return taken;
}

interface Settings {
  makeId: () => string;
  shift: number;
  foreign: Foreign;
  taken: Pasted;
}

/** Reads one container: its blocks in order, loose words gathered into paragraphs. */
class Reader {
  readonly #settings: Settings;
  readonly #blocks: Block[] = [];
  readonly #words = new Words();
  #wordItems: WordItem[] = [];
  #breaks = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  read(parent: ParentNode, marks: readonly Mark[]): Block[] {
    this.#walk(parent, marks);
    this.#endParagraph();
    this.#endWordList();
    return this.#blocks;
  }

  #walk(parent: ParentNode, marks: readonly Mark[]): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#add(node.textContent ?? "", marks);
      else if (node.nodeType === 1) this.#element(node as Element, marks);
    }
  }

  #add(words: string, marks: readonly Mark[]): void {
    if (words.trim() !== "") this.#breaks = 0;
    this.#words.add(words, marks);
  }

  #element(element: Element, around: readonly Mark[]): void {
    const name = element.tagName.toUpperCase();
    if (DROPPED.has(name) || isHidden(element) || isMarker(element)) return;
    if (UNHOLDABLE.has(name)) return void this.#settings.taken.others.push(name.toLowerCase());
    const marks = marksInside(element, around, this.#settings.foreign);
    if (name === "BR") this.#break(element, marks);
    else if (name === "IMG") this.#picture(element, marks);
    else if (name === "Q") this.#quoted(element, marks);
    else if (name === "P" && this.#wordItem(element, marks)) return;
    else if (name === "DT") this.#flow(element, [...marks, { type: "strong" }]);
    else if (FLOW.has(name)) this.#flow(element, marks);
    else if (!this.#block(element, name, marks)) this.#walk(element, marks);
  }

  #flow(element: Element, marks: readonly Mark[]): void {
    this.#endParagraph();
    this.#walk(element, marks);
    this.#endParagraph();
  }

  /** Whether the element is a block of its own kind; then it is read. */
  #block(element: Element, name: string, marks: readonly Mark[]): boolean {
    const kinds = this.#kinds(element, name, marks);
    if (kinds === null) return false;
    this.#endParagraph();
    this.#endWordList();
    for (const kind of kinds) this.#set(kind);
    return true;
  }

  #kinds(element: Element, name: string, marks: readonly Mark[]): Kind[] | null {
    switch (name) {
      case "H1":
      case "H2":
      case "H3":
      case "H4":
      case "H5":
      case "H6":
        return this.#heading(element, Number(name[1]), marks);
      case "UL":
      case "OL":
        return this.#list(element, name === "OL", marks);
      case "BLOCKQUOTE": {
        const blocks = this.#inside(element, marks);
        return blocks.length > 0 ? [{ type: "block_quotation", blocks }] : [];
      }
      case "DETAILS":
        return this.#details(element, marks);
      case "PRE":
        return preOf(element);
      case "HR":
        return [{ type: "rule" }];
      case "IFRAME": {
        const url = soundUrl(element.getAttribute("src"));
        const title = element.getAttribute("title");
        return url === null ? [] : [{ type: "embed", url, ...(title ? { title } : {}) }];
      }
      case "TABLE":
        return this.#table(element, marks);
      default:
        return null;
    }
  }

  #heading(element: Element, written: number, marks: readonly Mark[]): Kind[] {
    const text = without(this.#textIn(element, marks), "strong");
    const level = Math.min(6, Math.max(2, written + this.#settings.shift));
    return text.length > 0 ? [{ type: "heading", level, text }] : [];
  }

  #list(element: Element, ordered: boolean, marks: readonly Mark[]): Kind[] {
    const list: Kind & { type: "list" } = { type: "list", ordered, items: [] };
    for (const child of element.children) {
      const last = list.items.at(-1);
      // Google Docs and Word Online put the inner list beside the item, not into it.
      if (/^(UL|OL)$/i.test(child.tagName) && last) {
        const isOrdered = child.tagName.toUpperCase() === "OL";
        const inner = this.#list(child, isOrdered, marks).map((kind) => this.#given(kind));
        last.blocks = [...(last.blocks ?? []), ...inner];
      } else {
        const [own, ...rest] = this.#inside(child, marks);
        if (own?.type === "paragraph") list.items.push({ text: own.text, ...below(rest) });
        else if (own) list.items.push({ text: [], ...below([own, ...rest]) });
      }
    }
    const start = Number(element.getAttribute("start") ?? 1);
    if (ordered && Number.isInteger(start) && start !== 1) list.start = start;
    return list.items.length > 0 ? [list] : [];
  }

  #details(element: Element, marks: readonly Mark[]): Kind[] {
    const line = element.querySelector("summary");
    const summary = line ? this.#textIn(line, marks) : [];
    line?.remove();
    return [{ type: "details", summary, blocks: this.#inside(element, marks) }];
  }

  #table(element: Element, marks: readonly Mark[]): Kind[] | null {
    const table = tableOf(element, (cell) => this.#textIn(cell, marks));
    const cells = table ? [...(table.head ?? []), ...table.rows, ...(table.foot ?? [])].flat() : [];
    // A table of one cell only arranges the page.
    if (table && cells.length > 1) return [table];
    return this.#inside(element, marks);
  }

  #wordItem(element: Element, marks: readonly Mark[]): boolean {
    const item = wordItemOf(element);
    if (!item) return false;
    this.#endParagraph();
    this.#wordItems.push({ ...item, text: this.#textIn(element, marks) });
    return true;
  }

  #quoted(element: Element, marks: readonly Mark[]): void {
    this.#add("“", marks);
    this.#walk(element, marks);
    this.#add("”", marks);
  }

  #break(element: Element, marks: readonly Mark[]): void {
    if (element.getAttribute("class") === "Apple-interchange-newline") return;
    this.#breaks += 1;
    if (this.#breaks > 1) this.#endParagraph();
    else if (!this.#words.isEmpty) this.#words.break(marks);
  }

  #picture(element: Element, marks: readonly Mark[]): void {
    const alt = element.getAttribute("alt") ?? "";
    if (/^\p{Extended_Pictographic}/u.test(alt)) return this.#add(alt, marks);
    const source = element.getAttribute("src") ?? "";
    const [name = ""] = (source.startsWith("data:") ? "" : source).split(/[?#]/);
    // A spacer or a counting pixel is nobody's picture.
    if (["0", "1"].includes(element.getAttribute("width") ?? "")) return;
    this.#settings.taken.pictures.push(alt || name.split("/").pop() || "");
  }

  #textIn(element: Element, marks: readonly Mark[]): Text {
    const blocks = new Reader(this.#settings).read(element, marks);
    return joined(blocks.flatMap(textsIn));
  }

  #inside(element: Element, marks: readonly Mark[]): Block[] {
    return new Reader(this.#settings).read(element, marks);
  }

  #endParagraph(): void {
    this.#breaks = 0;
    const text = this.#words.take();
    if (text.length === 0) return;
    this.#endWordList();
    this.#set({ type: "paragraph", text });
  }

  #endWordList(): void {
    const items = this.#wordItems;
    this.#wordItems = [];
    this.#blocks.push(...listsOf(items, this.#settings.makeId));
  }

  #set(kind: Kind | Block): void {
    this.#blocks.push(this.#given(kind));
  }

  #given(kind: Kind | Block): Block {
    return "id" in kind ? kind : { id: this.#settings.makeId(), ...kind };
  }
}

function below(blocks: Block[]): { blocks?: Block[] } {
  return blocks.length > 0 ? { blocks } : {};
}

/** The texts of blocks where only words have room: in a heading, in a cell. */
function textsIn(block: Block): Text[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "preformatted":
    case "verse":
      return [block.text];
    case "code":
      return [[{ t: block.code }]];
    case "list":
      return block.items.flatMap(({ text, blocks }) => [text, ...(blocks ?? []).flatMap(textsIn)]);
    case "block_quotation":
    case "details":
      return block.blocks.flatMap(textsIn);
    case "table":
      return [...(block.head ?? []), ...block.rows, ...(block.foot ?? [])].flatMap((row) =>
        row.map(({ text }) => text),
      );
    default:
      return [];
  }
}

function preOf(element: Element): Kind[] {
  const words = (element.textContent ?? "").replace(/\r\n?/g, "\n").replace(/^\n|\n$/g, "");
  if (words === "") return [];
  const code = element.querySelector("code");
  if (!code) return [{ type: "preformatted", text: [{ t: words }] }];
  const [, language] = /(?:language|lang)-([\w+#-]+)/.exec(code.getAttribute("class") ?? "") ?? [];
  return [{ type: "code", ...(language ? { language } : {}), code: words }];
}
