// Which fields each kind of block has.

import { soundHref, soundUrl, typedHref } from "../body/addresses";
import type { Block, PictureRef, SeeAlsoTarget } from "../body/tree";
import type { KnownPicture } from "../room/page";
import type { WordKey } from "../words";
import type { FieldPlan } from "./fields";

/** How a block with fields is shown. */
export interface BoxPlan {
  className: string;
  /** What the block is, said above it. */
  label: WordKey;
  fields: FieldPlan[];
  /** Whether a picture is shown beside its words. */
  hasPicture?: boolean;
}

type Known = ReadonlyMap<number, KnownPicture>;

/** Fields of text that may be absent: an empty one is. */
function optional(label: WordKey, name: string): FieldPlan {
  return {
    label,
    kind: "line",
    show: (node) => String(node.attrs[name] ?? ""),
    take: (entry) => ({ name, value: entry === "" ? null : entry }),
  };
}

function given(label: WordKey, name: string, kind: "line" | "area" = "line"): FieldPlan {
  const take = (entry: string | boolean) => ({ name, value: entry });
  return { label, kind, show: (node) => String(node.attrs[name]), take };
}

const url: FieldPlan = {
  ...given("url", "url"),
  take: (entry) => {
    const value = soundUrl(entry);
    return value === null ? null : { name: "url", value };
  },
  refusal: "bad_url",
};

const href: FieldPlan = {
  ...optional("href", "href"),
  take: (entry) => {
    if (entry === "") return { name: "href", value: null };
    const value = soundHref(typedHref(String(entry)));
    return value === null ? null : { name: "href", value };
  },
  refusal: "bad_address",
};

function alt(known: Known): FieldPlan {
  return {
    ...optional("alt", "alt"),
    placeholder: (node) => knownOf(node.attrs.picture as PictureRef, known)?.alt ?? "",
    isIdle: (node) => node.attrs.alt === "",
  };
}

const decoration: FieldPlan = {
  label: "decoration",
  kind: "tick",
  show: (node) => node.attrs.alt === "",
  take: (entry) => ({ name: "alt", value: entry === true ? "" : null }),
};

const target: FieldPlan = {
  label: "see_also_target",
  kind: "line",
  show: ({ attrs }) => {
    const leads = attrs.target as SeeAlsoTarget | null;
    if (leads === null) return "";
    return "article" in leads ? String(leads.article) : leads.address;
  },
  take: (entry) => ({ name: "target", value: targetOf(String(entry).trim()) }),
};

function targetOf(entry: string): SeeAlsoTarget | null {
  if (entry === "") return null;
  return /^#?\d+$/.test(entry) ? { article: Number(entry.replace("#", "")) } : { address: entry };
}

/** The plans, by node. */
export function boxPlans(known: Known): Record<string, BoxPlan> {
  const figure: BoxPlan = {
    className: "block-figure",
    label: "picture",
    fields: [alt(known), decoration, href],
    hasPicture: true,
  };
  return {
    picture: figure,
    figure,
    file: { className: "block-file", label: "file", fields: [] },
    embed: {
      className: "block-embed",
      label: "embed",
      fields: [url, optional("embed_title", "title")],
    },
    see_also: {
      className: "block-see-also",
      label: "see_also",
      fields: [given("see_also_title", "title"), target],
    },
    html: {
      className: "block-html",
      label: "html",
      fields: [given("html_source", "html", "area")],
    },
    kept: { className: "block-kept", label: "kept", fields: [] },
    code_block: {
      className: "block-code",
      label: "code_block",
      fields: [optional("code_language", "language")],
    },
  };
}

/** What the page knows of a picture the paper holds. */
export function knownOf(picture: PictureRef, known: Known): KnownPicture | undefined {
  return "held" in picture ? known.get(picture.held) : undefined;
}

/** The kind of a block that is kept whole. */
export function keptKind(block: Block | null): string {
  return block?.type ?? "?";
}
