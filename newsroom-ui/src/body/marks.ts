// One ProseMirror mark for each mark of the tree.

import type { DOMOutputSpec, Mark, MarkSpec, TagParseRule } from "prosemirror-model";
import { soundHref, soundLanguage } from "./addresses";

// The tree keeps marks in the order the copy nested them, ProseMirror in the schema's. Where the
// two differ, `nest` holds a mark's place among its neighbours, so that a save changes nothing.
const nest = { nest: { default: null } };

type Attributes = Record<string, string>;

function nested(mark: Mark, attributes: Attributes = {}): Attributes {
  const place = mark.attrs.nest as number | null;
  return place === null ? attributes : { ...attributes, "data-nest": String(place) };
}

function nestOf(dom: HTMLElement): number | null {
  const place = dom.getAttribute("data-nest");
  return place === null ? null : Number(place);
}

function plain(tag: string, ...others: string[]): MarkSpec {
  const parseDOM: TagParseRule[] = [tag, ...others].map((name) => ({
    tag: name,
    getAttrs: (dom) => ({ nest: nestOf(dom) }),
  }));
  return { attrs: nest, parseDOM, toDOM: (mark): DOMOutputSpec => [tag, nested(mark), 0] };
}

function titled(attributes: Attributes, title: unknown): Attributes {
  return typeof title === "string" ? { ...attributes, title } : attributes;
}

const link: MarkSpec = {
  attrs: { href: {}, title: { default: null }, ...nest },
  inclusive: false,
  parseDOM: [
    {
      tag: "a[href]",
      getAttrs: (dom) => {
        const href = soundHref(dom.getAttribute("href"));
        return href !== null && { href, title: dom.getAttribute("title"), nest: nestOf(dom) };
      },
    },
  ],
  toDOM: (mark) => {
    const { href, title } = mark.attrs as { href: string; title: string | null };
    return ["a", titled(nested(mark, { href }), title), 0];
  },
};

const quotation: MarkSpec = {
  attrs: { id: {}, ...nest },
  inclusive: false,
  excludes: "",
  parseDOM: [
    {
      tag: "q[data-quotation]",
      getAttrs: (dom) => ({ id: dom.getAttribute("data-quotation"), nest: nestOf(dom) }),
    },
  ],
  toDOM: (mark) => {
    const id = String(mark.attrs.id);
    return ["q", nested(mark, { class: "said", "data-quotation": id }), 0];
  },
};

const language: MarkSpec = {
  attrs: { lang: {}, ...nest },
  inclusive: false,
  excludes: "",
  parseDOM: [
    {
      tag: "span[lang]",
      getAttrs: (dom) => {
        const lang = soundLanguage(dom.getAttribute("lang") ?? "");
        return lang !== null && { lang, nest: nestOf(dom) };
      },
    },
  ],
  toDOM: (mark) => {
    const lang = String(mark.attrs.lang);
    return [
      "span",
      nested(mark, { lang, dir: "auto", class: "in-language", "data-lang": lang }),
      0,
    ];
  },
};

const abbreviation: MarkSpec = {
  attrs: { title: { default: null }, ...nest },
  inclusive: false,
  parseDOM: [
    {
      tag: "abbr",
      getAttrs: (dom) => ({ title: dom.getAttribute("title"), nest: nestOf(dom) }),
    },
  ],
  toDOM: (mark) => ["abbr", titled(nested(mark), mark.attrs.title), 0],
};

/** Outermost first, where the copy does not say otherwise. */
export const marks: Record<string, MarkSpec> = {
  link,
  quotation,
  language,
  abbreviation,
  cite: plain("cite"),
  highlighted: plain("mark"),
  strong: plain("strong", "b"),
  emphasis: plain("em", "i"),
  struck: plain("s", "del"),
  underlined: plain("u", "ins"),
  superscript: plain("sup"),
  subscript: plain("sub"),
  small: plain("small"),
  code: { ...plain("code"), code: true },
};
