// What the writer is told about saving: one line beside the buttons, and a notice when it matters.

import { button } from "../room/dom";
import type { Notices } from "../room/notices";
import type { Words } from "../words";
import type { Outcome } from "./saving";

const SIGN_IN = "/newsroom/sign-in";

/** Says how saving goes in `line`, the page's `#saved`. */
export class Status {
  readonly #line: HTMLElement;
  readonly #words: Words;
  readonly #notices: Notices;
  readonly #retry: () => void;
  #notice: (() => void) | null = null;

  constructor(line: HTMLElement, words: Words, notices: Notices, retry: () => void) {
    this.#line = line;
    this.#words = words;
    this.#notices = notices;
    this.#retry = retry;
  }

  show(outcome: Outcome | { type: "saving" | "changed" }): void {
    const say = this.#words.say.bind(this.#words);
    if (outcome.type !== "saving" && outcome.type !== "changed") this.#clear();
    switch (outcome.type) {
      case "saving":
        return this.#write(say("saving"));
      case "changed":
        return this.#write(say("changed"));
      case "saved":
        return this.#write(say("saved", { time: clock(outcome.at) }));
      case "unreachable":
        return this.#write(say("unsaved"), true);
      case "refused": {
        const { reason, status } = outcome;
        const sentence = reason ? say("refused", { reason }) : say("refused_unread", { status });
        this.#write(sentence);
        this.#notice = this.#notices.tell(sentence, { isBad: true });
        return;
      }
      case "signed_out":
        return this.#signedOut();
      case "collided":
        return this.#write(say("changed"));
    }
  }

  #signedOut(): void {
    this.#write(this.#words.say("changed"));
    const signIn = (): void => void window.open(SIGN_IN, "_blank", "noopener");
    this.#notice = this.#notices.tell(this.#words.say("signed_out"), {
      isBad: true,
      acts: [
        { words: this.#words.say("sign_in"), act: signIn, stays: true },
        { words: this.#words.say("try_again"), act: this.#retry },
      ],
    });
  }

  #write(sentence: string, offerRetry = false): void {
    if (this.#line.firstChild?.textContent === sentence) return;
    this.#line.replaceChildren(sentence);
    if (!offerRetry) return;
    const attributes = { class: "button button--small button--plain" };
    this.#line.append(" ", button(this.#words.say("try_again"), this.#retry, attributes));
  }

  #clear(): void {
    this.#notice?.();
    this.#notice = null;
  }
}

function clock(at: string | null): string {
  const time = at ? new Date(at) : new Date();
  const lang = document.documentElement.lang || undefined;
  // The paper's clock, as everywhere in the newsroom; a browser that lacks the zone shows its own.
  const timeZone = document.querySelector<HTMLElement>("form#editor")?.dataset.zone;
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  try {
    return time.toLocaleTimeString(lang, { ...options, timeZone });
  } catch {
    return time.toLocaleTimeString(lang, options);
  }
}
