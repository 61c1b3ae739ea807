// The style attribute, read by hand: a page under a strict policy has no styles to ask.

/** Its declarations, names and values in lower case. */
export function stylesOf(element: Element): Map<string, string> {
  const styles = new Map<string, string>();
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    styles.set(name, declaration.slice(colon + 1).trim().toLowerCase());
  }
  return styles;
}

/** Whether a reader of the copied page did not see it. */
export function isHidden(element: Element): boolean {
  const styles = stylesOf(element);
  return element.hasAttribute("hidden")
    || styles.get("display") === "none"
    || styles.get("mso-hide") === "all";
}
