/** IRIs and node keys as short, readable text: with the dossier's prefixes where they fit. */

export type Prefixes = Readonly<Record<string, string>>;

const LOCAL = /^[\p{L}\p{N}_][\p{L}\p{N}_.~-]*$/u;
const NAME = "name:";

/** `kri:DB08` for an IRI that a prefix covers, the IRI itself otherwise. For people and for addresses. */
export function shortIri(iri: string, prefixes: Prefixes): string {
  let found: string | null = null;
  let length = 0;
  for (const [prefix, base] of Object.entries(prefixes)) {
    if (base.length <= length || !iri.startsWith(base)) continue;
    const local = iri.slice(base.length);
    if (!LOCAL.test(local) || local.endsWith(".")) continue;
    found = `${prefix}:${local}`;
    length = base.length;
  }
  return found ?? iri;
}

/** The IRI that a short form stands for; text that no prefix covers is taken as it is. */
export function longIri(text: string, prefixes: Prefixes): string {
  const colon = text.indexOf(":");
  if (colon === -1) return text;
  const base = Object.hasOwn(prefixes, text.slice(0, colon)) ? prefixes[text.slice(0, colon)] : undefined;
  return base === undefined ? text : base + text.slice(colon + 1);
}

/** A node key or term key as short text: `kri:DB08`, `"Mr Thomas"` for a drawn name, `<…>` where a prefix could mislead. */
export function writeKey(key: string, prefixes: Prefixes): string {
  if (key.startsWith(NAME)) return `"${key.slice(NAME.length)}"`;
  if (/^["<]|^_:/.test(key)) return key;
  const short = shortIri(key, prefixes);
  if (short !== key) return short;
  return Object.hasOwn(prefixes, key.slice(0, key.indexOf(":"))) ? `<${key}>` : key;
}

/** Reads what `writeKey` wrote. A literal's term key (with its `^^` or `@`) stays as it is. */
export function readKey(text: string, prefixes: Prefixes): string {
  if (text.startsWith('"')) return text.length > 1 && text.endsWith('"') ? NAME + text.slice(1, -1) : text;
  if (text.startsWith("<<(") || text.startsWith("_:")) return text;
  if (text.startsWith("<") && text.endsWith(">")) return text.slice(1, -1);
  return longIri(text, prefixes);
}
