// Saving as the writer types: one request at a time, and nothing forgotten before it is kept.

import { reasonOf } from "../room/uploads";
import type { Collision, Draft } from "./merge";
import type { Keeping } from "./keeping";
import { dueAt, retryAfter } from "./timing";

/** How a save ended. */
export type Outcome =
  | { type: "saved"; at: string | null }
  | { type: "collided"; collision: Collision; sent: Draft }
  | { type: "signed_out" }
  | { type: "refused"; reason: string | null; status: number }
  | { type: "unreachable" };

export interface SavingRoom {
  /** Where drafts are put. */
  address: string;
  token: () => string;
  /** Asks the server for the session's token: a new one, the same, or none without a session. */
  renewToken: () => Promise<"new" | "same" | "none">;
  draft: () => Draft;
  /** Hears of everything the writer should know. */
  tell: (outcome: Outcome | { type: "saving" | "changed" }) => void;
  /** Hears of every new revision. */
  revised: (revision: number) => void;
}

/** A keepalive request may carry 64 KiB in all. */
const KEEPALIVE_BYTES_MAX = 60_000;
const KEEP_PAUSE_MS = 300;

export class Saving {
  readonly #room: SavingRoom;
  readonly #keeping: Keeping;
  #revision: number;
  #changes = 0;
  #savedChanges = 0;
  #sentChanges = 0;
  #changedAt = 0;
  #changedSince = 0;
  #savedAt = -Infinity;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<Outcome> | null = null;
  /** Why nothing is sent: a person must decide first, sign in, or change what was refused. */
  #held: Outcome | null = null;

  constructor(room: SavingRoom, keeping: Keeping, revision: number) {
    this.#room = room;
    this.#keeping = keeping;
    this.#revision = revision;
  }

  get isDirty(): boolean {
    return this.#changes !== this.#savedChanges;
  }

  /** Whether a collision waits for somebody's choice. */
  get isCollided(): boolean {
    return this.#held?.type === "collided";
  }

  /** Whether nobody is signed in any more. */
  get isSignedOut(): boolean {
    return this.#held?.type === "signed_out";
  }

