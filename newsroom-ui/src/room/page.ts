// What the server's page brings: the form, the tree, the words, the pictures.

import type { Body } from "../body/tree";
import { Words } from "../words";

/** A picture the page knows: where a small rendition is, and what is known of it. */
export interface KnownPicture {
  url: string;
  width?: number;
  height?: number;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface Page {
  form: HTMLFormElement;
  textarea: HTMLTextAreaElement;
  article: string;
  revision: number;
  csrf: string;
  lang: string;
  body: Body;
  words: Words;
  pictures: Map<number, KnownPicture>;
}

/** Reads the page, or gives nothing when it holds no editor this program can take over. */
export function readPage(): Page | null {
  const form = document.querySelector<HTMLFormElement>("form#editor");
  const textarea = form?.querySelector<HTMLTextAreaElement>("textarea#body");
  const body = json<Body>("body-tree");
  // A later format is left to the plain form: this program would lose what it does not know.
  if (!form || !textarea || !body || body.v !== 1 || !Array.isArray(body.blocks)) return null;
  const { article = "", revision, csrf = "", lang = "en" } = form.dataset;
  const known = Object.entries(json<Record<string, KnownPicture>>("pictures") ?? {});
  return {
    form,
    textarea,
    article,
    revision: Number(revision),
    csrf,
    lang,
    body,
    words: new Words(json<Record<string, string>>("words") ?? {}),
    pictures: new Map(known.map(([id, picture]) => [Number(id), picture])),
  };
}

/** The JSON in `<script type="application/json" id=…>`. */
function json<Value>(id: string): Value | null {
  const text = document.getElementById(id)?.textContent;
  if (!text) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
