// Sentences above the text that stay until they are closed.

import type { Words } from "../words";
import { button, el } from "./dom";

export interface NoticeOptions {
  isBad?: boolean;
  /** Buttons; the notice goes when one is pressed, unless it `stays`. */
  acts?: { words: string; act: () => void; stays?: boolean }[];
}

/** Where notices are shown: `#notices` of the page. */
export class Notices {
  readonly #place: HTMLElement;
  readonly #words: Words;

  constructor(place: HTMLElement, words: Words) {
    this.#place = place;
    this.#words = words;
    if (!place.hasAttribute("aria-live")) place.setAttribute("aria-live", "polite");
  }

  /** Shows a sentence; gives what takes it away again. */
  tell(sentence: string, { isBad = false, acts = [] }: NoticeOptions = {}): () => void {
    const notice = el("div", { class: isBad ? "told told--bad" : "told" }, el("p", {}, sentence));
    const close = (): void => notice.remove();
    for (const { words, act, stays } of acts) {
      const both = (): void => {
        if (!stays) close();
        act();
      };
      notice.append(button(words, both, { class: "button button--small" }));
    }
    const plain = { class: "button button--small button--plain" };
    notice.append(button(this.#words.say("dismiss"), close, plain));
    this.#place.append(notice);
    return close;
  }
}
