// The body tree as the archive stores it: the JSON of `news::Body`, name by name.

/** `{"v":1,"blocks":[…]}` */
export interface Body {
  v: number;
  blocks: Block[];
}

/** Some words and all the marks they carry, outermost first. A line break is `\n` in `t`. */
export interface Span {
  t: string;
  m?: Mark[];
}

export type Text = Span[];

export type Mark =
  | { type: "link"; href: string; title?: string }
  | { type: "quotation"; id: string }
  | { type: "language"; lang: string }
  | { type: "abbreviation"; title?: string }
  | { type: PlainMark };

export type PlainMark =
  | "strong"
  | "emphasis"
  | "struck"
  | "underlined"
  | "highlighted"
  | "superscript"
  | "subscript"
  | "small"
  | "code"
  | "cite";

/** A picture or file, held by the paper (its number) or still wanted (its address). */
export type PictureRef = { held: number } | { wanted: string };

export interface Figure {
  picture: PictureRef;
  alt?: string;
  caption?: Text;
  href?: string;
}

export interface ListItem {
  text: Text;
  blocks?: Block[];
}

export interface Cell {
  text: Text;
  is_head?: boolean;
  columns?: number;
  rows?: number;
}

export type SeeAlsoTarget = { article: number } | { address: string };

export type Kind =
  | { type: "paragraph"; text: Text }
  | { type: "heading"; level: number; text: Text }
  | { type: "list"; ordered: boolean; start?: number; items: ListItem[] }
  | { type: "block_quotation"; blocks: Block[]; source?: Text }
  | { type: "pull_quote"; text: Text; source?: Text }
  | ({ type: "picture" } & Figure)
  | { type: "gallery"; pictures: Figure[]; caption?: Text }
  | { type: "table"; caption?: Text; head?: Cell[][]; rows: Cell[][]; foot?: Cell[][] }
  | { type: "code"; language?: string; code: string }
  | { type: "preformatted"; text: Text }
  | { type: "verse"; text: Text }
  | { type: "rule" }
  | { type: "file"; file: PictureRef; title: Text; caption?: Text }
  | { type: "embed"; url: string; title?: string; caption?: Text }
  | { type: "details"; summary: Text; blocks: Block[] }
  | { type: "see_also"; title: string; target?: SeeAlsoTarget }
  | { type: "note"; title?: Text; blocks: Block[] }
  | { type: "html"; html: string };

/** One block, with the id it keeps for life and, when the copy names one, its address. */
export type Block = { id: string; anchor?: string } & Kind;

/** The version of the stored form that this program writes. */
export const BODY_FORMAT = 1;

/** Whether two parts of a tree say the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => name in right && same(left[name], right[name]));
}
