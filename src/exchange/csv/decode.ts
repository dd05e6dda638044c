/** Decodes the bytes of a table: by its byte order mark, as UTF-8, or else as Windows-1252. */

export interface Decoded {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
}

/** The text of a file, without byte order mark, its line ends all `\n`; `null` when it is no text. */
export function decodeTable(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes);
  if (decoded === null || decoded.text.includes("\0")) return null;
  return { ...decoded, text: decoded.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") };
}

function decode(bytes: Uint8Array): Decoded | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = read(bytes, a === 0xff ? "utf-16le" : "utf-16be");
    return text === null ? null : { text, encoding: "UTF-16" };
  }
  const text = read(bytes, "utf-8");
  if (text !== null) return { text, encoding: "UTF-8" };
  const old = read(bytes, "windows-1252");
  return old === null ? null : { text: old, encoding: "Windows-1252" };
}

function read(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
