// The actions that ask something first, or open the file chooser.

import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { soundLanguage, soundUrl, typedHref } from "../body/addresses";
import { markType, nodeType } from "../body/schema";
import { markedRange, setBlock, setMark } from "../editing/turning";
import type { Answer, Question } from "./ask";
import { el } from "./dom";
import type { Room } from "./room";

type Answers = Record<string, string>;

/** Asks about the words selected or marked at the cursor, and sets or takes off the mark. */
function askMark(
  name: string,
  room: Room,
  question: (now: Answers | null) => Question,
  attrsOf: (answers: Answers) => Record<string, unknown>,
): Command {
  return (state, dispatch, view) => {
    const now = markAt(state, name);
    if (state.selection.empty && now === null) {
      if (dispatch) room.notices.tell(room.words.say("no_words_to_link"));
      return dispatch !== undefined;
    }
    if (!view || !dispatch) return true;
    void room.ask.ask(view, question(now)).then((answer) => {
      if (answer === null) return;
      const attrs = answer === "remove" ? null : attrsOf(answer);
      setMark(name, attrs)(view.state, view.dispatch, view);
    });
    return true;
  };
}

function markAt(state: EditorState, name: string): Answers | null {
  const type = markType(name);
  const { $from, empty, from, to } = state.selection;
  let found = empty ? markedRange($from, type)?.mark : undefined;
  if (!empty) {
    state.doc.nodesBetween(from, to, (node) => void (found ??= type.isInSet(node.marks)));
  }
  return found ? (found.attrs as Answers) : null;
}

/** A link's address, and a hint if wanted. */
export function askLink(room: Room): Command {
  const { words } = room;
  return askMark(
    "link",
    room,
    (now) => ({
      title: words.say("link"),
      fields: [
        { name: "href", label: words.say("url"), value: now?.href ?? "" },
        { name: "title", label: words.say("hint"), value: now?.title ?? "" },
      ],
      refuse: ({ href = "" }) => (typedHref(href) === null ? words.say("bad_address") : null),
      ...(now ? { remove: words.say("remove") } : {}),
    }),
    ({ href = "", title }) => ({ href: typedHref(href), title: title || null }),
  );
}

/** The language of some words, by its BCP 47 tag. */
export function askLanguage(room: Room): Command {
  const { words } = room;
  return askMark(
    "language",
    room,
    (now) => ({
      title: words.say("language"),
      fields: [{ name: "lang", label: words.say("language_tag"), value: now?.lang ?? "" }],
      refuse: ({ lang = "" }) => (soundLanguage(lang) === null ? words.say("bad_language") : null),
      ...(now ? { remove: words.say("remove") } : {}),
    }),
    ({ lang = "" }) => ({ lang: soundLanguage(lang) }),
  );
}

/** The long form of an abbreviation. */
export function askAbbreviation(room: Room): Command {
  const { words } = room;
  return askMark(
    "abbreviation",
    room,
    (now) => ({
      title: words.say("abbreviation"),
      fields: [{ name: "title", label: words.say("long_form"), value: now?.title ?? "" }],
      ...(now ? { remove: words.say("remove") } : {}),
    }),
    ({ title }) => ({ title: title || null }),
  );
}

/** Asks, and sets the block the answers make. */
function askBlock(room: Room, question: Question, set: (answers: Answers) => Command): Command {
  return (_state, dispatch, view) => {
    if (!view || !dispatch) return true;
    void room.ask.ask(view, question).then((answer: Answer) => {
      if (answer && answer !== "remove") set(answer)(view.state, view.dispatch, view);
    });
    return true;
  };
}

/** The address of something that stays on another's site. */
export function askEmbed(room: Room): Command {
  const { words } = room;
  const question: Question = {
    title: words.say("embed"),
    fields: [
      { name: "url", label: words.say("url") },
      { name: "title", label: words.say("embed_title") },
    ],
    refuse: ({ url }) => (soundUrl(url) === null ? words.say("bad_url") : null),
  };
  return askBlock(room, question, ({ url, title }) => {
    const caption = nodeType("caption").create();
    return setBlock(
      nodeType("embed").create({ url: soundUrl(url), title: title || null }, caption),
    );
  });
}

/** Another article: its headline, and its number or address. */
export function askSeeAlso(room: Room): Command {
  const { words } = room;
  const question: Question = {
    title: words.say("see_also"),
    fields: [
      { name: "title", label: words.say("see_also_title") },
      { name: "target", label: words.say("see_also_target") },
    ],
  };
  return askBlock(room, question, ({ title, target = "" }) => {
    const bare = target.trim();
    const number = /^#?(\d+)$/.exec(bare)?.[1];
    const leads = number ? { article: Number(number) } : bare === "" ? null : { address: bare };
    return setBlock(nodeType("see_also").create({ title, target: leads }));
  });
}

function choose(
  accept: string,
  taken: (view: EditorView, files: File[]) => Promise<void>,
): Command {
  return (_state, dispatch, view) => {
    if (!view || !dispatch) return true;
    const input = el("input", { type: "file", multiple: true, accept });
    input.addEventListener("change", () => {
      view.focus();
      void taken(view, [...(input.files ?? [])]);
    });
    input.click();
    return true;
  };
}

/** Picture files from this machine, each a block of its own. */
export function choosePictures(room: Room): Command {
  return choose("image/*", (view, files) => room.uploads.blocks(view, files));
}

/** Picture files that belong together. */
export function chooseGallery(room: Room): Command {
  return choose("image/*", (view, files) => room.uploads.gallery(view, files));
}

/** PDF, sound or film. */
export function chooseFiles(room: Room): Command {
  const accept = "application/pdf,audio/*,video/mp4,video/webm";
  return choose(accept, (view, files) => room.uploads.blocks(view, files));
}
