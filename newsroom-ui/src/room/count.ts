// How long the article is: counted as `news::BodyText` counts, read at 220 words a minute.

import type { Block, Text } from "../body/tree";

const WORDS_PER_MINUTE = 220;

/** Words and minutes of a body. Pull quotes and see-also cards are not part of the reading. */
export function lengthOf(blocks: Block[]): { words: number; minutes: number } {
  const words = countIn(blocks.flatMap(wordsIn).join("\n"));
  return { words, minutes: Math.max(1, Math.ceil(words / WORDS_PER_MINUTE)) };
}

/** Between white space; in scripts without spaces, two characters count as one word. */
function countIn(words: string): number {
  const wide = words.match(/[\u2e80-\u9fff]/g)?.length ?? 0;
  return (words.match(/\S+/g)?.length ?? 0) + Math.floor(wide / 2);
}

function wordsIn(block: Block): string[] {
  const caption = "caption" in block ? [of(block.caption)] : [];
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "preformatted":
    case "verse":
      return [of(block.text)];
    case "code":
      return [block.code];
    case "list":
      return block.items.flatMap(({ text, blocks }) => [
        of(text),
        ...(blocks ?? []).flatMap(wordsIn),
      ]);
    case "block_quotation":
      return [...block.blocks.flatMap(wordsIn), of(block.source)];
    case "details":
      return [of(block.summary), ...block.blocks.flatMap(wordsIn)];
    case "note":
      return [of(block.title), ...block.blocks.flatMap(wordsIn)];
    case "gallery":
      return [...block.pictures.map((figure) => of(figure.caption)), ...caption];
    case "table": {
      const rows = [...(block.head ?? []), ...block.rows, ...(block.foot ?? [])];
      return [...caption, ...rows.flat().map(({ text }) => of(text))];
    }
    case "file":
      return [of(block.title), ...caption];
    case "embed":
      return [block.title ?? "", ...caption];
    case "html":
      return [block.html.replace(/<[^>]*>/g, " ")];
    case "picture":
      return caption;
    default:
      return [];
  }
}

function of(text: Text | undefined): string {
  return (text ?? []).map(({ t }) => t).join("");
}
