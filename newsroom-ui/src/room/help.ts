// The list of keys and signs: Ctrl and /, or ? outside the text.

import type { Words, WordKey } from "../words";
import type { Action } from "./actions";
import { button, el } from "./dom";
import { isMac, keyName } from "./keynames";

const SIGNS: [string, WordKey][] = [
  ["# ", "sign_heading"],
  ["- ", "sign_list"],
  ["1. ", "sign_numbered"],
  ["> ", "sign_quotation"],
  ["``` ", "sign_code"],
  ["---", "sign_rule"],
  ["**…**", "sign_strong"],
  ["*…*", "sign_emphasis"],
  ["`…`", "sign_code_mark"],
  ["[…](…)", "sign_link"],
];

/** Opens the dialog; it is made when it is first wanted. `actions` is asked then. */
export function helpDialog(words: Words, actions: () => Action[]): () => void {
  let dialog: HTMLDialogElement | null = null;
  const open = (): void => {
    dialog ??= made(words, actions());
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const isWriting = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const hasControl = event.ctrlKey || event.metaKey;
    const isWanted = hasControl ? event.key === "/" : event.key === "?" && !isWriting;
    if (!isWanted || event.defaultPrevented) return;
    event.preventDefault();
    open();
  });
  return open;
}

function made(words: Words, actions: Action[]): HTMLDialogElement {
  const dialog = el("dialog", { class: "help", "aria-label": words.say("help") });
  const keys = actions.map(({ name, keys: [key = ""] }): [string, string] => [
    words.say(name),
    keyName(key, isMac()),
  ]);
  const signs = SIGNS.map(([sign, key]): [string, string] => [words.say(key), sign]);
  const close = button(words.say("close"), () => dialog.close(), {
    class: "button",
    autofocus: true,
  });
  dialog.append(
    el("header", {}, el("h2", {}, words.say("help")), close),
    el("h3", {}, words.say("signs")),
    pairs(signs),
    el("h3", {}, words.say("keys")),
    pairs(keys),
  );
  return dialog;
}

function pairs(rows: [string, string][]): HTMLElement {
  const list = el("dl", { class: "keys" });
  for (const [words, key] of rows) {
    list.append(el("div", {}, el("dt", {}, words), el("dd", {}, el("kbd", {}, key))));
  }
  return list;
}
