/** Lexical forms: which literals of the dossier the engine holds in another form, so that its answers can be read back. */
import { xsd } from "../../rdf/namespaces.ts";
import { type Literal, type ObjectTerm, type Term, termKey, tripleTerm } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { termText } from "../term-text.ts";
import type { Solution } from "./update-step.ts";

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
  /** The engine's form → the forms in the dossier, where they differ. */
  readonly #originals = new Map<string, Literal[]>();
  readonly #dossier: QuadSource;

  private constructor(dossier: QuadSource) {
    this.#dossier = dossier;
  }

  /** Reads every literal of the dossier that the engine might rewrite. */
  static async of(dossier: QuadSource, ask: AskForms): Promise<LexicalForms> {
    const forms = new LexicalForms(dossier);
    const found = new Map<string, Literal>();
    for (const q of dossier.match())
      for (const t of literalsOf(q.object)) if (mayBeRewritten(t)) found.set(termKey(t), t);
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
   * A solution with its literals in the forms that the dossier has: where several are one to the engine, those that
   * stand on a thing of the same solution; a value the dossier does not have stays as the engine computed it.
   */
  restore(solution: Solution): Map<string, ObjectTerm>[] {
    let restored: Map<string, ObjectTerm>[] = [new Map()];
    for (const [variable, value] of solution) {
      const forms = this.all(value);
      const chosen = forms.length === 1 ? forms : this.#here(forms, solution);
      restored = restored.flatMap((one) => chosen.map((form) => new Map(one).set(variable, form)));
    }
    return restored;
  }

  #here(forms: readonly ObjectTerm[], solution: Solution): readonly ObjectTerm[] {
    const things = [...solution.values()].filter((t) => t.termType === "NamedNode");
    const here = forms.filter((form) => things.some((s) => this.#dossier.count(s, null, form) > 0));
    if (here.length > 0) return here;
    const known = forms.filter((form) => this.#dossier.count(null, null, form) > 0);
    return known.length > 0 ? known : forms.slice(0, 1);
  }
}

const parts = ({ subject, predicate, object }: Extract<ObjectTerm, { termType: "Quad" }>) => ({
  subject,
  predicate,
  object,
});
