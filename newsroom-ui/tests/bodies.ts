// Bodies for tests: one that holds every block and mark, and any number made by chance.

import type { Block, Body, Cell, Figure, Kind, Mark, PictureRef, Text } from "../src/body/tree";

/** A source of chance that depends on its seed alone (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PLAIN = [
  "strong",
  "emphasis",
  "struck",
  "underlined",
  "highlighted",
  "superscript",
  "subscript",
  "small",
  "code",
  "cite",
] as const;
const WORDS = [
  "“We do not draw lines on water.”",
  "Ærøskøbing ",
  "  two  blanks ",
  "line\nbreak",
  "\n",
  "مرحبا",
  "日本語",
  "a",
  "<b>&amp;",
  "tab\there",
  "non\u00a0breaking",
  "👩‍🚒",
  "e\u0301",
  "ends\n",
  "\nbegins",
];

/** Makes bodies of which no two seeds give the same. */
export class Maker {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = chanceOf(seed);
  }

  body(): Body {
    return { v: 1, blocks: this.blocks(0, 6) };
  }

  blocks(depth: number, most = 3, least = 0): Block[] {
    return this.#several(most, () => this.block(depth), least);
  }

  block(depth: number): Block {
    const anchor = this.#perhaps(0.1) ? { anchor: `part-${this.#below(99)}` } : {};
    return { id: this.id(), ...anchor, ...this.#kind(depth) };
  }

  id(): string {
    const letters = "abcdefghijklmnopqrstuvwxyz234567";
    return Array.from({ length: 8 }, () => letters[this.#below(32)]).join("");
  }

  text(): Text {
    const text: Text = [];
    for (let left = this.#below(4); left > 0; left -= 1) {
      const [t, m] = [this.#pick(WORDS), this.marks()];
      const last = text.at(-1);
      if (last && JSON.stringify(last.m ?? []) === JSON.stringify(m)) last.t += t;
      else text.push(m.length > 0 ? { t, m } : { t });
    }
    return text;
  }

  /** None twice, in any order. */
  marks(): Mark[] {
    if (this.#perhaps(0.5)) return [];
    const marks = new Map<string, Mark>();
    for (let left = this.#below(4); left > 0; left -= 1) {
      const mark = this.#mark();
      const several = mark.type === "quotation" || mark.type === "language";
      marks.set(several ? JSON.stringify(mark) : mark.type, mark);
    }
    return [...marks.values()];
  }

  #mark(): Mark {
    const title = this.#perhaps(0.3) ? { title: "a hint" } : {};
    const kinds: (() => Mark)[] = [
      () => ({ type: "link", href: this.#pick(["/world/a", "https://x.example/"]), ...title }),
      () => ({ type: "quotation", id: this.#pick(["q1", "q2"]) }),
      () => ({ type: "language", lang: this.#pick(["fr", "zh-Hant", "ar"]) }),
      () => ({ type: "abbreviation", ...title }),
      () => ({ type: this.#pick(PLAIN) }),
      () => ({ type: this.#pick(PLAIN) }),
    ];
    return this.#pick(kinds)();
  }

  #kind(depth: number): Kind {
    const kinds: (() => Kind)[] = [
      () => ({ type: "paragraph", text: this.text() }),
      () => ({ type: "heading", level: 2 + this.#below(5), text: this.text() }),
      () => ({ type: "pull_quote", text: this.text(), ...this.#maybe("source") }),
      () => ({ type: "picture", ...this.figure() }),
      () => ({ type: "preformatted", text: this.text() }),
      () => ({ type: "verse", text: this.text() }),
      () => ({ type: "code", ...this.#word("language"), code: this.#pick(["", "a\n\n b", "x\n"]) }),
      () => ({ type: "rule" }),
      () => ({ type: "see_also", title: this.#pick(["", "Other"]), ...this.#target() }),
      () => ({ type: "html", html: "<object>kept</object>" }),
      () => this.#embed(),
      () => ({ type: "file", file: this.#ref(), title: this.text(), ...this.#maybe("caption") }),
      () => this.#gallery(),
      () => this.#table(),
    ];
    const boxes: (() => Kind)[] = [
      () => this.#list(depth + 1),
      () => this.#quotation(depth + 1),
      () => ({ type: "details", summary: this.text(), blocks: this.blocks(depth + 1) }),
      () => ({ type: "note", ...this.#maybe("title"), blocks: this.blocks(depth + 1) }),
    ];
    return this.#pick(depth < 3 ? [...kinds, ...boxes, ...boxes] : kinds)();
  }

  figure(): Figure {
    const href = this.#perhaps(0.2) ? { href: "https://x.example/p" } : {};
    return { picture: this.#ref(), ...this.#word("alt"), ...this.#maybe("caption"), ...href };
  }

  #ref(): PictureRef {
    return this.#perhaps(0.7) ? { held: this.#below(99) } : { wanted: "https://x.example/p.jpg" };
  }

  #embed(): Kind {
    const url = "https://video.example/1";
    return { type: "embed", url, ...this.#word("title"), ...this.#maybe("caption") };
  }

  #gallery(): Kind {
    const pictures = this.#several(3, () => this.figure(), 1);
    return { type: "gallery", pictures, ...this.#maybe("caption") };
  }

  #list(depth: number): Kind {
    const start = this.#perhaps(0.3) ? { start: this.#below(9) - 2 } : {};
    const item = () => {
      const blocks = this.#perhaps(0.4) ? this.blocks(depth, 2, 1) : [];
      return { text: this.text(), ...(blocks.length > 0 ? { blocks } : {}) };
    };
    const items = this.#several(3, item, 1);
    return { type: "list", ordered: this.#perhaps(0.5), ...start, items };
  }

  #quotation(depth: number): Kind {
    const blocks = this.blocks(depth, 3, 1);
    return { type: "block_quotation", blocks, ...this.#maybe("source") };
  }

  #table(): Kind {
    const columns = 1 + this.#below(3);
    const rows = (least: number) =>
      this.#several(3, () => Array.from({ length: columns }, () => this.#cell()), least);
    const part = (name: string) => (this.#perhaps(0.4) ? { [name]: rows(1) } : {});
    const body = rows(1);
    return {
      type: "table",
      ...this.#maybe("caption"),
      ...part("head"),
      rows: body,
      ...part("foot"),
    };
  }

  #cell(): Cell {
    const columns = this.#perhaps(0.1) ? { columns: 2 } : {};
    const rows = this.#perhaps(0.1) ? { rows: 2 } : {};
    const head = this.#perhaps(0.2) ? { is_head: true } : {};
    return { text: this.text(), ...head, ...columns, ...rows };
  }

  #target() {
    const targets = [{}, { target: { article: 7 } }, { target: { address: "world/a" } }];
    return this.#pick(targets);
  }

  #word(name: string) {
    return this.#perhaps(0.5) ? { [name]: this.#pick(["", "word"]) } : {};
  }

  #maybe(name: string) {
    return this.#perhaps(0.5) ? { [name]: this.text() } : {};
  }

  #several<Thing>(most: number, make: () => Thing, least = 0): Thing[] {
    return Array.from({ length: least + this.#below(most - least + 1) }, make);
  }

  #perhaps(chance: number): boolean {
    return this.#next() < chance;
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  #pick<Thing>(things: readonly Thing[]): Thing {
    return things[this.#below(things.length)] as Thing;
  }
}
