// Pictures and files on their way to the picture desk: `POST /newsroom/pictures`.

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import type { Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { EditorView } from "prosemirror-view";
import { nodeType } from "../body/schema";
import { inlineOf } from "../body/read";
import { depthOf, withBlock } from "../editing/turning";
import type { Words } from "../words";
import { el } from "./dom";
import type { Notices } from "./notices";
import type { KnownPicture } from "./page";

type Mark = { add: { id: object; position: number; name: string } } | { remove: object };
const places = new PluginKey<DecorationSet>("uploads");

interface Taken {
  id: number;
  url: string;
}

/** Sends files and sets their blocks where they were dropped, whatever is typed meanwhile. */
export class Uploads {
  readonly #token: () => string;
  readonly #words: Words;
  readonly #notices: Notices;
  readonly #pictures: Map<number, KnownPicture>;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(
    token: () => string,
    words: Words,
    notices: Notices,
    pictures: Map<number, KnownPicture>,
  ) {
    this.#token = token;
    this.#words = words;
    this.#notices = notices;
    this.#pictures = pictures;
  }

  /** Waits until nothing is being sent any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Keeps the places of what is being sent. */
  plugin(): Plugin {
    return new Plugin<DecorationSet>({
      key: places,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, set) => this.#mapped(change, set),
      },
      props: { decorations: (state) => places.getState(state) },
    });
  }

  /** Sends each file and sets a block for it at `position`, or where the cursor is. */
  async blocks(view: EditorView, files: File[], position?: number): Promise<void> {
    await this.#while(Promise.all(files.map((file) => this.#one(view, file, position))));
  }

  /** Sends the files and sets one gallery of them. */
  async gallery(view: EditorView, files: File[]): Promise<void> {
    await this.#while(this.#gallery(view, files));
  }

  async #while(sending: Promise<unknown>): Promise<void> {
    this.#underWay.add(sending);
    await sending.finally(() => this.#underWay.delete(sending));
  }

  async #gallery(view: EditorView, files: File[]): Promise<void> {
    const taken = await Promise.all(files.map((file) => this.#send(file)));
    const figures = taken.flatMap((one) => (one ? [pictureNode("figure", one.id)] : []));
    if (figures.length === 0) return;
    const node = nodeType("gallery").create(null, [...figures, nodeType("caption").create()]);
    view.dispatch(withBlock(view.state, node).scrollIntoView());
  }

  #mapped(change: Transaction, set: DecorationSet): DecorationSet {
    const moved = set.map(change.mapping, change.doc);
    const mark = change.getMeta(places) as Mark | undefined;
    if (!mark) return moved;
    if ("remove" in mark) {
      return moved.remove(moved.find(undefined, undefined, (spec) => spec.id === mark.remove));
    }
    const { id, position, name } = mark.add;
    const words = this.#words.say("uploading", { name });
    const widget = (): HTMLElement => el("span", { class: "uploading", role: "status" }, words);
    return moved.add(change.doc, [Decoration.widget(position, widget, { id })]);
  }

  async #one(view: EditorView, file: File, position?: number): Promise<void> {
    const id = {};
    const at = position ?? view.state.selection.to;
    view.dispatch(view.state.tr.setMeta(places, { add: { id, position: at, name: file.name } }));
    const taken = await this.#send(file);
    if (view.isDestroyed) return;
    const [place] =
      places.getState(view.state)?.find(undefined, undefined, (s) => s.id === id) ?? [];
    const change = view.state.tr.setMeta(places, { remove: id });
    if (taken) setAt(change, place?.from ?? view.state.doc.content.size, nodeFor(file, taken));
    view.dispatch(change);
  }

  async #send(file: File): Promise<Taken | null> {
    const form = new FormData();
    form.append("file", file, file.name);
    try {
      const headers = { "X-CSRF-Token": this.#token() };
      const answer = await fetch("/newsroom/pictures", { method: "POST", headers, body: form });
      if (answer.status !== 201) throw new Error(await reasonOf(answer));
      const given = (await answer.json()) as { id: number | string; url: string };
      const taken = { id: Number(given.id), url: given.url };
      this.#pictures.set(taken.id, { url: taken.url });
      return taken;
    } catch (error) {
      const isOffline = error instanceof TypeError;
      const reason = isOffline ? this.#words.say("upload_unreachable") : (error as Error).message;
      const sentence = this.#words.say("upload_failed", { name: file.name, reason });
      this.#notices.tell(sentence, { isBad: true });
      return null;
    }
  }
}

/** The sentence of a problem+json answer, or its status. */
export async function reasonOf(answer: Response): Promise<string> {
  try {
    const { detail, title } = (await answer.json()) as { detail?: string; title?: string };
    return detail ?? title ?? String(answer.status);
  } catch {
    return String(answer.status);
  }
}

function nodeFor(file: File, { id }: Taken): Node {
  if (file.type.startsWith("image/")) return pictureNode("picture", id);
  const name = nodeType("file_title").create(null, inlineOf([{ t: file.name }]));
  return nodeType("file").create({ file: { held: id } }, [name, nodeType("caption").create()]);
}

function pictureNode(name: "picture" | "figure", id: number): Node {
  return nodeType(name).create({ picture: { held: id } }, nodeType("caption").create());
}

/** Sets a block at the nearest place blocks can stand, and sees that writing can go on after it. */
function setAt(change: Transaction, position: number, node: Node): void {
  insert(change, position, node);
  const isLast = change.doc.lastChild?.type === node.type;
  if (isLast) change.insert(change.doc.content.size, nodeType("paragraph").create());
}

/** At the nearest place blocks can stand, in place of an empty line. */
function insert(change: Transaction, position: number, given: Node): void {
  const $at = change.doc.resolve(position);
  const isInGallery = given.type.name === "picture" && depthOf($at, "gallery") !== null;
  const node = isInGallery ? nodeType("figure").create(given.attrs, given.content) : given;
  let depth = $at.depth;
  while (depth > 0) {
    const index = $at.index(depth - 1);
    if ($at.node(depth - 1).canReplaceWith(index, index, node.type)) break;
    depth -= 1;
  }
  if (depth === 0) return void change.insert(position, node);
  const line = $at.node(depth);
  const isEmpty = line.type.name === "paragraph" && line.content.size === 0;
  if (isEmpty) change.replaceWith($at.before(depth), $at.after(depth), node);
  else {
    const [parent, after] = [$at.node(depth - 1), $at.index(depth - 1) + 1];
    const canFollow = parent.canReplaceWith(after, after, node.type);
    change.insert($at.parentOffset > 0 && canFollow ? $at.after(depth) : $at.before(depth), node);
  }
}
