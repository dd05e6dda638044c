/** The claims of an import: one for each statement of a row, numbered in a series of their own. */
import {
  ATTRIBUTED_TO,
  CERTAINTY,
  CLAIM,
  DRAFT,
  IDENTIFIER,
  LOCATOR,
  MADE_ON,
  NOT_AFTER,
  NOT_BEFORE,
  REIFIES,
  STATED_IN,
  VERDICT,
  VERIFICATION,
  WHEN,
} from "../../claims/claim-terms.ts";
import type { RecordEvidence } from "../../claims/record.ts";
import { readEdtf } from "../../model/edtf.ts";
import { dos, EDTF_DATATYPE, rdf, xsd } from "../../rdf/namespaces.ts";
import { defaultGraph, iri, literal, type ObjectTerm, type Triple, tripleTerm } from "../../rdf/term.ts";
import { DeltaBuilder } from "../delta-builder.ts";
import type { EditContext } from "../edit.ts";
import { markEditor } from "../editor-mark.ts";

const SERIES = "T";

export type Put = (subject: string, predicate: ReturnType<typeof iri>, object: ObjectTerm) => void;

export class ImportClaims {
  readonly #context: EditContext;
  readonly #namespace: string;
  readonly #put: Put;
  #last: number;
  #editor: ObjectTerm | null = null;
  made = 0;

  constructor(context: EditContext, namespace: string, put: Put) {
    this.#context = context;
    this.#namespace = namespace;
    this.#put = put;
    this.#last = lastOfSeries(context);
  }

  /** Whether the source says this in this place already. */
  isOnFile(triple: Triple, source: string | null, { locator }: Pick<RecordEvidence, "locator">): boolean {
    return this.#context.claims
      .onTriple(triple)
      .some(
        (a) =>
          a.stance === "stated" &&
          a.source === source &&
          (locator === undefined ? a.locators.length === 0 : a.locators.includes(locator)),
      );
  }

  /** Writes a claim; `source` is its IRI, or `null` for a draft, which is never accepted. Whether it asserts is the caller's. */
  write(triple: Triple, source: string | null, evidence: RecordEvidence): void {
    const { identifier, claim } = this.#next();
    const say = (predicate: ReturnType<typeof iri>, object: ObjectTerm) => this.#put(claim, predicate, object);
    say(rdf("type"), CLAIM);
    say(REIFIES, tripleTerm(triple));
    say(IDENTIFIER, literal(identifier));
    if (source === null) say(VERIFICATION, DRAFT);
    else say(STATED_IN, iri(source));
    if (evidence.locator !== undefined) say(LOCATOR, literal(evidence.locator));
    this.#when(say, evidence.when);
    say(CERTAINTY, dos(evidence.certainty));
    if (evidence.accepted && source !== null) say(VERDICT, dos("accepted"));
    if (evidence.note !== undefined) say(dos("note"), literal(evidence.note, "en"));
    this.#mark(say);
    this.made += 1;
  }

  /** Who entered it and when; the editor's own node is written once. */
  #mark(say: (predicate: ReturnType<typeof iri>, object: ObjectTerm) => void): void {
    const { editor, now, dossier } = this.#context;
    if (editor === undefined || editor.trim() === "") return;
    if (this.#editor === null) {
      const builder = new DeltaBuilder(dossier);
      markEditor(builder, this.#context, iri(this.#namespace), defaultGraph);
      for (const { subject, predicate, object } of builder.raw().added) {
        if (predicate.equals(ATTRIBUTED_TO)) this.#editor = object;
        else if (subject.value !== this.#namespace) this.#put(subject.value, predicate, object);
      }
    }
    if (this.#editor !== null) say(ATTRIBUTED_TO, this.#editor);
    if (now !== undefined) say(MADE_ON, literal(now, xsd("dateTime")));
  }

  #when(say: (predicate: ReturnType<typeof iri>, object: ObjectTerm) => void, when: string | undefined): void {
    const read = when === undefined ? undefined : readEdtf(when);
    if (read?.ok !== true) return;
    say(WHEN, literal(read.text, iri(EDTF_DATATYPE)));
    if (read.notBefore !== undefined) say(NOT_BEFORE, literal(read.notBefore, xsd("date")));
    if (read.notAfter !== undefined) say(NOT_AFTER, literal(read.notAfter, xsd("date")));
  }

  #next(): { identifier: string; claim: string } {
    for (;;) {
      this.#last += 1;
      const identifier = `${SERIES}${String(this.#last).padStart(2, "0")}`;
      const claim = this.#namespace + identifier;
      if (this.#context.dossier.count(iri(claim)) === 0) return { identifier, claim };
    }
  }
}

function lastOfSeries({ dossier }: EditContext): number {
  let last = 0;
  for (const q of dossier.match(null, IDENTIFIER)) {
    const number = new RegExp(`^${SERIES}(\\d{1,9})$`).exec(q.object.value)?.[1];
    if (number !== undefined) last = Math.max(last, Number(number));
  }
  return last;
}
