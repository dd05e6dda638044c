/** XML text: elements and attributes made safe, whatever a label or an address holds. */

/** What no XML 1.0 document may hold (2.2): control characters, lone surrogates, two non-characters. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute, in XML and in HTML alike. Forbidden characters become U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Numbers are written as they stand; an attribute that is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element around text. Attributes keep their order. */
export const textElement = (name: string, attributes: XmlAttributes, text: string): string =>
  `<${name}${attributeText(attributes)}>${oneLine(text)}</${name}>`;

/** An element around other elements, each on lines of its own. Without any it is empty. */
export function element(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const inside = children.filter((child) => child !== "");
  if (inside.length === 0) return `<${name}${attributeText(attributes)}/>`;
  return `<${name}${attributeText(attributes)}>\n${inside.map(indented).join("\n")}\n</${name}>`;
}

const attributeText = (attributes: XmlAttributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${oneLine(String(value))}"`))
    .join("");

/** Line breaks as references: a reader of the file would make blanks of them, and `element` would indent them. */
const oneLine = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r\u0085\u2028\u2029]/g, (c) => `&#${c.charCodeAt(0)};`);

const indented = (lines: string): string => lines.replace(/^/gm, "  ");
