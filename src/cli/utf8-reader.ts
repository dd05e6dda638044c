/** Decodes bytes as UTF-8 piece by piece, and says what they are and where, when they are not. */
import { TextDecoder } from "node:util";

/** Why bytes are not text; `line` and `column` (from 1) where that can be told. */
export interface ByteProblem {
  readonly sentence: string;
  readonly line?: number;
  readonly column?: number;
}

/** Files that people take for text, by their first bytes. */
const OTHERS: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [[0x1f, 0x8b], "This is compressed (gzip). Unpack it first."],
  [[0x42, 0x5a, 0x68], "This is compressed (bzip2). Unpack it first."],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "This is compressed (xz). Unpack it first."],
  [[0x28, 0xb5, 0x2f, 0xfd], "This is compressed (zstd). Unpack it first."],
  [[0x50, 0x4b, 0x03, 0x04], "This is a ZIP archive or a document of an office program, not RDF. Unpack it first."],
  [[0xff, 0xfe], "This is text in UTF-16. Save it as UTF-8 and try again."],
  [[0xfe, 0xff], "This is text in UTF-16. Save it as UTF-8 and try again."],
];

const strict = (): TextDecoder => new TextDecoder("utf-8", { fatal: true });

export class Utf8Reader {
  readonly #decoder = strict();
  /** Bytes of a character that the last piece broke off in: at most three. */
  #pending: Uint8Array = new Uint8Array();
  #started = false;
  #line = 1;
  #column = 1;

  /** The text of the next piece, `null` for the end. After a problem nothing more can be read. */
  read(piece: Uint8Array | null): { readonly text: string; readonly problem: ByteProblem | null } {
    if (piece !== null && piece.length > 0 && !this.#started) {
      this.#started = true;
      const other = OTHERS.find(([bytes]) => bytes.every((byte, i) => piece[i] === byte));
      if (other !== undefined) return { text: "", problem: { sentence: other[1] } };
    }
    try {
      const text = piece === null ? this.#decoder.decode() : this.#decoder.decode(piece, { stream: true });
      if (piece !== null) this.#pending = unfinished(join(this.#pending, piece));
      this.#pass(text);
      return { text, problem: null };
    } catch {
      return { text: "", problem: this.#problem(piece ?? new Uint8Array()) };
    }
  }

  #pass(text: string): void {
    let last = -1;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
      this.#line += 1;
      last = at;
    }
    this.#column = last === -1 ? this.#column + text.length : text.length - last;
  }

  #problem(piece: Uint8Array): ByteProblem {
    const bytes = join(this.#pending, piece);
    let good = 0;
    for (let bad = bytes.length + 1; bad - good > 1; ) {
      const middle = (good + bad) >> 1;
      if (isText(bytes.subarray(0, middle))) good = middle;
      else bad = middle;
    }
    this.#pass(strict().decode(bytes.subarray(0, good), { stream: true }));
    if (bytes.includes(0)) return { sentence: "This is not text but the bytes of another kind of file." };
    const sentence = "This is not UTF-8 from here on. Save the file as UTF-8 and try again.";
    return { sentence, line: this.#line, column: this.#column };
  }
}

/** Whether bytes are UTF-8, the last character perhaps unfinished. */
function isText(bytes: Uint8Array): boolean {
  try {
    strict().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The bytes at the end that begin a character without ending it. */
function unfinished(bytes: Uint8Array): Uint8Array {
  for (let n = 1; n <= Math.min(3, bytes.length); n += 1) {
    const byte = bytes[bytes.length - n] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return wants > n ? bytes.slice(bytes.length - n) : new Uint8Array();
  }
  return new Uint8Array();
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
