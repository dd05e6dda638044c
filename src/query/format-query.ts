/** Lays a query out anew: a triple a line, groups indented, comments kept; nothing but white space changes. */
import { type Token, tokens } from "./tokens.ts";

/** A token, or a comment, with how it stood in the text. */
interface Piece {
  readonly text: string;
  readonly kind: Token["kind"] | "comment";
  /** Nothing stood between it and the piece before. */
  readonly glued: boolean;
  /** Line breaks between it and the piece before. */
  readonly breaks: number;
}

const STEP = "  ";
/** A group inside brackets or after VALUES stays on one line up to this length. */
const SHORT = 72;
/** Words that begin a line outside brackets. */
const CLAUSE = /^(select|construct|ask|describe|group|order|having|limit|offset|values)$/i;
/** Words that begin a line outside groups. */
const OUTSIDE = /^(prefix|base|version|from|with|using|insert|delete|load|clear|drop|create|add|move|copy)$/i;
/** Words that begin a line inside a group. */
const INSIDE = /^(optional|filter|bind|minus|graph|service)$/i;

/**
 * The text laid out. Its tokens and comments are the same, in the same order; tokens that stood together still do,
 * except beside braces and the marks that end a triple. What is no SPARQL is laid out as far as it goes, and left as it
 * is where a layout would read as something else.
 */
export function formatQuery(text: string): string {
  const laid = layOut(text);
  return sameWords(laid, text) && layOut(laid) === laid ? laid : text;
}

const layOut = (text: string): string => new Layout(piecesOf(text)).run();

