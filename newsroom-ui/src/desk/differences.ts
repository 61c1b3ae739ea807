// Which words of two texts differ: shown in a collision, so that nobody has to search.

import { el } from "../room/dom";

/** Above this many comparisons the texts are shown without marks. */
const COMPARISONS_MAX = 4_000_000;

/** Marks the words of each side that the other side lacks. */
export function markDifferences(one: HTMLElement, other: HTMLElement): void {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  const found = differing(
    left.map(({ word }) => word),
    right.map(({ word }) => word),
  );
  for (const [places, words] of [
    [found[0], left],
    [found[1], right],
  ] as const) {
    // From the end, so that the places of the earlier words stay.
    for (const index of [...places].reverse()) mark(words[index]);
  }
}

/** The places of the words that are not part of the longest common run of both. */
export function differing(one: string[], other: string[]): [number[], number[]] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [left, right] = [one.length, other.length];
  while (left > start && right > start && one[left - 1] === other[right - 1]) {
    left -= 1;
    right -= 1;
  }
  if ((left - start) * (right - start) > COMPARISONS_MAX) return [[], []];
  const [first, second] = unmatched(one.slice(start, left), other.slice(start, right));
  return [first.map((place) => place + start), second.map((place) => place + start)];
}

/** Longest common subsequence by the table of its lengths (Wagner and Fischer 1974). */
function unmatched(one: string[], other: string[]): [number[], number[]] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const isSame = one[i] === other[j];
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) {
      places[0].push(i++);
    } else {
      places[1].push(j++);
    }
  }
  return places;
}

interface Word {
  node: Text;
  from: number;
  word: string;
}

function wordsIn(element: HTMLElement): Word[] {
  const words: Word[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const match of node.data.matchAll(/\S+/g)) {
      words.push({ node, from: match.index, word: match[0] });
    }
  }
  return words;
}

function mark(found: Word | undefined): void {
  if (!found) return;
  const rest = found.node.splitText(found.from);
  rest.splitText(found.word.length);
  const wrap = el("span", { class: "differs" });
  rest.replaceWith(wrap);
  wrap.append(rest);
}
