// Which addresses may stand in a body, as `news::Mark::Link` and `Embed` say.

/** The address when a link may carry it: `/…`, `#…`, http, https, mailto or tel; else nothing. */
export function soundHref(href: unknown): string | null {
  if (typeof href !== "string") return null;
  const bare = href.trim();
  if (/^(\/(?!\/)|#)/.test(bare)) return bare;
  return hasScheme(bare, ["http:", "https:", "mailto:", "tel:"]) ? bare : null;
}

/** The address when it is whole and on the web; else nothing. */
export function soundUrl(url: unknown): string | null {
  return typeof url === "string" && hasScheme(url.trim(), ["http:", "https:"]) ? url.trim() : null;
}

/** What somebody typed as a link: `example.org` is meant as `https://example.org`. */
export function typedHref(typed: string): string | null {
  const bare = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(bare)) return `mailto:${bare}`;
  if (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(bare)) return soundHref(`https://${bare}`);
  return soundHref(bare);
}

/** A language tag in its canonical letter case (RFC 5646 §2.1.1), or nothing. */
export function soundLanguage(tag: string): string | null {
  const parts = tag.trim().split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(parts[0] ?? "") || parts.length > 6) return null;
  if (!parts.every((part) => /^[a-z0-9]{1,8}$/i.test(part))) return null;
  return parts.map(languagePart).join("-");
}

function languagePart(part: string, position: number): string {
  const lower = part.toLowerCase();
  if (position === 0 || !/^[a-z]+$/.test(lower)) return lower;
  if (part.length === 4) return lower.charAt(0).toUpperCase() + lower.slice(1);
  return part.length === 2 ? lower.toUpperCase() : lower;
}

function hasScheme(address: string, schemes: string[]): boolean {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address) || /[\s<>"]/.test(address)) return false;
  try {
    return schemes.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
