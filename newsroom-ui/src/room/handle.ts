// The handle at a block's side: drag it, or open its menu and move the block by buttons.

import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { move } from "../editing/moving";
import type { Words } from "../words";
import { takeOut } from "./actions";
import { button, el } from "./dom";

/** Puts the handle into `frame`, the element around the text. */
export function handle(frame: HTMLElement, words: Words): Plugin {
  return new Plugin({
    view: (view) => {
      const made = new Handle(view, frame, words);
      return { update: () => made.follow(), destroy: () => made.destroy() };
    },
  });
}

class Handle {
  readonly #view: EditorView;
  readonly #frame: HTMLElement;
  readonly #grip: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #onMove = (event: MouseEvent): void => this.#hover(event);
  #at: number | null = null;

  constructor(view: EditorView, frame: HTMLElement, words: Words) {
    this.#view = view;
    this.#frame = frame;
    const label = words.say("drag");
    // Firefox drags no buttons.
    const attributes = {
      role: "button",
      tabindex: "0",
      class: "grip",
      draggable: "true",
      title: label,
      "aria-label": label,
      "aria-haspopup": "true",
      "aria-expanded": "false",
      hidden: true,
    };
    this.#grip = el("div", attributes);
    this.#menu = this.#makeMenu(words);
    this.#grip.addEventListener("click", () => this.#toggle());
    this.#grip.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#toggle();
    });
    this.#grip.addEventListener("dragstart", (event) => this.#drag(event));
    this.#grip.addEventListener("dragend", () => (view.dragging = null));
    frame.append(this.#grip, this.#menu);
    frame.addEventListener("mousemove", this.#onMove);
  }

  /** Stands beside the block the cursor is in. */
  follow(): void {
    const { $from } = this.#view.state.selection;
    if (this.#menu.hidden) this.#stand($from.depth > 0 ? $from.before(1) : $from.pos);
    else this.#stand(this.#at);
  }

  destroy(): void {
    this.#frame.removeEventListener("mousemove", this.#onMove);
    this.#grip.remove();
    this.#menu.remove();
  }

  #hover(event: MouseEvent): void {
    if (!this.#menu.hidden || event.buttons > 0) return;
    const blocks = [...this.#view.dom.children];
    const index = blocks.findIndex(
      (block) => event.clientY <= block.getBoundingClientRect().bottom,
    );
    const block = blocks[index === -1 ? blocks.length - 1 : index];
    if (!block) return;
    const inside = this.#view.posAtDOM(block, 0);
    const $at = this.#view.state.doc.resolve(inside);
    this.#stand($at.depth > 0 ? $at.before(1) : inside);
  }

  #stand(at: number | null): void {
    const dom = at === null ? null : this.#view.nodeDOM(at);
    this.#at = dom instanceof HTMLElement ? at : null;
    this.#grip.hidden = this.#at === null;
    if (!(dom instanceof HTMLElement)) return;
    const top = dom.getBoundingClientRect().top - this.#frame.getBoundingClientRect().top;
    this.#grip.style.top = `${top}px`;
    this.#menu.style.top = `${top + 28}px`;
  }

  #select(): boolean {
    if (this.#at === null || !this.#view.state.doc.nodeAt(this.#at)) return false;
    const { tr, doc } = this.#view.state;
    this.#view.dispatch(tr.setSelection(NodeSelection.create(doc, this.#at)));
    return true;
  }

  #drag(event: DragEvent): void {
    const { dataTransfer } = event;
    if (!dataTransfer || !this.#select()) return;
    const slice = this.#view.state.selection.content();
    const { dom, text } = this.#view.serializeForClipboard(slice);
    dataTransfer.clearData();
    dataTransfer.setData("text/html", dom.innerHTML);
    dataTransfer.setData("text/plain", text);
    dataTransfer.effectAllowed = "copyMove";
    const block = this.#view.nodeDOM(this.#view.state.selection.from);
    if (block instanceof HTMLElement) dataTransfer.setDragImage(block, 0, 0);
    this.#view.dragging = { slice, move: true };
  }

  #makeMenu(words: Words): HTMLElement {
    const act =
      (command: Command): (() => void) =>
      () => {
        const at = this.#at;
        if (at !== null && this.#select()) command(this.#view.state, this.#view.dispatch);
        const { selection } = this.#view.state;
        this.#at = selection instanceof NodeSelection ? selection.from : this.#at;
        this.#stand(this.#at);
      };
    const attributes = { class: "button button--small" };
    const last = (): void => {
      act(takeOut)();
      this.#close();
    };
    const label = words.say("block_acts");
    const menu = el(
      "div",
      { class: "grip-menu", role: "group", "aria-label": label, hidden: true },
      button(words.say("move_up"), act(move(-1)), attributes),
      button(words.say("move_down"), act(move(1)), attributes),
      button(words.say("delete_block"), last, attributes),
      button(words.say("close"), () => this.#close(), attributes),
    );
    menu.addEventListener("keydown", ({ key }) => void (key === "Escape" && this.#close()));
    return menu;
  }

  #toggle(): void {
    if (!this.#menu.hidden) return this.#close();
    this.#menu.hidden = false;
    this.#grip.setAttribute("aria-expanded", "true");
    this.#select();
    this.#menu.querySelector("button")?.focus();
  }

  #close(): void {
    this.#menu.hidden = true;
    this.#grip.setAttribute("aria-expanded", "false");
    this.#intoText();
    this.#view.focus();
  }

  /** A selected paragraph would be replaced by the next letter typed. */
  #intoText(): void {
    const { doc, selection, tr } = this.#view.state;
    if (!(selection instanceof NodeSelection) || !selection.node.isTextblock) return;
    this.#view.dispatch(tr.setSelection(TextSelection.create(doc, selection.to - 1)));
  }
}
