// A small form beside the selection: a link's address, a language. Enter answers, Escape does not.

import type { EditorView } from "prosemirror-view";
import type { Words } from "../words";
import { button, el } from "./dom";

export interface Question {
  title: string;
  fields: { name: string; label: string; value?: string; type?: "text" | "url" }[];
  /** A sentence when the answers cannot be taken. */
  refuse?: (answers: Record<string, string>) => string | null;
  /** Words of the button that takes away what is asked about. */
  remove?: string;
}

/** Answers by field name; "remove"; or nothing when it was called off. */
export type Answer = Record<string, string> | "remove" | null;

/** Asks inside `place`, an element around the text that positions are counted from. */
export class Ask {
  readonly #place: HTMLElement;
  readonly #words: Words;
  #close: (() => void) | null = null;

  constructor(place: HTMLElement, words: Words) {
    this.#place = place;
    this.#words = words;
  }

  /** Asks one thing at a time: an open question is called off. */
  ask(view: EditorView, question: Question): Promise<Answer> {
    this.#close?.();
    return new Promise((resolve) => {
      const panel = this.#panel(question, (answer) => {
        this.#close = null;
        panel.remove();
        view.focus();
        resolve(answer);
      });
      this.#close = () => {
        panel.remove();
        resolve(null);
      };
      this.#place.append(panel);
      this.#position(panel, view);
      panel.querySelector("input")?.select();
    });
  }

  #panel(question: Question, done: (answer: Answer) => void): HTMLElement {
    const inputs = question.fields.map(({ name, label, value = "" }) => {
      const input = el("input", { "data-name": name, value, autocomplete: "off" });
      return { name, input, row: el("label", { class: "field" }, label, input) };
    });
    const error = el("p", { class: "error", role: "alert" });
    const answer = (): void => {
      const answers = Object.fromEntries(inputs.map(({ name, input }) => [name, input.value]));
      const refusal = question.refuse?.(answers) ?? null;
      error.textContent = refusal ?? "";
      if (refusal === null) done(answers);
    };
    const acts = el(
      "div",
      { class: "acts" },
      button(this.#words.say("ok"), answer, { class: "button button--act button--small" }),
      button(this.#words.say("cancel"), () => done(null), { class: "button button--small" }),
    );
    if (question.remove) {
      const plain = { class: "button button--small button--plain" };
      acts.append(button(question.remove, () => done("remove"), plain));
    }
    const label = question.title;
    const attributes = { class: "ask", role: "dialog", "aria-label": label };
    const panel = el("div", attributes, ...inputs.map(({ row }) => row), error, acts);
    panel.addEventListener("keydown", (event) => onKey(event, answer, () => done(null)));
    return panel;
  }

  #position(panel: HTMLElement, view: EditorView): void {
    const { bottom, left } = view.coordsAtPos(view.state.selection.from);
    const frame = this.#place.getBoundingClientRect();
    const room = Math.max(0, frame.width - panel.offsetWidth);
    panel.style.top = `${bottom - frame.top + 6}px`;
    panel.style.left = `${Math.min(Math.max(0, left - frame.left), room)}px`;
    panel.scrollIntoView({ block: "nearest" });
  }
}

function onKey(event: KeyboardEvent, answer: () => void, leave: () => void): void {
  if (event.key === "Escape") {
    event.preventDefault();
    leave();
  } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
    // The panel stands inside the article's form, which Enter would submit.
    event.preventDefault();
    answer();
  }
}
