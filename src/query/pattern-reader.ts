/** Reads triple patterns from tokens as far as they go, so that an unfinished query can be understood too. */
import type { Token } from "./tokens.ts";

/** A triple pattern as it is written. */
export interface PatternTriple {
  readonly subject: string;
  /** Its first step, if it is a path; `^` before what is read backwards. */
  readonly predicate: string;
  /** Its last step. */
  readonly last: string;
  readonly object: string;
}

type Await = "subject" | "predicate" | "object" | "after" | "reifier";

interface Frame {
  readonly kind: "group" | "claim" | "blank" | "term" | "list" | "expression" | "values";
  await: Await;
  subject: string | null;
  /** The steps of the path so far, and whether the next token goes on with it. */
  steps: string[];
  isOpen: boolean;
  isBack: boolean;
  /** Whether the next `(` or `{` belongs to a keyword, and to which. */
  keyword: string | null;
}

const frame = (kind: Frame["kind"], wanted: Await = "subject", subject: string | null = null): Frame => ({
  ...{ kind, await: wanted, subject, steps: [], isOpen: true, isBack: false, keyword: null },
});

const NEEDS_NAME = new Set(["GRAPH", "SERVICE"]);
const EXPRESSIONS = new Set(["FILTER", "BIND", "HAVING", "EXISTS", "NOT"]);
const BLANK = "[]";

export class PatternReader {
  readonly triples: PatternTriple[] = [];
  readonly #frames: Frame[] = [];
  #before: Token | null = null;
  /** A keyword outside every group that the next braces belong to. */
  #clause: string | null = null;

  /** What the next token would be. */
  place() {
    const top = this.#frames.at(-1);
    const nothing = { subject: null, predicate: null, ofClaim: false };
    if (top === undefined) return { position: this.#clause === "VALUES" ? "after" : "clause", ...nothing } as const;
    if (top.kind === "expression") return { position: "expression", ...nothing } as const;
    if (top.kind === "values") return { position: "value", ...nothing } as const;
    if (top.kind === "list") return { position: "object", ...nothing } as const;
    if (top.keyword !== null) return { position: top.keyword === "SELECT" ? "clause" : "after", ...nothing } as const;
    const ofClaim = top.kind === "claim";
    const { subject } = top;
    if (top.await === "reifier") return { position: "after", ...nothing } as const;
    if (top.await === "object") {
      return { position: "object", subject, predicate: top.steps.at(-1) ?? null, ofClaim } as const;
    }
    return { position: top.await, subject, predicate: null, ofClaim } as const;
  }

  /** Gives up the pattern that has been begun: what follows is another. */
  drop(): void {
    const top = this.#frames.at(-1);
    if (top?.kind === "group" && top.keyword === null) restart(top);
  }

  take(token: Token): void {
    const { kind, text } = token;
    const joined = this.#before !== null && this.#before.at + this.#before.text.length === token.at;
    const before = joined ? (this.#before?.text ?? "") : "";
    this.#before = token;
    const top = this.#frames.at(-1);
    if (kind === "punctuation") this.#mark(text, before, top);
    else if (kind === "word" && !(text === "a" && top?.await === "predicate")) this.#word(text.toUpperCase(), top);
    else if (top !== undefined) this.#term(text, before, top);
  }

  #word(word: string, top: Frame | undefined): void {
    if (word === "TRUE" || word === "FALSE") {
      if (top !== undefined) this.#term(word.toLowerCase(), "", top);
      return;
    }
    if (top === undefined) {
      this.#clause = word;
      return;
    }
    if (top.kind !== "group") return;
    if (top.keyword === "SELECT" && word !== "WHERE") return;
    restart(top);
    if (word === "VALUES" || word === "SELECT" || EXPRESSIONS.has(word) || NEEDS_NAME.has(word)) top.keyword = word;
    // FILTER regex(…): the brackets of a function.
    else if (top.keyword !== "FILTER") top.keyword = null;
  }

  #mark(mark: string, before: string, top: Frame | undefined): void {
    switch (mark) {
      case "{":
        this.#open(top);
        return;
      case "}":
        if (before === "|" && top?.kind === "claim") this.#close("claim", top);
        else this.#closeGroup();
        return;
      case "|":
        // `{|`: what was opened as a group is a claim's.
        if (before === "{" && top?.kind === "group") {
          this.#frames.pop();
          this.#frames.push(frame("claim", "predicate", this.#frames.at(-1)?.subject === null ? null : BLANK));
        } else if (top !== undefined && top.kind !== "claim") goOn(top);
        else if (top !== undefined && top.steps.length > 0 && top.await === "object") goOn(top);
        return;
      case "[":
        this.#frames.push(frame("blank", "predicate", BLANK));
        return;
      case "]":
        if (top?.kind === "blank") this.#close("blank", top);
        return;
      case "(":
        if (before === "<" && top?.kind === "term") return;
        if (top === undefined) return;
        if (top.keyword === "VALUES" || top.keyword === "SELECT") this.#frames.push(frame("list"));
        else if (top.keyword !== null || top.kind === "expression") this.#frames.push(frame("expression"));
        else if (top.kind === "values") this.#frames.push(frame("values"));
        else if (top.await !== "predicate") this.#frames.push(frame("list"));
        return;
      case ")":
        if (top?.kind === "list" || top?.kind === "expression" || top?.kind === "values") this.#closeBracket(top);
        return;
      case "<":
        if (before === "<") this.#frames.push(frame("term"));
        return;
      case ">":
        if (before === ">" && top?.kind === "term") this.#close("term", top);
        return;
      case ".":
        if (top?.kind === "group" && top.keyword === null) restart(top);
        return;
      case ";":
        if (top !== undefined && top.await === "after") startPath(top);
        return;
      case ",":
        if (top?.await === "after") top.await = "object";
        return;
      case "/":
        if (top !== undefined) goOn(top);
        return;
      case "^":
        if (top?.await === "predicate") top.isBack = true;
        return;
      case "~":
        if (top?.await === "after") top.await = "reifier";
        return;
      default:
        if (top !== undefined && /^(?:[0-9]|_:.*)$/.test(mark)) this.#term(mark, "", top);
    }
  }

