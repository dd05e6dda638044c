/** A strict little XML reader for the tests: what is not well-formed, it refuses. No DTDs, no CDATA. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text directly in it. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const NAME = "[A-Za-z_][A-Za-z0-9_.:-]*";
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, "y");
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

export function readXml(xml: string): XmlNode {
  if (!ALLOWED.test(xml)) throw new Error("A character that XML forbids.");
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(body);
    if (token === null) throw new Error(`Not well-formed near: ${body.slice(at, at + 80)}`);
    const [, closing, name = "", given = "", empty, text] = token;
    const here = stack.at(-1) as Open;
    if (text !== undefined) here.text += entities(text);
    else if (closing === "/") {
      if (here.name !== name) throw new Error(`</${name}> closes <${here.name}>.`);
      stack.pop();
    } else {
      const node: Open = { name, attributes: attributes(given), children: [], text: "" };
      here.children.push(node);
      if (empty !== "/") stack.push(node);
    }
  }
  const [root, second] = top.children;
  if (stack.length !== 1 || root === undefined || second !== undefined || top.text.trim() !== "")
    throw new Error("Not one element in all.");
  return root;
}

function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, "g"))) {
    if (name in found) throw new Error(`${name} is given twice.`);
    found[name] = entities(value);
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const entities = (text: string): string =>
  text.replace(/&(#?)([^;&\s]*);?/g, (whole, number: string, name: string) => {
    const value = number === "#" ? String.fromCodePoint(Number(name)) : NAMED[name];
    if (!whole.endsWith(";") || value === undefined) throw new Error(`${whole} is no entity.`);
    return value;
  });

/** Every element below, itself included, in the order of the text. */
export function* all(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* all(child);
}

export const named = (node: XmlNode, name: string): XmlNode[] => [...all(node)].filter((n) => n.name === name);

export function byId(node: XmlNode, id: string): XmlNode {
  const found = [...all(node)].find((n) => n.attributes.id === id);
  if (found === undefined) throw new Error(`There is no #${id}.`);
  return found;
}
