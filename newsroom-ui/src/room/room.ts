// What the parts of the editor share.

import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Words } from "../words";
import type { Ask } from "./ask";
import type { Notices } from "./notices";
import type { KnownPicture } from "./page";
import type { Uploads } from "./uploads";

export interface Room {
  readonly words: Words;
  readonly lang: string;
  readonly pictures: Map<number, KnownPicture>;
  readonly notices: Notices;
  readonly ask: Ask;
  readonly uploads: Uploads;
  /** Saves at once. */
  saveNow: () => void;
  /** Opens the list of keys. */
  help: () => void;
  /** What can be done with the quotations that were found. */
  record?: Record<"next" | "previous" | "confirm" | "reject", Command>;
}

/** Puts the cursor back into the text. */
export function backTo(view: EditorView): void {
  if (!view.isDestroyed) view.focus();
}
