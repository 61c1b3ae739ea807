// The article's other fields: every named one of the form, by name.

/** A field's value: text, or several texts where a name stands more than once. */
export type FieldValue = string | string[];
export type FieldValues = Record<string, FieldValue>;

/** Names that are the form's own business, not the article's. */
const PASSED_OVER = new Set(["csrf", "revision", "body", "body_tree", "act", ""]);

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether an element is one of the article's fields. */
export function isField(element: unknown): element is Field {
  const isOne =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  if (!isOne || PASSED_OVER.has(element.name)) return false;
  return !["submit", "button", "image", "reset", "file"].includes(element.type);
}

/** All fields as they are now. An unticked box is an empty text, or missing from its list. */
export function fieldsOf(form: HTMLFormElement): FieldValues {
  const values: FieldValues = {};
  for (const [name, fields] of byName(form)) {
    const given = fields.flatMap(valuesOf);
    values[name] = isSeveral(fields) ? given : (given[0] ?? "");
  }
  return values;
}

/** Sets fields to what a merge gave. */
export function setFields(form: HTMLFormElement, values: FieldValues): void {
  const fields = byName(form);
  for (const [name, value] of Object.entries(values)) {
    for (const field of fields.get(name) ?? []) setValue(field, [value].flat());
  }
}

function byName(form: HTMLFormElement): Map<string, Field[]> {
  const fields = new Map<string, Field[]>();
  for (const element of form.elements) {
    if (!isField(element)) continue;
    fields.set(element.name, [...(fields.get(element.name) ?? []), element]);
  }
  return fields;
}

function isSeveral(fields: Field[]): boolean {
  const [first] = fields;
  if (first instanceof HTMLSelectElement && first.multiple) return true;
  return fields.length > 1 && first?.type !== "radio";
}

function valuesOf(field: Field): string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((o) => o.value);
  if (isTickable(field)) return field.checked ? [field.value] : [];
  return [field.value];
}

function setValue(field: Field, values: string[]): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = values.includes(option.value);
  } else if (isTickable(field)) {
    field.checked = values.includes(field.value);
  } else {
    field.value = values[0] ?? "";
  }
}

function isTickable(field: Field): field is HTMLInputElement {
  return field.type === "checkbox" || field.type === "radio";
}
