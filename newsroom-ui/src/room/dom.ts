// Making elements without markup.

type Attributes = Record<string, string | boolean | null>;

/** An element; `true` sets an empty attribute, `false` and null none. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (globalThis.Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (typeof value === "string") element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A button that never submits the form. */
export function button(words: string, act: () => void, attributes: Attributes = {}) {
  const made = el("button", { type: "button", class: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}
