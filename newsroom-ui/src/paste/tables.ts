// A table of a web page, of Word or of a spreadsheet.

import type { Cell, Kind, Text } from "../body/tree";
import { without } from "./words";

type Table = Kind & { type: "table" };

const SPAN_MAX = 100;

/** The table, or nothing when it has no cells. `textIn` reads a cell's words. */
export function tableOf(element: Element, textIn: (cell: Element) => Text): Table | null {
  const table: Table = { type: "table", rows: [] };
  const head: Cell[][] = [];
  const foot: Cell[][] = [];
  for (const row of rowsOf(element)) {
    const cells = [...row.children].filter(isCell).map((cell) => cellOf(cell, textIn));
    if (cells.length === 0) continue;
    const part = row.parentElement?.tagName.toUpperCase();
    const isHead = part === "THEAD" || (table.rows.length === 0 && cells.every((c) => c.is_head));
    (isHead ? head : part === "TFOOT" ? foot : table.rows).push(cells);
  }
  const caption = [...element.children].find((child) => /^caption$/i.test(child.tagName));
  if (caption) table.caption = textIn(caption);
  // Heads of nothing are rows.
  if (table.rows.length === 0) table.rows = head.splice(0);
  if (head.length > 0) table.head = head;
  if (foot.length > 0) table.foot = foot;
  return table.rows.length > 0 ? table : null;
}

/** The table's own rows, not those of tables inside its cells. */
function rowsOf(element: Element): Element[] {
  const isRow = (child: Element): boolean => /^tr$/i.test(child.tagName);
  return [...element.children].flatMap((child) =>
    /^(thead|tbody|tfoot)$/i.test(child.tagName)
      ? [...child.children].filter(isRow)
      : [child].filter(isRow),
  );
}

function isCell(element: Element): boolean {
  return /^(td|th)$/i.test(element.tagName);
}

function cellOf(element: Element, textIn: (cell: Element) => Text): Cell {
  const isHead = /^th$/i.test(element.tagName);
  const text = textIn(element);
  const columns = spanOf(element, "colspan");
  const rows = spanOf(element, "rowspan");
  return {
    text: isHead ? without(text, "strong") : text,
    ...(isHead ? { is_head: true } : {}),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  };
}

function spanOf(element: Element, name: string): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, SPAN_MAX) : 1;
}