  #open(top: Frame | undefined): void {
    if (top === undefined) {
      this.#frames.push(frame(this.#clause === "VALUES" ? "values" : "group"));
      return;
    }
    const isValues = top.keyword === "VALUES";
    if (top.await === "subject" || isValues) top.keyword = null;
    this.#frames.push(frame(isValues ? "values" : "group"));
  }

  #closeGroup(): void {
    while (this.#frames.length > 0) {
      const gone = this.#frames.pop();
      if (gone?.kind === "group" || gone?.kind === "values") break;
    }
    const top = this.#frames.at(-1);
    if (top?.kind === "group") {
      top.keyword = null;
      restart(top);
    }
    if (top === undefined) this.#clause = null;
  }

  #closeBracket(gone: Frame): void {
    this.#frames.pop();
    const top = this.#frames.at(-1);
    if (top === undefined || top.kind === gone.kind) return;
    if (gone.kind === "expression") top.keyword = null;
    else if (gone.kind === "list" && top.keyword === null) this.#term(BLANK, "", top);
  }

  /** A thing in brackets is a term of what is around it. */
  #close(kind: "claim" | "blank" | "term", _top: Frame): void {
    this.#frames.pop();
    const around = this.#frames.at(-1);
    if (kind !== "claim" && around !== undefined) this.#term(BLANK, "", around);
  }

  #term(text: string, before: string, top: Frame): void {
    if (top.keyword !== null) {
      if (NEEDS_NAME.has(top.keyword)) top.keyword = "NAMED";
      return;
    }
    if (top.kind === "expression" || top.kind === "values" || top.kind === "list") return;
    if (before === "^" && top.await === "after") return;
    if (top.await === "subject") {
      top.subject = text;
      startPath(top);
    } else if (top.await === "predicate") {
      top.steps.push(top.isBack ? `^${text}` : text);
      top.isBack = false;
      top.await = "object";
    } else if (top.await === "object") {
      const [first] = top.steps;
      const last = top.steps.at(-1);
      if (top.subject !== null && first !== undefined && last !== undefined)
        this.triples.push({ subject: top.subject, predicate: first, last, object: text });
      top.await = "after";
    } else if (top.await === "reifier") top.await = "after";
  }
}

function restart(top: Frame): void {
  top.await = "subject";
  top.subject = null;
  top.steps = [];
  top.isBack = false;
}

function startPath(top: Frame): void {
  top.await = "predicate";
  top.steps = [];
  top.isBack = false;
}

/** A path goes on behind `/` or `|`. */
function goOn(top: Frame): void {
  if (top.await === "object" && top.steps.length > 0) top.await = "predicate";
}
