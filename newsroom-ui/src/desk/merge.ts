// Two people in one article: what the server merged, what was typed meanwhile, and what to choose.

import { newId } from "../body/ids";
import { same } from "../body/tree";
import type { Block, Body } from "../body/tree";
import type { FieldValue, FieldValues } from "./fields";

/** The server's answer to a save that was based on an older revision. */
export interface Collision {
  revision: number;
  saved_by?: string;
  merged: { fields: FieldValues; body: Body };
  conflicts: Conflict[];
  field_conflicts: FieldConflict[];
}

/** One block of the body's own blocks that both changed; null: taken out. */
export interface Conflict {
  block: string;
  mine: Block | null;
  theirs: Block | null;
}

export interface FieldConflict {
  field: string;
  mine: FieldValue;
  theirs: FieldValue;
}

export type Choice = "keep_mine" | "take_theirs" | "keep_both";

/** A draft: the fields and the body. */
export interface Draft {
  fields: FieldValues;
  body: Body;
}

/**
 * The merged body with what changed here since `sent` was sent. The server merged `sent`; every
 * block that is other now wins over what came back, and what was taken out since stays out.
 */
export function rebased(sent: Body, now: Body, merged: Body): Body {
  const before = new Map(sent.blocks.map((block) => [block.id, block]));
  const current = new Map(now.blocks.map((block) => [block.id, block]));
  const blocks = merged.blocks.filter((block) => {
    const wasSent = before.get(block.id);
    const isTakenOutSince = wasSent !== undefined && !current.has(block.id);
    return !isTakenOutSince || !same(block, wasSent);
  });
  let body: Body = { v: merged.v, blocks };
  for (const block of now.blocks) {
    if (!same(before.get(block.id), block)) body = withBlock(body, block, now);
  }
  return body;
}

/** The merged fields, but what was changed here since `sent` as it is now. */
export function rebasedFields(sent: FieldValues, now: FieldValues, merged: FieldValues) {
  const changed = Object.entries(now).filter(([name, value]) => !same(sent[name], value));
  return { ...merged, ...Object.fromEntries(changed) };
}

/** The body while a conflict is open: with my block, as long as I have one. */
export function withMine(body: Body, { block, mine }: Conflict, now: Body): Body {
  const current = now.blocks.find(({ id }) => id === block) ?? mine;
  return current === null ? body : withBlock(body, current, now);
}

/** The body after a choice. `now` tells where a block stood that `body` no longer has. */
export function chosen(
  body: Body,
  conflict: Conflict,
  choice: Choice,
  makeId: () => string = newId,
): Body {
  const { block, theirs } = conflict;
  const mine = conflict.mine && (body.blocks.find(({ id }) => id === block) ?? conflict.mine);
  if (choice === "keep_both" && mine && theirs) {
    const both = withBlock(body, mine, body);
    const copy = { ...theirs, id: makeId() };
    return {
      ...both,
      blocks: both.blocks.flatMap((one) => (one.id === block ? [one, copy] : [one])),
    };
  }
  const wanted =
    choice === "take_theirs" ? theirs : choice === "keep_mine" ? mine : (mine ?? theirs);
  if (wanted) return withBlock(body, wanted, body);
  return { ...body, blocks: body.blocks.filter(({ id }) => id !== block) };
}

/** The body with this block in its place: over the one of its id, else after what preceded it. */
function withBlock(body: Body, block: Block, order: Body): Body {
  const index = body.blocks.findIndex(({ id }) => id === block.id);
  if (index !== -1) {
    return { ...body, blocks: body.blocks.map((there, at) => (at === index ? block : there)) };
  }
  const own = order.blocks.findIndex(({ id }) => id === block.id);
  const earlier = order.blocks.slice(0, Math.max(0, own)).map(({ id }) => id);
  const after = body.blocks.findLastIndex(({ id }) => earlier.includes(id));
  const place = own === -1 ? body.blocks.length : after + 1;
  const [before, behind] = [body.blocks.slice(0, place), body.blocks.slice(place)];
  return { ...body, blocks: [...before, block, ...behind] };
}
