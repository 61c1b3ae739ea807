// Word writes lists as paragraphs: `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>`
// with the bullet or number as its first words. Here they become lists again.

import type { Block, ListItem, Text } from "../body/tree";
import { stylesOf } from "./styles";

/** One such paragraph. */
export interface WordItem {
  /** From 1. */
  level: number;
  ordered: boolean;
  start: number;
  text: Text;
}

/** The level and marker of a paragraph that is an item, or nothing. */
export function wordItemOf(paragraph: Element): Omit<WordItem, "text"> | null {
  const level = /level(\d+)/.exec(stylesOf(paragraph).get("mso-list") ?? "");
  if (!level) return null;
  const marker = (markerOf(paragraph)?.textContent ?? "").trim();
  const number = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.exec(marker);
  const start = Number(number?.[1]);
  const ordered = number !== null;
  return { level: Number(level[1]), ordered, start: Number.isInteger(start) ? start : 1 };
}

/** Whether an element is the bullet or number Word put in front. */
export function isMarker(element: Element): boolean {
  return stylesOf(element).get("mso-list") === "ignore";
}

function markerOf(paragraph: Element): Element | undefined {
  return [...paragraph.querySelectorAll("span")].find(isMarker);
}

/** The lists the items make, nested by their levels. */
export function listsOf(items: WordItem[], makeId: () => string): Block[] {
  const lists: Block[] = [];
  let rest = items;
  while (rest[0]) {
    const { level, ordered } = rest[0];
    const other = rest.findIndex((item) => item.level <= level && item.ordered !== ordered);
    const end = other === -1 ? rest.length : other;
    lists.push(listOf(rest.slice(0, end), makeId));
    rest = rest.slice(end);
  }
  return lists;
}

function listOf(items: WordItem[], makeId: () => string): Block {
  const [first] = items as [WordItem];
  const top: { item: ListItem; below: WordItem[] }[] = [];
  for (const item of items) {
    const last = top.at(-1);
    if (item.level > first.level && last) last.below.push(item);
    else top.push({ item: { text: item.text }, below: [] });
  }
  for (const { item, below } of top) {
    if (below.length > 0) item.blocks = listsOf(below, makeId);
  }
  const start = first.ordered && first.start !== 1 ? { start: first.start } : {};
  const { ordered } = first;
  return { id: makeId(), type: "list", ordered, ...start, items: top.map(({ item }) => item) };
}
