// The article on the desk: its fields, its text, saving, merging, and sending the form.

import type { EditorView } from "prosemirror-view";
import { same } from "../body/tree";
import type { Body } from "../body/tree";
import { savedBodyOf } from "../body/write";
import type { Notices } from "../room/notices";
import type { Page } from "../room/page";
import type { Uploads } from "../room/uploads";
import { becoming } from "./apply";
import { fieldsOf, isField, setFields } from "./fields";
import type { Kept } from "./keeping";
import { Keeping } from "./keeping";
import { chosen, rebased, rebasedFields, withMine } from "./merge";
import type { Collision, Draft } from "./merge";
import { mergePanel } from "./mergepanel";
import { Saving } from "./saving";
import type { Outcome } from "./saving";
import { Status } from "./status";

export class Desk {
  readonly #page: Page;
  readonly #notices: Notices;
  readonly #uploads: Uploads;
  readonly #panelPlace: HTMLElement;
  readonly #keeping: Keeping;
  readonly #saving: Saving;
  readonly #status: Status;
  #view: EditorView | null = null;
  #isSending = false;
  #isPassing = false;

  constructor(page: Page, notices: Notices, uploads: Uploads, panelPlace: HTMLElement) {
    this.#page = page;
    this.#notices = notices;
    this.#uploads = uploads;
    this.#panelPlace = panelPlace;
    this.#keeping = new Keeping(page.article);
    const line = document.getElementById("saved") ?? document.createElement("p");
    this.#status = new Status(line, page.words, notices, () => this.#saving.retry());
    this.#saving = new Saving(
      {
        address: `/newsroom/articles/${page.article}/draft`,
        token: () => page.csrf,
        renewToken: () => renewToken(page),
        draft: () => this.#draft(),
        tell: (outcome) => this.#tell(outcome),
        revised: (revision) => this.#revised(revision),
      },
      this.#keeping,
      page.revision,
    );
  }

  /** What was typed in this window and never saved, if anything. */
  kept(): Kept | null {
    const kept = this.#keeping.read();
    const now = { fields: fieldsOf(this.#page.form), body: this.#page.body };
    if (kept && !same({ fields: kept.fields, body: kept.body }, now)) return kept;
    // It was saved after all, and only the answer was lost.
    this.#keeping.forget();
    return null;
  }

  /** Takes over the form: from here on everything typed is saved. */
  open(view: EditorView, kept: Kept | null): void {
    this.#view = view;
    const { form } = this.#page;
    const onField = ({ target }: Event): void => {
      if (isField(target) && target.form === form && !view.dom.contains(target)) this.changed();
    };
    document.addEventListener("input", onField);
    document.addEventListener("change", onField);
    document.addEventListener("keydown", (event) => this.#onKey(event));
    form.addEventListener("submit", (event) => this.#submit(event));
    window.addEventListener("online", () => this.#saving.retry());
    window.addEventListener("pagehide", () => void (this.#isPassing || this.#saving.leave()));
    window.addEventListener("beforeunload", (event) => this.#warn(event));
    document.addEventListener("visibilitychange", () => this.#onVisibility());
    if (kept) this.#restore(kept);
  }

  changed(): void {
    this.#saving.changed();
  }

  saveNow(): void {
    void this.#saving.save();
  }

  #draft(): Draft {
    return { fields: fieldsOf(this.#page.form), body: this.#body() };
  }

  #body(): Body {
    return this.#view ? savedBodyOf(this.#view.state.doc) : this.#page.body;
  }

  #restore(kept: Kept): void {
    const { words, form } = this.#page;
    setFields(form, kept.fields);
    // The server merges it: it stands on the revision it was typed on.
    this.#saving.stand(kept.revision);
    this.changed();
    const discard = (): void => {
      this.#isPassing = true;
      this.#keeping.forget();
      location.reload();
    };
    this.#notices.tell(words.say("restored"), {
      acts: [{ words: words.say("discard"), act: discard }],
    });
  }

  #tell(outcome: Outcome | { type: "saving" | "changed" }): void {
    this.#status.show(outcome);
    if (outcome.type === "collided") this.#merge(outcome.collision, outcome.sent);
  }

  #revised(revision: number): void {
    const { form } = this.#page;
    form.dataset.revision = String(revision);
    hidden(form, "revision").value = String(revision);
  }

  #merge(collision: Collision, sent: Draft): void {
    const { form, words } = this.#page;
    const { merged } = collision;
    const conflicts = collision.conflicts.filter(({ mine, theirs }) => !same(mine, theirs));
    const fields = collision.field_conflicts.filter(({ mine, theirs }) => !same(mine, theirs));
    const now = this.#draft();
    let body = rebased(sent.body, now.body, merged.body);
    for (const conflict of conflicts) body = withMine(body, conflict, now.body);
    const mine = Object.fromEntries(fields.map(({ field }) => [field, now.fields[field] ?? ""]));
    setFields(form, { ...rebasedFields(sent.fields, now.fields, merged.fields), ...mine });
    this.#become(body, false);
    const name = collision.saved_by ?? words.say("somebody");
    if (conflicts.length + fields.length === 0) {
      // A save whose answer was lost collides with itself: there is nothing to tell.
      if (!same(this.#draft(), now)) this.#notices.tell(words.say("merged_in", { name }));
      return this.#saving.settle(collision.revision);
    }
    this.#ask({ ...collision, conflicts, field_conflicts: fields });
  }

  #ask(collision: Collision): void {
    const { form, words } = this.#page;
    mergePanel(
      this.#panelPlace,
      collision,
      words,
      {
        block: (conflict, choice) => this.#become(chosen(this.#body(), conflict, choice), true),
        field: ({ field, theirs }, choice) => {
          if (choice === "take_theirs") setFields(form, { [field]: theirs });
        },
        done: () => this.#saving.settle(collision.revision),
      },
      (field) => labelOf(form, field),
    );
  }

  /** The document becomes `body`; merges made by the server are not the writer's to undo. */
  #become(body: Body, canBeUndone: boolean): void {
    const view = this.#view;
    if (!view) return;
    const change = becoming(view.state, body);
    if (change.docChanged) view.dispatch(change.setMeta("addToHistory", canBeUndone));
  }

  #submit(event: SubmitEvent): void {
    if (this.#isPassing) return;
    event.preventDefault();
    if (!this.#isSending) void this.#send(event.submitter);
  }

  /** Saves, then sends the form as the no-script page would, with the tree in place of Markdown. */
  async #send(submitter: HTMLElement | null): Promise<void> {
    this.#isSending = true;
    const isSaved = await this.#flush().finally(() => (this.#isSending = false));
    const { form, words } = this.#page;
    if (!isSaved) return void this.#notices.tell(words.say("not_sent"), { isBad: true });
    hidden(form, "body_tree").value = JSON.stringify(this.#body());
    // While the first submission is still being told, browsers pass a second one over in silence.
    await new Promise((resolve) => setTimeout(resolve));
    this.#isPassing = true;
    form.requestSubmit(submitter);
    this.#isPassing = false;
  }

  async #flush(): Promise<boolean> {
    await this.#uploads.settled();
    let outcome = await this.#saving.save();
    // A merge without conflicts saves on its own; wait for that.
    while (outcome.type === "collided" && !this.#saving.isCollided) {
      outcome = await this.#saving.save();
    }
    return outcome.type === "saved" && !this.#saving.isDirty;
  }

  /** The key that saves does so in every field, not only in the text. */
  #onKey(event: KeyboardEvent): void {
    const isSave = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey);
    if (!isSave || event.shiftKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    this.saveNow();
  }

  #warn(event: BeforeUnloadEvent): void {
    if (!this.#isPassing && !this.#saving.leave()) event.preventDefault();
  }

  #onVisibility(): void {
    if (document.visibilityState === "hidden") {
      this.#saving.keepNow();
      if (this.#saving.isDirty && !this.#saving.isSignedOut) this.saveNow();
    } else if (this.#saving.isSignedOut) {
      // Somebody may have signed in in another tab.
      this.#saving.retry();
    }
  }
}

/** The session's token, read from a fresh copy of this page. */
async function renewToken(page: Page): Promise<"new" | "same" | "none"> {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) return "none";
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = fresh.querySelector<HTMLFormElement>("form#editor")?.dataset.csrf;
  if (!token) return "none";
  if (token === page.csrf) return "same";
  page.csrf = token;
  const field = page.form.elements.namedItem("csrf");
  if (field instanceof HTMLInputElement) field.value = token;
  return "new";
}

/** The form's hidden input of that name, made when there is none. */
function hidden(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement) return found;
  const made = document.createElement("input");
  made.type = "hidden";
  made.name = name;
  form.append(made);
  return made;
}

function labelOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  const labels = field && "labels" in field ? (field as HTMLInputElement).labels : null;
  return labels?.[0]?.textContent?.trim() || name;
}