  /** Something was typed. */
  changed(): void {
    const now = Date.now();
    if (!this.isDirty) {
      this.#changedSince = now;
      this.#room.tell({ type: "changed" });
    }
    this.#changes += 1;
    this.#changedAt = now;
    if (this.#held?.type === "refused") this.#held = null;
    this.#keepTimer ??= setTimeout(() => this.keepNow(), KEEP_PAUSE_MS);
    this.#plan();
  }

  /** Keeps what is not saved in this window. */
  keepNow(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (this.isDirty) this.#keeping.keep({ revision: this.#revision, ...this.#room.draft() });
  }

  /** Saves what is not saved; what is typed while a save is under way is saved after it. */
  async save(): Promise<Outcome> {
    while (this.#underWay) await this.#underWay;
    if (this.#held?.type === "collided") return this.#held;
    if (!this.isDirty) return { type: "saved", at: null };
    clearTimeout(this.#timer);
    this.#underWay = this.#put();
    try {
      return await this.#underWay;
    } finally {
      this.#underWay = null;
      if (this.isDirty) this.#plan();
    }
  }

  /**
   * The page is being left: keeps everything and sends it. Whether it is sure to arrive; if not,
   * the writer should be asked to stay.
   */
  leave(): boolean {
    this.keepNow();
    if (!this.isDirty) return true;
    if (this.#held || this.#failures > 0) return false;
    if (this.#underWay) return this.#sentChanges === this.#changes;
    void this.save();
    return isSmall(JSON.stringify(this.#room.draft()));
  }

  /** What follows was typed on this revision. */
  stand(revision: number): void {
    this.#setRevision(revision);
  }

  /** A collision was settled: saves on top of the other's revision. */
  settle(revision: number): void {
    this.#setRevision(revision);
    this.#held = null;
    this.changed();
    void this.save();
  }

  /** Saves again at once, as when somebody signed in or the net came back. */
  retry(): void {
    this.#failures = 0;
    if (this.isDirty) void this.save();
  }

  #plan(): void {
    if (this.#held || this.#underWay) return;
    clearTimeout(this.#timer);
    const due = dueAt(this.#changedAt, this.#changedSince, this.#savedAt);
    const retry = this.#failures > 0 ? retryAfter(this.#failures) : 0;
    const wait = Math.max(due - Date.now(), retry, 0);
    this.#timer = setTimeout(() => void this.save(), wait);
  }

  async #put(): Promise<Outcome> {
    this.keepNow();
    this.#room.tell({ type: "saving" });
    const [sent, changes] = [this.#room.draft(), this.#changes];
    this.#sentChanges = changes;
    const outcome = await this.#outcome(sent);
    if (outcome.type === "saved") this.#kept(changes);
    this.#failures = outcome.type === "unreachable" ? this.#failures + 1 : 0;
    const isHeld =
      ["collided", "signed_out"].includes(outcome.type) ||
      (outcome.type === "refused" && changes === this.#changes);
    this.#held = isHeld ? outcome : null;
    this.#room.tell(outcome);
    if (outcome.type === "saved" && this.isDirty) this.#room.tell({ type: "changed" });
    return outcome;
  }

  #kept(changes: number): void {
    this.#savedAt = Date.now();
    this.#savedChanges = changes;
    this.#changedSince = this.#changedAt;
    if (!this.isDirty) this.#keeping.forget();
    else this.keepNow();
  }

  async #outcome(sent: Draft): Promise<Outcome> {
    try {
      const answer = await this.#send(sent);
      if (answer.status !== 401 && answer.status !== 403) return await this.#read(answer, sent);
      // The session may have been renewed in another tab; its token is then another one.
      const token = await this.#room.renewToken();
      if (token === "new") return await this.#read(await this.#send(sent), sent);
      // Signed in as before, so it is the role that does not allow it.
      const isRefused = token === "same" && answer.status === 403;
      return isRefused ? await refused(answer) : { type: "signed_out" };
    } catch {
      return { type: "unreachable" };
    }
  }

  async #read(answer: Response, sent: Draft): Promise<Outcome> {
    if (answer.ok) {
      const { revision, saved_at } = (await answer.json()) as {
        revision: number;
        saved_at: string;
      };
      this.#setRevision(revision);
      return { type: "saved", at: saved_at };
    }
    const { status } = answer;
    if (status === 409) {
      const given = (await answer.json()) as Partial<Collision> & { detail?: string };
      const collision = collisionIn(given);
      if (collision) return { type: "collided", collision, sent };
      // Another conflict than of revisions: a slug that is taken.
      return { type: "refused", reason: given.detail ?? null, status };
    }
    if (status === 401 || status === 403) return { type: "signed_out" };
    if (status >= 500 || status === 429) return { type: "unreachable" };
    return refused(answer);
  }

  #send(draft: Draft): Promise<Response> {
    const body = JSON.stringify({ revision: this.#revision, ...draft });
    return fetch(this.#room.address, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": this.#room.token() },
      body,
      // Then it arrives even when the page is closed meanwhile.
      keepalive: isSmall(body),
    });
  }

  #setRevision(revision: number): void {
    this.#revision = revision;
    this.#room.revised(revision);
  }
}

async function refused(answer: Response): Promise<Outcome> {
  const { status } = answer;
  const reason = await reasonOf(answer);
  return { type: "refused", reason: reason === String(status) ? null : reason, status };
}

function isSmall(body: string): boolean {
  return new TextEncoder().encode(body).length < KEEPALIVE_BYTES_MAX;
}

/** The collision in a 409, what it leaves out filled in; nothing when it is another conflict. */
function collisionIn(answer: Partial<Collision>): Collision | null {
  const { revision, merged, conflicts = [], field_conflicts: fields = [] } = answer;
  if (!merged || revision === undefined) return null;
  const whole = conflicts.map(({ block, mine = null, theirs = null }) => ({ block, mine, theirs }));
  return { ...answer, revision, merged, conflicts: whole, field_conflicts: fields };
}
