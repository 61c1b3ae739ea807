// Markdown as it is typed: `# `, `> `, `- `, `1. `, three backticks, `---`, **bold**, *em*,
// `code`, ~~struck~~, [text](url).

import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Attrs, MarkType } from "prosemirror-model";
import type { Command, EditorState, Plugin, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { typedHref } from "../body/addresses";
import { markType, nodeType } from "../body/schema";
import { makeList } from "./lists";
import { turnInto, withBlock, wrapIn } from "./turning";

/** The rules a paragraph's beginning and its words are read by. */
export const markdownRules: InputRule[] = [
  lineRule(/^(#{1,6})\s$/, (match) => {
    const level = Math.max(2, match[1]?.length ?? 2);
    return turnInto("heading", { level });
  }),
  lineRule(/^>\s$/, () => wrapIn("block_quotation")),
  lineRule(/^[-*+]\s$/, () => makeList(false)),
  lineRule(/^(-?\d{1,9})[.)]\s$/, (match) => {
    const start = Number(match[1]);
    return makeList(true, start === 1 ? null : start);
  }),
  lineRule(/^```([\w+#-]*)\s$/, (match) => turnInto("code_block", { language: match[1] || null })),
  lineRule(/^(?:---|\*\*\*|___)$/, () => (state, dispatch) => {
    dispatch?.(withBlock(state, nodeType("rule").create()));
    return true;
  }),
  markRule(/(?:^|[^*])(\*\*([^\s*](?:[^*]*[^\s*])?)\*\*)$/, () => markType("strong")),
  markRule(/(?:^|[^\w_])(__([^\s_](?:[^_]*[^\s_])?)__)$/, () => markType("strong")),
  markRule(/(?:^|[^*])(\*([^\s*](?:[^*]*[^\s*])?)\*)$/, () => markType("emphasis")),
  markRule(/(?:^|[^\w_])(_([^\s_](?:[^_]*[^\s_])?)_)$/, () => markType("emphasis")),
  markRule(/(?:^|[^~])(~~([^\s~](?:[^~]*[^\s~])?)~~)$/, () => markType("struck")),
  markRule(/(?:^|[^`])(`([^`]+)`)$/, () => markType("code")),
  markRule(/(?:^|[^!])(\[([^\]]+)\]\(([^\s()]+)\))$/, (match) => {
    const href = typedHref(match[3] ?? "");
    return href === null ? null : [markType("link"), { href }];
  }),
];

/** Reads Markdown as it is typed. Backspace right after takes the reading back. */
export function markdown(): Plugin {
  return inputRules({ rules: markdownRules });
}

/** A rule for the start of a paragraph: what was typed goes, then the command acts. */
function lineRule(pattern: RegExp, commandOf: (match: RegExpMatchArray) => Command): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const $start = state.doc.resolve(start);
    if ($start.parent.type.name !== "paragraph" || $start.parentOffset !== 0) return null;
    // In a list or a quotation the same signs would take the line out again.
    if (["list_item", "block_quotation"].includes($start.node(-1).type.name)) return null;
    return after(state, state.tr.delete(start, end), commandOf(match));
  });
}

/** The change followed by what the command does then, as one change. */
function after(state: EditorState, change: Transaction, command: Command): Transaction | null {
  const between = state.apply(change);
  let whole: Transaction | null = null;
  command(between, (next) => {
    whole = change;
    for (const step of next.steps) change.step(step);
    const { anchor, head } = next.selection;
    const place = (at: number): number => Math.min(at, change.doc.content.size);
    const [$anchor, $head] = [change.doc.resolve(place(anchor)), change.doc.resolve(place(head))];
    change.setSelection(TextSelection.between($anchor, $head));
  });
  return whole;
}

type Found = MarkType | [MarkType, Attrs] | null;

/** A rule whose first group is replaced by the words of its second, marked. */
function markRule(pattern: RegExp, markOf: (match: RegExpMatchArray) => Found): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const found = markOf(match);
    const [whole, words] = [match[1] ?? "", match[2] ?? ""];
    if (!found) return null;
    const [type, attrs] = Array.isArray(found) ? found : [found, null];
    const from = start + match[0].length - whole.length;
    if (!state.doc.resolve(from).parent.type.allowsMarkType(type)) return null;
    if (hasCode(state, from, end)) return null;
    if (type.name !== "code" && isInsideBackticks(state, from)) return null;
    const wordsFrom = from + whole.indexOf(words, 1);
    const change = state.tr;
    if (wordsFrom + words.length > end) return null;
    // The last typed character is not in the document yet: `end` is where it would stand.
    if (wordsFrom + words.length < end) change.delete(wordsFrom + words.length, end);
    change.delete(from, wordsFrom);
    change.addMark(from, from + words.length, type.create(attrs));
    return change.removeStoredMark(type);
  });
}

function hasCode(state: EditorState, from: number, to: number): boolean {
  return state.doc.rangeHasMark(from, to, markType("code"));
}

function isInsideBackticks(state: EditorState, at: number): boolean {
  const $at = state.doc.resolve(at);
  const before = $at.parent.textBetween(0, $at.parentOffset, undefined, "\ufffc");
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
