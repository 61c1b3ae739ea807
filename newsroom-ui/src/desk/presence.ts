// Who else has the article open.

import { el } from "../room/dom";
import type { Words } from "../words";

const EVERY_MS = 15_000;

interface Other {
  name: string;
  since?: string;
  is_editing?: boolean;
}

/** Says that we are here, now and every 15 s, and shows the others in `place`. */
export function presence(
  address: string,
  token: () => string,
  place: HTMLElement,
  words: Words,
): void {
  const say = async (): Promise<void> => {
    try {
      const headers = { "X-CSRF-Token": token() };
      const answer = await fetch(address, { method: "POST", headers });
      if (!answer.ok) return;
      const { others } = (await answer.json()) as { others: Other[] };
      show(place, others, words);
    } catch {
      // Offline: saving says so.
    }
  };
  void say();
  setInterval(() => void say(), EVERY_MS);
}

function show(place: HTMLElement, others: Other[], words: Words): void {
  const sentences = others.map(({ name, is_editing }) =>
    words.say(is_editing ? "writing_here" : "reading_here", { name }),
  );
  const shown = [...place.children].map(({ textContent }) => textContent);
  if (sentences.join("\n") === shown.join("\n")) return;
  place.replaceChildren(...sentences.map((sentence) => el("li", {}, sentence)));
}
