// Starts the editor on a page that holds an article's form; on any other page nothing happens.

import { savedBodyOf } from "./body/write";
import { Desk } from "./desk/desk";
import { presence } from "./desk/presence";
import { actionsOf } from "./room/actions";
import { Ask } from "./room/ask";
import { lengthOf } from "./room/count";
import { el } from "./room/dom";
import { mount } from "./room/editor";
import { helpDialog } from "./room/help";
import { Notices } from "./room/notices";
import { readPage } from "./room/page";
import type { Page } from "./room/page";
import type { Room } from "./room/room";
import { Uploads } from "./room/uploads";
import { QuotationPanel } from "./record/panel";
import type { EditorView } from "prosemirror-view";

function start(page: Page): void {
  const { words, pictures, textarea, form } = page;
  const places = surface(page);
  const notices = new Notices(placeOf("notices", places.whole), words);
  const uploads = new Uploads(() => page.csrf, words, notices, pictures);
  const desk = new Desk(page, notices, uploads, placeOf("notices", places.whole));
  const room: Room = {
    words,
    lang: page.lang,
    pictures,
    notices,
    uploads,
    ask: new Ask(places.frame, words),
    saveNow: () => desk.saveNow(),
    help: () => help(),
  };
  const help = helpDialog(words, () => actionsOf(room));
  const kept = desk.kept();
  const showCount = counter(page, () => view);
  let panel: QuotationPanel | null = null;
  room.record = {
    next: (...given) => panel?.next(...given) ?? false,
    previous: (...given) => panel?.previous(...given) ?? false,
    confirm: (...given) => panel?.confirm(...given) ?? false,
    reject: (...given) => panel?.reject(...given) ?? false,
  };
  const view: EditorView = mount(room, kept?.body ?? page.body, places, () => {
    desk.changed();
    showCount();
    panel?.changed();
  });
  if (form.dir) view.dom.dir = form.dir;
  textarea.hidden = true;
  textarea.disabled = true;
  for (const plain of form.querySelectorAll<HTMLElement>("[data-plain]")) plain.hidden = true;
  desk.open(view, kept);
  showCount();
  const side = document.getElementById("quotations");
  if (side?.dataset.address) {
    panel = new QuotationPanel(side, {
      address: side.dataset.address,
      token: () => page.csrf,
      words,
      view: () => view,
      tell: (sentence) => notices.tell(sentence),
    });
  }
  const here = document.getElementById("here");
  if (here) presence(`/newsroom/articles/${page.article}/here`, () => page.csrf, here, words);
  form.dataset.ready = "";
  performance.mark("editor-ready");
}

/** The elements of the surface: tools (in the page's `#tools` when it has one) and the frame. */
function surface({ textarea }: Page) {
  const tools = document.getElementById("tools") ?? el("div", { class: "tool-rows" });
  const frame = el("div", { class: "writing-frame" });
  const whole = el("div", { class: "writing" });
  if (!tools.isConnected) whole.append(tools);
  whole.append(frame);
  textarea.before(whole);
  return { tools, frame, whole };
}

function placeOf(id: string, whole: HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  const made = el("div", { id });
  whole.before(made);
  return made;
}

/** Shows the article's length wherever the page wants it, once a frame. */
function counter({ words }: Page, viewOf: () => EditorView): () => void {
  let isPlanned = false;
  const show = (): void => {
    isPlanned = false;
    const length = lengthOf(savedBodyOf(viewOf().state.doc).blocks);
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = words.say("words", length);
    }
  };
  return () => {
    if (!isPlanned) requestAnimationFrame(show);
    isPlanned = true;
  };
}

const page = readPage();
if (page) start(page);
