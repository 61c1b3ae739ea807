// What is typed and not saved yet, kept in this window until it is.

import type { Draft } from "./merge";

export interface Kept extends Draft {
  /** The revision it was typed on. */
  revision: number;
}

/** One article's kept draft. A window without storage keeps nothing and goes on. */
export class Keeping {
  readonly #name: string;
  readonly #storage: Storage | null;

  constructor(article: string, storage: () => Storage = () => sessionStorage) {
    this.#name = `dateline-article-${article}`;
    this.#storage = tryTo(storage);
  }

  keep(kept: Kept): void {
    tryTo(() => this.#storage?.setItem(this.#name, JSON.stringify(kept)));
  }

  read(): Kept | null {
    const kept = tryTo(
      () => JSON.parse(this.#storage?.getItem(this.#name) ?? "null") as Partial<Kept> | null,
    );
    const isWhole = kept?.fields && Array.isArray(kept.body?.blocks) && Number(kept.revision) >= 0;
    return isWhole ? (kept as Kept) : null;
  }

  forget(): void {
    tryTo(() => this.#storage?.removeItem(this.#name));
  }
}

/** Storage may be full, forbidden, or hold what nobody can read. */
function tryTo<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
