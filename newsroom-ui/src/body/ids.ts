// Block ids: eight characters of a-z and 2-7, given once.

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Fills the array with chance; the browser's by default. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => void;

const browserChance: Chance = (bytes) => void crypto.getRandomValues(bytes);

/** A new id. */
export function newId(chance: Chance = browserChance): string {
  const bytes = new Uint8Array(8);
  chance(bytes);
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}

/** Whether `id` is written as an id is. */
export function isId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z2-7]{8}$/.test(id);
}