function sameWords(one: string, other: string): boolean {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  return a.length === b.length && a.every(({ text, kind }, i) => text === b[i]?.text && kind === b[i]?.kind);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const gap = (to: number): Pick<Piece, "glued" | "breaks"> => {
    let from = end;
    for (const match of text.slice(end, to).matchAll(/#[^\n\r]*/g)) {
      const at = end + match.index;
      pieces.push({
        text: match[0].trimEnd(),
        kind: "comment",
        glued: false,
        breaks: breaksIn(text.slice(from, at)),
      });
      from = at + match[0].length;
    }
    return { breaks: breaksIn(text.slice(from, to)), glued: to === end && end > 0 };
  };
  for (const token of tokens(text)) {
    const before = gap(token.at);
    pieces.push({ text: token.text, kind: token.kind, ...before });
    end = token.at + token.text.length;
  }
  gap(text.length);
  return pieces;
}

const breaksIn = (space: string): number => space.match(/\r\n|\r|\n/g)?.length ?? 0;

class Layout {
  readonly #pieces: readonly Piece[];
  readonly #lines: string[] = [];
  #line = "";
  /** The next piece begins a line. */
  #breaks = false;
  #depth = 0;
  /** Round brackets open since the last brace, square ones and `{|` likewise; those outside each brace below them. */
  #round = 0;
  #square = 0;
  readonly #outer: { readonly round: number; readonly square: number }[] = [];
  /** The triple goes on after `;`. */
  #goesOn = false;
  /** The clause word that the statement began with. */
  #clause = "";

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  run(): string {
    for (let i = 0; i < this.#pieces.length; i += 1) i = this.#take(i);
    this.#end();
    return this.#lines.join("\n");
  }

  /** Puts the piece at `i`; returns the index of the last one put. */
  #take(i: number): number {
    const piece = this.#pieces[i];
    if (piece === undefined) return i;
    const next = this.#pieces[i + 1];
    const bare = this.#round === 0 && this.#square === 0;
    if (piece.kind === "comment") {
      this.#breaks = piece.breaks > 0;
      this.#put(piece);
      this.#breaks = true;
    } else if (this.#opensGroup(i)) return this.#open(i);
    else if (piece.text === "}" && !(piece.glued && this.#pieces[i - 1]?.text === "|")) this.#close(piece, next);
    else if (bare && this.#separates(i)) {
      this.#put({ ...piece, glued: false });
      this.#goesOn = piece.text === ";" && this.#depth > 0;
      this.#clause = "";
      this.#breaks = true;
    } else {
      if (piece.kind === "word" && bare && this.#beginsLine(piece.text)) {
        this.#breaks = true;
        this.#goesOn = false;
        this.#clause = piece.text.toLowerCase();
      }
      this.#put(piece);
      this.#count(piece, next);
      const over = piece.text === ")" && this.#round === 0 && this.#square === 0;
      if (over && /^(filter|bind)$/.test(this.#clause) && !this.#separates(i + 1)) {
        this.#breaks = true;
        this.#clause = "";
      }
    }
    return i;
  }

  #beginsLine(word: string): boolean {
    return CLAUSE.test(word) || (this.#depth === 0 ? OUTSIDE : INSIDE).test(word);
  }

  #count({ text, glued }: Piece, next: Piece | undefined): void {
    if (text === "(") this.#round += 1;
    if (text === ")") this.#round = Math.max(0, this.#round - 1);
    if (text === "[" || (text === "{" && next?.text === "|")) this.#square += 1;
    if (text === "]" || (text === "}" && glued)) this.#square = Math.max(0, this.#square - 1);
  }

  /** Whether the piece at `i` ends a triple or a part of it: no `.` of a number. */
  #separates(i: number): boolean {
    const piece = this.#pieces[i];
    const next = this.#pieces[i + 1];
    if (piece?.text === ";") return true;
    if (piece?.text !== ".") return false;
    const number = next?.glued === true && /^(\d|e\d*$)/i.test(next.text);
    return !number;
  }

  #opensGroup(i: number): boolean {
    const [piece, next] = [this.#pieces[i], this.#pieces[i + 1]];
    return piece?.text === "{" && !(next?.text === "|" && next.glued);
  }

  #open(i: number): number {
    const close = this.#shortGroup(i);
    if (close !== null) {
      for (let j = i; j <= close; j += 1) {
        const piece = this.#pieces[j];
        const edge = j <= i + 1 || j === close;
        if (piece !== undefined) this.#put(edge ? { ...piece, glued: false } : piece);
      }
      if (this.#round === 0 && this.#square === 0) this.#breaks = true;
      return close;
    }
    this.#put({ text: "{", kind: "punctuation", glued: false, breaks: this.#pieces[i]?.breaks ?? 0 });
    this.#outer.push({ round: this.#round, square: this.#square });
    this.#round = 0;
    this.#square = 0;
    this.#depth += 1;
    this.#goesOn = false;
    this.#clause = "";
    this.#breaks = true;
    return i;
  }

  /** The index of the brace that closes the group at `i`, if the group can stay on one line. */
  #shortGroup(i: number): number | null {
    const mayStay = this.#round > 0 || this.#clause === "values";
    let length = 0;
    for (let j = i + 1; j < this.#pieces.length; j += 1) {
      const piece = this.#pieces[j];
      if (piece === undefined || piece.kind === "comment" || piece.text === "{") return null;
      if (piece.text === "}") return j === i + 1 || mayStay ? j : null;
      length += piece.text.length + 1;
      if (length > SHORT || piece.text.includes("\n") || this.#separates(j)) return null;
    }
    return null;
  }

  #close(piece: Piece, next: Piece | undefined): void {
    this.#depth = Math.max(0, this.#depth - 1);
    this.#goesOn = false;
    this.#clause = "";
    this.#breaks = true;
    this.#put(piece);
    const outer = this.#outer.pop();
    this.#round = outer?.round ?? 0;
    this.#square = outer?.square ?? 0;
    const goesOn = next !== undefined && /^(\.|;|union)$/i.test(next.text);
    this.#breaks = this.#round === 0 && this.#square === 0 && !goesOn;
  }

  #put({ text, glued, breaks }: Piece): void {
    if (this.#breaks && this.#line !== "") {
      this.#end();
      if (breaks > 1) this.#lines.push("");
    }
    if (this.#line === "") this.#line = STEP.repeat(this.#depth + (this.#goesOn ? 1 : 0)) + text;
    else this.#line += glued ? text : ` ${text}`;
    this.#breaks = false;
  }

  #end(): void {
    if (this.#line !== "") this.#lines.push(this.#line);
    this.#line = "";
  }
}
