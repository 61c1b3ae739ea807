// Running text out of foreign markup: white space folded, marks collected.

import { soundHref, soundLanguage } from "../body/addresses";
import { same } from "../body/tree";
import type { Mark, PlainMark, Text } from "../body/tree";
import { stylesOf } from "./styles";

const BY_NAME: Record<string, PlainMark> = {
  STRONG: "strong",
  B: "strong",
  EM: "emphasis",
  I: "emphasis",
  DFN: "emphasis",
  VAR: "emphasis",
  S: "struck",
  STRIKE: "struck",
  DEL: "struck",
  U: "underlined",
  INS: "underlined",
  MARK: "highlighted",
  SUP: "superscript",
  SUB: "subscript",
  SMALL: "small",
  CODE: "code",
  KBD: "code",
  SAMP: "code",
  TT: "code",
  CITE: "cite",
};

/** Text that grows span by span, as a browser would show it. */
export class Words {
  #text: Text = [];

  /** Adds words; runs of white space become one blank, and none follows another. */
  add(words: string, marks: readonly Mark[]): void {
    let folded = words.replace(/[ \t\r\n\f]+/g, " ");
    if (/(^|[ \n])$/.test(this.#last())) folded = folded.replace(/^ /, "");
    this.#push(folded, marks);
  }

  /** A line break. */
  break(marks: readonly Mark[]): void {
    this.#push("\n", marks);
  }

  get isEmpty(): boolean {
    return this.#text.every(({ t }) => t.trim() === "");
  }

  /** What was added, without blanks at its ends or around its line breaks. */
  take(): Text {
    const text = this.#text;
    this.#text = [];
    for (const span of text) span.t = span.t.replace(/ *\n */g, "\n");
    return trimmed(text);
  }

  #last(): string {
    return this.#text.at(-1)?.t.slice(-1) ?? "";
  }

  #push(t: string, marks: readonly Mark[]): void {
    if (t === "") return;
    const last = this.#text.at(-1);
    if (last && same(last.m ?? [], marks)) last.t += t;
    else this.#text.push(marks.length > 0 ? { t, m: [...marks] } : { t });
  }
}

function trimmed(text: Text): Text {
  for (let last = text.at(-1); last; last = text.at(-1)) {
    last.t = last.t.trimEnd();
    if (last.t !== "") break;
    text.pop();
  }
  for (let first = text[0]; first; first = text[0]) {
    first.t = first.t.trimStart();
    if (first.t !== "") break;
    text.shift();
  }
  return text;
}

/** The same text without one kind of mark: bold in a heading says nothing. */
export function without(text: Text, type: Mark["type"]): Text {
  const plainer = new Words();
  for (const span of text) {
    const marks = (span.m ?? []).filter((mark) => mark.type !== type);
    span.t.split("\n").forEach((part, index) => {
      if (index > 0) plainer.break(marks);
      plainer.add(part, marks);
    });
  }
  return plainer.take();
}

/** Texts under each other. */
export function joined(texts: Text[]): Text {
  const whole: Text = [];
  for (const text of texts.filter(({ length }) => length > 0)) {
    for (const [index, span] of text.entries()) {
      const t = whole.length > 0 && index === 0 ? `\n${span.t}` : span.t;
      const last = whole.at(-1);
      if (last && same(last.m ?? [], span.m ?? [])) last.t += t;
      else whole.push({ ...span, t });
    }
  }
  return whole;
}

/** The marks inside an element: those around it and its own. */
export function marksInside(element: Element, around: readonly Mark[], lang: Foreign): Mark[] {
  const own: Mark[] = [];
  const name = element.tagName.toUpperCase();
  const styles = stylesOf(element);
  const byName = BY_NAME[name];
  if (byName && !isUndone(byName, styles)) own.push({ type: byName });
  if (name === "A") own.push(...linkOf(element));
  if (name === "ABBR") own.push(abbreviationOf(element));
  own.push(...languageOf(element, lang));
  if (byName !== "cite") own.push(...styleMarks(styles, name, around));
  const added = own.filter((mark) => !around.some(({ type }) => type === mark.type));
  const marks = [...around, ...added];
  const isPlain = isUndone("strong", styles) && !own.some(({ type }) => type === "strong");
  return isPlain ? marks.filter(({ type }) => type !== "strong") : marks;
}

/** What is taken for a foreign language: whether to look, and the article's own. */
export interface Foreign {
  isWanted: boolean;
  own: string;
}

// Google Docs wraps everything in <b style="font-weight:normal">.
function isUndone(mark: PlainMark, styles: Map<string, string>): boolean {
  if (mark === "strong") return /^(normal|[1-4]00)$/.test(styles.get("font-weight") ?? "");
  if (mark === "emphasis") return styles.get("font-style") === "normal";
  return false;
}

function styleMarks(styles: Map<string, string>, name: string, around: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  const decoration = `${styles.get("text-decoration") ?? ""} ${
    styles.get("text-decoration-line") ?? ""
  }`;
  const isLinked = name === "A" || around.some(({ type }) => type === "link");
  if (/^(bold(er)?|[6-9]00)$/.test(styles.get("font-weight") ?? "")) marks.push({ type: "strong" });
  if (/^(italic|oblique)/.test(styles.get("font-style") ?? "")) marks.push({ type: "emphasis" });
  if (/line-through/.test(decoration)) marks.push({ type: "struck" });
  if (/underline/.test(decoration) && !isLinked) marks.push({ type: "underlined" });
  if (styles.get("vertical-align") === "super") marks.push({ type: "superscript" });
  if (styles.get("vertical-align") === "sub") marks.push({ type: "subscript" });
  return marks;
}

/** Only whole addresses: a path or a fragment led somewhere else where it was copied. */
function linkOf(element: Element): Mark[] {
  const given = element.getAttribute("href") ?? "";
  const href = soundHref(redirected(given));
  if (href === null || /^[/#]/.test(href)) return [];
  const title = element.getAttribute("title");
  return [{ type: "link", href, ...(title ? { title } : {}) }];
}

// Google Docs sends links through a redirector.
function redirected(href: string): string {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href)) return href;
  return new URL(href).searchParams.get("q") ?? href;
}

function abbreviationOf(element: Element): Mark {
  const title = element.getAttribute("title");
  return { type: "abbreviation", ...(title ? { title } : {}) };
}

function languageOf(element: Element, { isWanted, own }: Foreign): Mark[] {
  const lang = soundLanguage(element.getAttribute("lang") ?? "");
  const isForeign = lang !== null && lang.split("-")[0] !== own.split("-")[0];
  return isWanted && isForeign ? [{ type: "language", lang }] : [];
}
