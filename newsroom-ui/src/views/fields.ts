// The fields of a block that are no running text: alt text, an address, a language.

import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { el } from "../room/dom";
import type { Words, WordKey } from "../words";

/** One field and the attribute it writes. */
export interface FieldPlan {
  label: WordKey;
  kind: "line" | "area" | "tick";
  /** What it shows of the node. */
  show: (node: Node) => string | boolean;
  /** The attribute and value an entry becomes; nothing when it cannot be taken. */
  take: (entry: string | boolean, node: Node) => { name: string; value: unknown } | null;
  /** What it says while it is empty. */
  placeholder?: (node: Node) => string;
  /** Whether another field makes it needless. */
  isIdle?: (node: Node) => boolean;
  /** A sentence when the entry cannot be taken. */
  refusal?: WordKey;
}

/** The fields of one node, kept equal to it. */
export class Fields {
  readonly dom: HTMLElement;
  readonly #rows: {
    plan: FieldPlan;
    input: HTMLInputElement | HTMLTextAreaElement;
    row: Element;
  }[];
  readonly #words: Words;

  constructor(
    plans: FieldPlan[],
    words: Words,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
  ) {
    this.#words = words;
    this.#rows = plans.map((plan) => this.#row(plan));
    this.dom = el("div", { class: "fields", contenteditable: "false" });
    this.dom.append(...this.#rows.map(({ row }) => row));
    this.dom.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Shows the node's values, but not over what is being typed. */
  show(node: Node): void {
    for (const { plan, input } of this.#rows) {
      const value = plan.show(node);
      const isTyping = input === document.activeElement;
      if (typeof value === "boolean") (input as HTMLInputElement).checked = value;
      else if (input.value !== value && !isTyping) input.value = value;
      if (input instanceof HTMLInputElement) input.placeholder = plan.placeholder?.(node) ?? "";
      input.disabled = plan.isIdle?.(node) ?? false;
    }
  }

  #row(plan: FieldPlan) {
    const label = this.#words.say(plan.label);
    const input =
      plan.kind === "area"
        ? el("textarea", { rows: "5", spellcheck: "false", autocomplete: "off" })
        : el("input", { type: plan.kind === "tick" ? "checkbox" : "text", autocomplete: "off" });
    const error = el("span", { class: "error", role: "alert" });
    const tick = plan.kind === "tick";
    const row = tick
      ? el("label", { class: "field field--tick" }, input, label)
      : el("label", { class: "field" }, label, input, error);
    const isTicked = (): boolean => (input as HTMLInputElement).checked;
    input.addEventListener("input", () => {
      const isTaken = this.#write(plan, tick ? isTicked() : input.value);
      input.setAttribute("aria-invalid", String(!isTaken));
      error.textContent = isTaken || !plan.refusal ? "" : this.#words.say(plan.refusal);
    });
    return { plan, input, row };
  }

  #write(plan: FieldPlan, entry: string | boolean): boolean {
    const position = this.getPos();
    const node = position === undefined ? null : this.view.state.doc.nodeAt(position);
    if (position === undefined || !node) return true;
    const taken = plan.take(entry, node);
    if (!taken) return false;
    const change = this.view.state.tr.setNodeAttribute(position, taken.name, taken.value);
    this.view.dispatch(change);
    return true;
  }

  #onKey(event: KeyboardEvent): void {
    // The fields stand inside the article's form, which Enter would submit.
    const isLine = event.target instanceof HTMLInputElement;
    if (event.key === "Escape" || (event.key === "Enter" && isLine)) {
      event.preventDefault();
      this.view.focus();
    }
  }
}
