// The row of tools above the sheet: one stop for Tab, arrow keys inside.

import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Words } from "../words";
import { areInTable } from "./actions";
import type { Action } from "./actions";
import { el } from "./dom";
import { isMac, keyName } from "./keynames";

const FACES: Record<string, string> = { strong: "B", emphasis: "I" };

/** Keeps the tools in `place` equal to the state. */
export function toolbar(place: HTMLElement, actions: Action[], words: Words): Plugin {
  return new Plugin({
    view: (view) => {
      const tools = new Tools(view, actions, words);
      place.append(...tools.rows);
      tools.show();
      return {
        update: () => tools.show(),
        destroy: () => tools.rows.forEach((row) => row.remove()),
      };
    },
  });
}

interface Tool {
  action: Action;
  button: HTMLButtonElement;
}

class Tools {
  readonly rows: HTMLElement[];
  readonly #view: EditorView;
  readonly #words: Words;
  readonly #tools: Tool[] = [];
  readonly #table: HTMLElement;

  constructor(view: EditorView, actions: Action[], words: Words) {
    this.#view = view;
    this.#words = words;
    const of = (shelf: Action["shelf"]): Action[] => actions.filter((one) => one.shelf === shelf);
    const more = this.#row("more_tools", of("more"));
    more.hidden = true;
    this.#table = this.#row("table_tools", of("table"));
    const first = this.#row("text_tools", of("first"));
    const acts = actions.filter(({ name }) => ["undo", "redo", "help"].includes(name));
    first.append(el("span", { class: "gap" }), this.#moreButton(more), ...this.#last(acts));
    this.rows = [first, more, this.#table];
    for (const row of this.rows) rove(row);
  }

  /** Presses, enables and hides what the selection says. */
  show(): void {
    const { state } = this.#view;
    const inTable = areInTable(state);
    this.#table.hidden = !inTable;
    for (const { action, button } of this.#tools) {
      if (action.shelf === "table" && !inTable) continue;
      if (action.isOn) button.setAttribute("aria-pressed", String(action.isOn(state)));
      // A disabled button would lose the focus; this one only says that it does nothing now.
      const isIdle = !action.run(state, undefined, this.#view) && !action.isOn?.(state);
      button.setAttribute("aria-disabled", String(isIdle));
    }
  }

  #row(name: "text_tools" | "more_tools" | "table_tools", actions: Action[]): HTMLElement {
    const label = this.#words.say(name);
    const row = el("div", { class: "tools", role: "toolbar", "aria-label": label });
    let group = actions[0]?.group;
    for (const action of actions) {
      if (action.group !== group) row.append(el("span", { class: "gap" }));
      group = action.group;
      row.append(this.#tool(action));
    }
    return row;
  }

  #last(actions: Action[]): HTMLElement[] {
    return [el("span", { class: "gap" }), ...actions.map((action) => this.#tool(action))];
  }

  #tool(action: Action): HTMLButtonElement {
    const words = this.#words.say(action.name);
    const key = keyName(action.keys[0] ?? "", isMac());
    const face = FACES[action.name] ?? (action.name === "help" ? "?" : words);
    const attributes = {
      type: "button",
      class: action.name in FACES ? `serif face-${action.name}` : null,
      "aria-label": face === words ? null : words,
      title: `${words} (${key})`,
      "data-action": action.name,
    };
    const button = el("button", attributes, face);
    // The selection stays where it is while a tool is pressed.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const { state, dispatch } = this.#view;
      action.run(state, dispatch, this.#view);
      if (!document.querySelector(".ask, dialog[open]")) this.#view.focus();
    });
    this.#tools.push({ action, button });
    return button;
  }

  #moreButton(row: HTMLElement): HTMLButtonElement {
    const face = "•••";
    const label = this.#words.say("more_tools");
    const attributes = {
      type: "button",
      "aria-expanded": "false",
      "aria-label": label,
      title: label,
    };
    const button = el("button", attributes, face);
    button.addEventListener("click", () => {
      row.hidden = !row.hidden;
      button.setAttribute("aria-expanded", String(!row.hidden));
    });
    return button;
  }
}

/** One stop for Tab; arrows, Home and End go from tool to tool (ARIA's toolbar pattern). */
function rove(row: HTMLElement): void {
  const buttons = [...row.querySelectorAll("button")];
  const stop = (wanted: HTMLButtonElement): void =>
    buttons.forEach((button) => (button.tabIndex = button === wanted ? 0 : -1));
  if (buttons[0]) stop(buttons[0]);
  row.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLButtonElement) stop(event.target);
  });
  row.addEventListener("keydown", (event) => {
    const now = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const places: Record<string, number> = {
      [forward]: (now + 1) % buttons.length,
      [back]: (now - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = buttons[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
