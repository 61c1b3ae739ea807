// The side panel: what is found in the text, one after the other, to be confirmed, corrected or
// turned down; by keys too.

import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { savedBodyOf } from "../body/write";
import { button, el } from "../room/dom";
import { reasonOf } from "../room/uploads";
import type { Words, WordKey } from "../words";
import { mark, placed, show, shownIn } from "./finding";
import type { Find, Placed } from "./finding";

/** How long after the last change the text is read again. */
const PAUSE_MS = 1_200;

const FIELDS: [keyof Details, WordKey][] = [
  ["speaker", "speaker"],
  ["office", "said_office"],
  ["said_on", "said_on"],
  ["place", "said_place"],
  ["occasion", "said_occasion"],
  ["source_url", "said_source"],
  ["original_words", "said_original"],
  ["original_language", "said_language"],
  ["translator", "said_translator"],
];

interface Details {
  speaker: string;
  office: string;
  said_on: string;
  place: string;
  occasion: string;
  source_url: string;
  original_words: string;
  original_language: string;
  translator: string;
}

interface PanelRoom {
  /** `/newsroom/articles/N/quotations`. */
  address: string;
  token: () => string;
  words: Words;
  view: () => EditorView;
  tell: (sentence: string) => void;
}

export class QuotationPanel {
  readonly #room: PanelRoom;
  readonly #list: HTMLElement;
  readonly #count: HTMLElement | null;
  readonly #said = el("p", { class: "unseen", role: "status" });
  readonly #names = el("datalist", { id: "speakers" });
  #mayKeep = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #isBusy = false;
  /** What was typed in, by the words it is about. */
  readonly #typed = new Map<string, Details>();
  #drawn = "";

  constructor(place: HTMLElement, room: PanelRoom) {
    this.#room = room;
    this.#list = el("div", { class: "to-confirm-list" });
    this.#count = place.querySelector("[data-waiting]");
    place.querySelector(".inside")?.prepend(this.#list, this.#said, this.#names);
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#plan(0);
  }

  /** The keys hold in the panel's fields too. */
  #key(event: KeyboardEvent): void {
    const { state, dispatch } = this.#room.view();
    const keys: Record<string, Command> = {
      KeyJ: this.next,
      KeyK: this.previous,
      Enter: this.confirm,
      Backspace: this.reject,
    };
    const command = event.altKey ? keys[event.code] : undefined;
    if (command?.(state, dispatch, this.#room.view())) event.preventDefault();
  }

  /** Something was typed: the text is read again when the writer pauses. */
  changed(): void {
    this.#draw();
    this.#plan(PAUSE_MS);
  }

  /** Keys: the next one, the one before, on the record, not a quotation. */
  readonly next: Command = () => this.#step(1);
  readonly previous: Command = () => this.#step(-1);
  readonly confirm: Command = () => this.#settle((one) => this.#record(one));
  readonly reject: Command = () => this.#settle((one) => this.#turnDown(one));

  #plan(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), pause);
  }

  async #find(): Promise<void> {
    const asked = (this.#asked += 1);
    const view = this.#room.view();
    const body = savedBodyOf(view.state.doc);
    const answer = await this.#send("/find", { body }).catch(() => null);
    if (!answer?.ok || asked !== this.#asked) return;
    const { finds, may_keep } = (await answer.json()) as { finds: Find[]; may_keep: boolean };
    this.#mayKeep = may_keep;
    if (asked !== this.#asked) return;
    const before = shownIn(view);
    const chosen = before.all[before.at]?.find;
    const all = placed(view.state.doc, finds);
    const at = chosen ? all.findIndex(({ find }) => isSame(find, chosen)) : -1;
    show(view, { all, at: at >= 0 ? at : Math.min(before.at, all.length - 1) });
    this.#draw();
  }

  #send(path: string, data: unknown): Promise<Response> {
    const headers = { "content-type": "application/json", "X-CSRF-Token": this.#room.token() };
    const body = JSON.stringify(data);
    return fetch(this.#room.address + path, { method: "POST", headers, body });
  }

  #step(by: number): boolean {
    const view = this.#room.view();
    const { all, at } = shownIn(view);
    if (all.length === 0) return false;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    this.#choose(next);
    return true;
  }

  #choose(at: number): void {
    const view = this.#room.view();
    const { all } = shownIn(view);
    show(view, { all, at });
    this.#draw();
    const one = all[at];
    if (!one) return;
    const { find } = one;
    const speaker = find.speaker || this.#room.words.say("speaker_none");
    this.#said.textContent = `${speaker}: ${find.bare}`;
    view.dom.querySelector(".quotation--chosen")?.scrollIntoView({ block: "nearest" });
    this.#list.querySelector(".to-confirm--chosen")?.scrollIntoView({ block: "nearest" });
  }

  #settle(settle: (one: Placed) => Promise<void>): boolean {
    const { all, at } = shownIn(this.#room.view());
    const one = all[at];
    if (!one || !this.#mayKeep) return false;
    if (!this.#isBusy) void settle(one);
    return true;
  }

  async #record(one: Placed): Promise<void> {
    const { words } = this.#room;
    const details = this.#detailsOf(one.find);
    if (!details.speaker.trim()) {
      this.#room.tell(words.say("speaker_wanted"));
      this.#list.querySelector<HTMLInputElement>(".to-confirm--chosen input")?.focus();
      return;
    }
    await this.#do("/record", { ...one.find, ...details }, (answer) => {
      const { id } = answer as { id: number };
      const now = this.#placeOf(one.find);
      if (now) mark(this.#room.view(), now, id);
      this.#gone(one.find);
    });
  }

  async #turnDown(one: Placed): Promise<void> {
    await this.#do("/reject", one.find, () => this.#gone(one.find));
  }

  async #do(path: string, data: unknown, done: (answer: unknown) => void): Promise<void> {
    this.#isBusy = true;
    try {
      const answer = await this.#send(path, data);
      if (answer.ok) done(await answer.json());
      else this.#room.tell((await reasonOf(answer)) ?? this.#room.words.say("record_failed"));
    } catch {
      this.#room.tell(this.#room.words.say("record_failed"));
    } finally {
      this.#isBusy = false;
    }
  }

