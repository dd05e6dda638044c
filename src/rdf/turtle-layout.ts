/** Lays a graph out as paragraphs that people read and git compares: one for each subject, a claim in a few lines. */
import { REIFIES } from "./annotation.ts";
import { compareNatural } from "./compare.ts";
import type { SubjectEntry } from "./graph-index.ts";
import { hasBlock } from "./placement.ts";
import { type ObjectTerm, termKey } from "./term.ts";
import { FlatWriter, type Plan, TYPE } from "./turtle-flat.ts";

const WIDTH = 120;
const pad = (indent: number): string => " ".repeat(indent);
const fits = (text: string, column: number): boolean => column + text.length <= WIDTH && !text.includes("\n");

/** A paragraph with the subject it is about, by its key; the text ends with a line feed. */
export interface Paragraph {
  readonly key: string;
  readonly text: string;
}

/** The subjects that get a paragraph of their own, in order, with the names they are written under. */
export function paragraphSubjects(flat: FlatWriter): { entry: SubjectEntry; name: string }[] {
  const { graph, placement, sorter, annotations } = flat.plan;
  const entries: { entry: SubjectEntry; name: string }[] = [];
  for (const entry of graph.subjects.values()) {
    if (placement.folded.has(entry.key) || placement.homes.has(entry.key)) continue;
    if (annotations.annotators.has(entry.key) && !hasBlock(entry)) continue;
    entries.push({ entry, name: flat.subject(entry) });
  }
  const content = new Map<SubjectEntry, string>();
  for (const { entry, name } of entries) if (name === "[]") content.set(entry, flat.pairs(entry).join(" ; "));
  return entries.sort(
    (a, b) =>
      sorter.compareSubjects(a.entry.key, b.entry.key) ||
      Number(content.has(a.entry)) - Number(content.has(b.entry)) ||
      compareNatural(content.get(a.entry) ?? a.name, content.get(b.entry) ?? b.name),
  );
}

/** The paragraphs of a graph. `indent` is 2 inside the braces of a named graph. */
export function* paragraphs(plan: Plan, indent: number): Generator<Paragraph> {
  const flat = new FlatWriter(plan);
  const layout = new Layout(flat);
  for (const { entry, name } of paragraphSubjects(flat)) {
    yield { key: entry.key, text: layout.paragraph(entry, name, indent) };
  }
}

class Layout {
  readonly #flat: FlatWriter;

  constructor(flat: FlatWriter) {
    this.#flat = flat;
  }

  paragraph(entry: SubjectEntry, name: string, indent: number): string {
    const start = pad(indent) + name;
    const predicates = this.#flat.predicates(entry);
    const [first] = predicates;
    if (predicates.length === 1 && first !== undefined) {
      const only = this.#flat.pair(entry, first);
      if (fits(only, start.length + 3) && !this.#hasBlocks(entry, first)) return `${start} ${only} .\n`;
    }
    if (predicates.includes(REIFIES)) return `${this.#fill(entry, start, indent + 2, " .")}\n`;
    const pairs = predicates.map((p) => this.#pair(entry, p, indent + 2)).join(` ;\n${pad(indent + 2)}`);
    return `${start}${first === TYPE ? " " : `\n${pad(indent + 2)}`}${pairs} .\n`;
  }

  /** Whether a claim's own statements stand beside one of these: they get lines of their own. */
  #hasBlocks(entry: SubjectEntry, predicate: string): boolean {
    const flat = this.#flat;
    return flat
      .objects(entry, predicate)
      .some((o) => flat.marks(entry, predicate, o).some((m) => m.block !== undefined));
  }

  /** A predicate and its objects, on as many lines as they take; the first line starts at `indent`. */
  #pair(entry: SubjectEntry, predicate: string, indent: number): string {
    const flat = this.#flat;
    const verb = flat.plan.terms.verb(predicate);
    const objects = flat.objects(entry, predicate);
    const marked = objects.some((o) => flat.marks(entry, predicate, o).length > 0);
    const [only] = objects;
    if (!marked || (objects.length === 1 && !this.#hasBlocks(entry, predicate))) {
      const line = flat.pair(entry, predicate);
      if (fits(line, indent + 2)) return line;
    }
    if (objects.length === 1 && only !== undefined) return `${verb} ${this.#annotated(entry, predicate, only, indent)}`;
    const lines = objects.map((o) => pad(indent + 2) + this.#annotated(entry, predicate, o, indent + 2));
    return `${verb}\n${lines.join(",\n")}`;
  }

  /** An object and its reifiers: on one line if they fit, else each reifier on lines of its own. */
  #annotated(entry: SubjectEntry, predicate: string, object: ObjectTerm, indent: number): string {
    const flat = this.#flat;
    const line = flat.annotated(entry, predicate, object);
    const all = flat.marks(entry, predicate, object);
    if (fits(line, indent + 2) && all.every((mark) => mark.block === undefined)) return line;
    const marks = all.map((mark) => {
      const name = pad(indent + 2) + flat.markName(mark);
      if (mark.block === undefined) return name;
      return this.#fill(mark.block, `${name}${name.endsWith(" ") ? "" : " "}{|`, indent + 4, " |}");
    });
    return [this.#object(object, indent), ...marks].join("\n");
  }

  #object(object: ObjectTerm, indent: number): string {
    const flat = this.#flat;
    const line = flat.object(object);
    if (fits(line, indent + 2) || object.termType === "Literal" || object.termType === "Quad") return line;
    const key = termKey(object);
    if (!flat.plan.placement.folded.has(key)) return line;
    const items = flat.items(key);
    if (items !== null) {
      const lines = items.map((item) => pad(indent + 2) + this.#object(item, indent + 2));
      return `(\n${lines.join("\n")}\n${pad(indent)})`;
    }
    const entry = flat.plan.graph.subjects.get(key);
    if (entry === undefined) return line;
    const lines = flat.predicates(entry).map((p) => pad(indent + 2) + this.#pair(entry, p, indent + 2));
    return `[\n${lines.join(" ;\n")}\n${pad(indent)}]`;
  }

  /** Several pairs to a line, as many as fit; the first line starts with `start`, the last ends with `end`. */
  #fill(entry: SubjectEntry, start: string, indent: number, end: string): string {
    const predicates = this.#flat.predicates(entry);
    const lines: string[] = [];
    let line = start;
    let full = false;
    predicates.forEach((p, i) => {
      const after = i === predicates.length - 1 ? end : " ;";
      const pair = this.#flat.pair(entry, p) + after;
      const alone = p === REIFIES;
      const short = !this.#hasBlocks(entry, p);
      if (!full && !alone && short && fits(pair, line.length + 1)) {
        line += ` ${pair}`;
        return;
      }
      lines.push(line);
      line = pad(indent) + (short && fits(pair, indent) ? pair : this.#pair(entry, p, indent) + after);
      full = alone || line.includes("\n");
    });
    lines.push(line);
    return lines.join("\n");
  }
}
