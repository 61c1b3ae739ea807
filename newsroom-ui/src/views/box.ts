// A block with a picture or fields beside the words that are edited in place.

import type { Node } from "prosemirror-model";
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";
import type { Block, PictureRef } from "../body/tree";
import { el } from "../room/dom";
import type { Room } from "../room/room";
import { Fields } from "./fields";
import { boxPlans, keptKind, knownOf } from "./plans";
import type { BoxPlan } from "./plans";

type Views = Record<
  string,
  (node: Node, view: EditorView, getPos: () => number | undefined) => NodeView
>;

/** The views of all blocks with fields. */
export function boxViews(room: Room): Views {
  const plans = Object.entries(boxPlans(room.pictures));
  return Object.fromEntries(
    plans.map(([name, plan]) => [
      name,
      (node, view, getPos) => new BoxView(node, view, getPos, plan, room),
    ]),
  ) as Views;
}

class BoxView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly #fields: Fields;
  readonly #picture: HTMLElement | null;
  readonly #room: Room;
  #node: Node;
  #shown: string | null = null;

  constructor(
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    plan: BoxPlan,
    room: Room,
  ) {
    this.#node = node;
    this.#room = room;
    this.#fields = new Fields(plan.fields, room.words, view, getPos);
    this.#picture = plan.hasPicture
      ? el("div", { class: "picture", contenteditable: "false" })
      : null;
    const tag = node.type.name === "code_block" ? "div" : "figure";
    this.dom = el(tag, { class: `block ${plan.className}`, "data-node": node.type.name });
    if (node.isAtom || node.type.name === "code_block") this.dom.setAttribute("role", "group");
    this.dom.setAttribute("aria-label", room.words.say(plan.label, this.#values()));
    this.#build(plan);
    if (!node.isAtom) {
      this.contentDOM = node.isTextblock ? el("code") : el("div", { class: "lines" });
      const holder = node.isTextblock ? el("pre", {}, this.contentDOM) : this.contentDOM;
      this.dom.append(holder);
    }
    this.dom.append(this.#fields.dom);
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  stopEvent(event: Event): boolean {
    const target = event.target as Element;
    return this.#fields.dom.contains(target) || Boolean(target.closest?.("a[target]"));
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return false;
    return !this.contentDOM?.contains(mutation.target);
  }

  #build(plan: BoxPlan): void {
    const label = [this.#room.words.say(plan.label, this.#values()), this.#fileName()].join(" ");
    if (this.#picture) this.dom.append(this.#picture);
    else this.dom.append(el("p", { class: "kind", contenteditable: "false" }, label));
  }

  /** Which file: its number, or the address it is wanted from. */
  #fileName(): string {
    const ref = this.#node.attrs.file as PictureRef | undefined;
    if (!ref) return "";
    return "held" in ref ? String(ref.held) : ref.wanted;
  }

  #values(): Record<string, string> {
    return { type: keptKind(this.#node.attrs.block as Block | null) };
  }

  #show(): void {
    this.#fields.show(this.#node);
    const ref = this.#node.attrs.picture as PictureRef | undefined;
    if (!this.#picture || !ref) return;
    const shown = JSON.stringify([ref, this.#node.attrs.alt]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#picture.replaceChildren(...this.#pictureOf(ref));
  }

  #pictureOf(ref: PictureRef): HTMLElement[] {
    const { words, pictures } = this.#room;
    const known = knownOf(ref, pictures);
    if (!known) {
      const missing =
        "held" in ref
          ? words.say("picture_number", { number: ref.held })
          : words.say("picture_wanted", { address: ref.wanted });
      return [el("p", { class: "missing" }, missing)];
    }
    const alt = (this.#node.attrs.alt as string | null) ?? known.alt ?? "";
    const image = el("img", { src: known.url, alt, draggable: "false" });
    if (known.width && known.height) [image.width, image.height] = [known.width, known.height];
    const credit = known.credit && words.say("credit", { credit: known.credit });
    const shown = [image, ...(credit ? [el("p", { class: "credit" }, credit)] : [])];
    return "held" in ref ? [...shown, this.#factsLink(ref.held)] : shown;
  }

  /** Leads to what is said of the picture everywhere, in a tab of its own: the text stays here. */
  #factsLink(picture: number): HTMLElement {
    const address = { href: `/newsroom/pictures/${picture}`, target: "_blank", rel: "noopener" };
    return el("p", { class: "credit" }, el("a", address, this.#room.words.say("facts")));
  }
}
