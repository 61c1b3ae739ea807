// The style attribute, read by hand: a page under a strict policy has no styles to ask.

/**
 * Markup whose styles no longer style: a strict policy would report every one of them, though the
 * page it is parsed in is never shown. `stylesOf` reads them all the same.
 */
export function unstyled(markup: string): string {
  return markup
    .replace(/<style[^]*?<\/style\s*>/gi, "")
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag.replace(/([\s"'])style(\s*=)/gi, "$1data-style$2"),
    );
}

/** Its declarations, names and values in lower case. */
export function stylesOf(element: Element): Map<string, string> {
  const styles = new Map<string, string>();
  const written = element.getAttribute("data-style") ?? element.getAttribute("style") ?? "";
  for (const declaration of written.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    styles.set(
      name,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return styles;
}

/** Whether a reader of the copied page did not see it. */
export function isHidden(element: Element): boolean {
  const styles = stylesOf(element);
  return (
    element.hasAttribute("hidden") ||
    styles.get("display") === "none" ||
    styles.get("mso-hide") === "all"
  );
}
