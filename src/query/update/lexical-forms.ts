/** Lexical forms: which literals of the dossier the engine holds in another form, so that its answers can be read back. */
import { xsd } from "../../rdf/namespaces.ts";
import { iri, type Literal, type ObjectTerm, type Term, termKey, tripleTerm } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { termText } from "../term-text.ts";
import { fillTerm } from "./fill.ts";
import type { Solution, TemplateTerm } from "./update-step.ts";
import { NO_ORIGINS, type ValueOrigins } from "./value-origins.ts";

const XSD = xsd("").value;
const CHUNK = 2000;

const mayBeRewritten = (t: Literal): boolean =>
  t.language === ""
    ? t.datatype.value.startsWith(XSD) && t.datatype.value !== xsd("string").value
    : t.language !== t.language.toLowerCase();

function* literalsOf(t: Term): Generator<Literal> {
  if (t.termType === "Literal") yield t;
  if (t.termType === "Quad") for (const part of [t.subject, t.object]) yield* literalsOf(part);
}

/** Asks the engine for its own form of literals: rows of `?n` and `?form`. */
export type AskForms = (query: string) => Promise<readonly (readonly (Term | undefined)[])[]>;

export class LexicalForms {
  /** The engine's form → the forms in the dossier and in the text of the update, where they differ. */
  readonly #originals = new Map<string, Literal[]>();
  readonly #dossier: QuadSource;
  readonly #origins: ValueOrigins;

  private constructor(dossier: QuadSource, origins: ValueOrigins) {
    this.#dossier = dossier;
    this.#origins = origins;
  }

  /** Reads every literal of the dossier that the engine might rewrite, and those that the update's pattern states. */
  static async of(dossier: QuadSource, ask: AskForms, origins: ValueOrigins = NO_ORIGINS): Promise<LexicalForms> {
    const forms = new LexicalForms(dossier, origins);
    const found = new Map<string, Literal>();
    const find = (t: Literal) => {
      if (mayBeRewritten(t)) found.set(termKey(t), t);
    };
    for (const q of dossier.match()) for (const t of literalsOf(q.object)) find(t);
    for (const t of [...origins.stated.values()].flat()) find(t);
    const all = [...found.values()];
    for (let from = 0; from < all.length; from += CHUNK) {
      const part = all.slice(from, from + CHUNK);
      const values = part.map((t, n) => `(${n} ${termText(t)})`).join(" ");
      for (const [n, form] of await ask(`SELECT ?n ?form { VALUES (?n ?form) { ${values} } }`)) {
        const original = part[Number(n?.value)];
        if (original === undefined || form === undefined) continue;
        const key = termKey(form);
        forms.#originals.set(key, [...(forms.#originals.get(key) ?? []), original]);
      }
    }
    return forms;
  }

  /** Every form that the dossier may have for a term of the engine, itself included. */
  all(t: ObjectTerm): ObjectTerm[] {
    if (t.termType === "Literal") {
      const known = this.#originals.get(termKey(t)) ?? [];
      return known.some((k) => k.equals(t)) || known.length === 0
        ? [t, ...known.filter((k) => !k.equals(t))]
        : [...known, t];
    }
    if (t.termType === "Quad") return this.all(t.object).map((object) => tripleTerm({ ...parts(t), object }));
    return [t];
  }

  /**
   * A solution with its literals in the forms that the dossier has: where several are one to the engine, those that the
   * pattern finds there. A value that is worked out, or that the dossier does not have, stays as the engine computed it.
   */
  restore(solution: Solution): Map<string, ObjectTerm>[] {
    let restored: Map<string, ObjectTerm>[] = [new Map()];
    for (const [variable, value] of solution) {
      const forms = this.#origins.computed.has(variable) ? [value] : this.all(value);
      const chosen = forms.length === 1 ? forms : this.#chosen(variable, forms, solution);
      restored = restored.flatMap((one) => chosen.map((form) => new Map(one).set(variable, form)));
    }
    return restored;
  }

  #chosen(variable: string, forms: readonly ObjectTerm[], solution: Solution): readonly ObjectTerm[] {
    const { patterns, stated } = this.#origins;
    const own = patterns.filter(({ object }) => mentions(object, variable));
    const finds = (form: ObjectTerm) => {
      const tried = new Map(solution).set(variable, form);
      return (pattern: ValueOrigins["patterns"][number]) => this.#holds(pattern, tried);
    };
    const written = (stated.get(variable) ?? []).filter((t) => forms.some((form) => form.equals(t)));
    const things = [...solution.values()].filter((t) => t.termType === "NamedNode");
    const choices: readonly ((form: ObjectTerm) => boolean)[] = [
      (form) => own.length > 0 && own.every(finds(form)),
      (form) => own.some(finds(form)),
      (form) => written.some((t) => t.equals(form)),
      (form) => things.some((s) => this.#dossier.count(s, null, form) > 0),
      (form) => this.#dossier.count(null, null, form) > 0,
    ];
    for (const fits of choices) {
      const chosen = forms.filter(fits);
      if (chosen.length > 0) return chosen;
    }
    return forms.slice(0, 1);
  }

  /** Whether the dossier has what a triple pattern says of a solution; what the solution does not name may be anything. */
  #holds({ subject, predicate, object }: ValueOrigins["patterns"][number], solution: Solution): boolean {
    const [s, p, o] = [subject, predicate, object].map((t) => fillTerm(t, solution, () => NOWHERE));
    if (o === null || o === undefined) return false;
    const [from, by] = [s, p].map((t) => (t?.termType === "NamedNode" && t !== NOWHERE ? t : null));
    return this.#dossier.count(from, by ?? null, o) > 0;
  }
}

/** Stands for a blank node of a pattern, which is a variable without a name. */
const NOWHERE = iri("urn:x-dossier:nowhere");

const mentions = (t: TemplateTerm, variable: string): boolean =>
  t.termType === "Variable" ? t.value === variable : t.termType === "TripleTemplate" && mentions(t.object, variable);

const parts = ({ subject, predicate, object }: Extract<ObjectTerm, { termType: "Quad" }>) => ({
  subject,
  predicate,
  object,
});