  #placeOf(find: Find): Placed | undefined {
    return shownIn(this.#room.view()).all.find((one) => isSame(one.find, find));
  }

  /** Takes a settled find away and chooses the one that follows. */
  #gone(find: Find): void {
    // A reading that is under way knows nothing of it.
    this.#asked += 1;
    const view = this.#room.view();
    const { all, at } = shownIn(view);
    const left = all.filter((one) => !isSame(one.find, find));
    show(view, { all: left, at: Math.min(at, left.length - 1) });
    if (left.length > 0) this.#choose(Math.min(at, left.length - 1));
    else this.#said.textContent = this.#room.words.say("record_done");
    this.#draw();
    this.#plan(PAUSE_MS);
  }

  #detailsOf(find: Find): Details {
    const known = this.#typed.get(find.words);
    if (known) return known;
    const { speaker, office, said_on, place } = find;
    const rest = { occasion: "", source_url: "", original_words: "", original_language: "" };
    return { speaker, office, said_on, place, ...rest, translator: "" };
  }

  #draw(): void {
    const { all, at } = shownIn(this.#room.view());
    const { words } = this.#room;
    if (this.#count) this.#count.textContent = all.length > 0 ? String(all.length) : "";
    const drawn = JSON.stringify([at, this.#mayKeep, all.map(({ find }) => find)]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const cards = all.map(({ find }, position) => this.#card(find, position, position === at));
    const none = el("p", { class: "hint" }, words.say("record_none"));
    const keys = el("p", { class: "hint" }, words.say("record_keys"));
    this.#list.replaceChildren(...(cards.length > 0 ? [...cards, keys] : [none]));
  }

  #card(find: Find, position: number, isChosen: boolean): HTMLElement {
    const { words } = this.#room;
    const quoted = el("button", { type: "button", class: "to-confirm-words" }, find.words);
    quoted.addEventListener("click", () => this.#choose(position));
    const chosen = isChosen ? " to-confirm--chosen" : "";
    const card = el("div", { class: `to-confirm${chosen}` }, quoted);
    if (!isChosen) {
      const who = find.speaker || words.say("speaker_none");
      card.append(el("p", { class: "hint" }, who));
      return card;
    }
    card.append(...this.#fields(find));
    if (this.#mayKeep) {
      const yes = button(words.say("put_on_record"), () => void this.#settle((one) => this.#record(one)));
      yes.classList.add("button--act", "button--small");
      const no = button(words.say("not_a_quotation"), () =>
        void this.#settle((one) => this.#turnDown(one)),
      );
      no.classList.add("button--plain", "button--small");
      card.append(el("div", { class: "acts" }, yes, no));
    }
    return card;
  }

  #fields(find: Find): HTMLElement[] {
    const { words } = this.#room;
    const details = { ...this.#detailsOf(find) };
    const field = ([name, label]: [keyof Details, WordKey]): HTMLElement => {
      const input = el("input", { id: `said-${name}`, autocomplete: "off" });
      input.value = details[name];
      if (name === "speaker") {
        input.setAttribute("list", "speakers");
        input.addEventListener("input", () => void this.#offer(input.value));
      }
      input.addEventListener("input", () => {
        details[name] = input.value;
        this.#typed.set(find.words, details);
      });
      // Enter would send the article's form.
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.altKey) {
          event.preventDefault();
          this.#room.view().focus();
        }
      });
      return el("div", { class: "field" }, el("label", { for: input.id }, words.say(label)), input);
    };
    const [first, second] = [FIELDS.slice(0, 4), FIELDS.slice(4)];
    const more = el("details", {}, el("summary", {}, words.say("said_more")), ...second.map(field));
    const fields: HTMLElement[] = first.map(field);
    if (find.speaker && !find.is_known) {
      fields.splice(1, 0, el("p", { class: "hint" }, words.say("speaker_new")));
    }
    return [...fields, more];
  }

  /** Names of people whose record is there. */
  async #offer(typed: string): Promise<void> {
    if (typed.trim().length < 2) return;
    const address = `/newsroom/people/named?q=${encodeURIComponent(typed)}`;
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    const { people } = (await answer.json()) as { people: { name: string }[] };
    this.#names.replaceChildren(...people.map(({ name }) => el("option", { value: name })));
  }
}

function isSame(one: Find, other: Find): boolean {
  return (
    one.block === other.block && one.words === other.words && one.occurrence === other.occurrence
  );
}
