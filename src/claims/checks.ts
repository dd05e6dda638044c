/** Checks on the claim layer that SHACL core cannot make: verdicts against what is asserted, circles, dates and bounds. */
import { compareDateTexts, readEdtf } from "../model/edtf.ts";
import { Union } from "../model/union.ts";
import { EDTF_DATATYPE } from "../rdf/namespaces.ts";
import { iri } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Attestation } from "./attestation.ts";
import { DERIVED_FROM, NOT_AFTER, NOT_BEFORE, REIFIES, VERDICT, WHEN } from "./claim-terms.ts";
import type { Claims } from "./claims.ts";

/** The same shape as a finding of `shapes/`; `shape` names the check. */
export interface ClaimFinding {
  readonly focus: string;
  readonly path?: string;
  readonly label?: string;
  readonly value?: string;
  readonly severity: "violation" | "warning" | "info";
  readonly message: string;
  readonly shape: string;
}

/** All checks, over the whole dossier or for some claims and sources only. */
export function checkClaims(dossier: QuadSource, claims: Claims, focus?: readonly string[]): ClaimFinding[] {
  const union = new Union(dossier);
  const wanted = focus === undefined ? null : new Set(focus);
  const subjects = (predicate: typeof REIFIES): string[] => [
    ...new Set([...dossier.match(null, predicate)].map((q) => q.subject.value)),
  ];
  const chosen = (iris: readonly string[]): string[] => iris.filter((i) => wanted === null || wanted.has(i)).sort();
  return [
    ...chosen(subjects(REIFIES)).flatMap((c) => verdict(c, claims)),
    ...chosen(subjects(WHEN)).flatMap((s) => bounds(s, union)),
    ...chosen(subjects(DERIVED_FROM)).flatMap((s) => circle(s, union)),
    ...dates(dossier, wanted),
  ];
}

/** Whether a reifier carries nothing of ours: the annotation of somebody who knows nothing of verdicts. */
const isForeign = ({ source, certainty, verdict }: Attestation): boolean =>
  source === null && certainty === null && verdict === null;

/** A triple is asserted if and only if some claim on it is accepted. */
function verdict(claim: string, claims: Claims): ClaimFinding[] {
  const attestation = claims.attestation(claim);
  if (attestation === null || isForeign(attestation)) return [];
  const about = {
    focus: claim,
    path: VERDICT.value,
    label: "verdict",
    shape: "verdict",
    severity: "violation",
  } as const;
  return attestation.triples.flatMap((triple): ClaimFinding[] => {
    const asserted = claims.isAsserted(triple);
    const others = claims.onTriple(triple);
    const accepted = others.some((a) => a.verdict === "accepted" && a.stance === "stated");
    if (attestation.verdict === "accepted" && attestation.stance === "denied")
      return asserted ? [{ ...about, message: "An accepted denial, but the dossier asserts what it denies." }] : [];
    if (attestation.verdict === "accepted" && !asserted)
      return [{ ...about, message: "Accepted, but its statement is missing. Accept it again." }];
    if (!asserted || accepted) return [];
    if (attestation.verdict === "rejected")
      return [{ ...about, message: "Rejected, but the dossier asserts its statement." }];
    return [
      { ...about, severity: "warning", message: "The dossier asserts its statement, but no claim on it is accepted." },
    ];
  });
}

/** The bounds that a date has must be those that it says. */
function bounds(subject: string, union: Union): ClaimFinding[] {
  const node = iri(subject);
  const one = (predicate: typeof WHEN): string | undefined => union.objects(node, predicate)[0]?.value;
  const when = one(WHEN);
  const read = when === undefined ? null : readEdtf(when);
  if (read === null || !read.ok) return [];
  const [before, after] = [one(NOT_BEFORE), one(NOT_AFTER)];
  const wrong = (given: string | undefined, right: string | undefined): boolean =>
    given !== undefined && (right === undefined || compareDateTexts(given, right) !== 0);
  if (!wrong(before, read.notBefore) && !wrong(after, read.notAfter)) return [];
  const right = [read.notBefore ?? "open", read.notAfter ?? "open"].join(" to ");
  const message = `“${when}” runs from ${right}; the bounds on file say otherwise. Save the date again.`;
  return [
    {
      focus: subject,
      path: WHEN.value,
      label: "when",
      value: read.text,
      severity: "violation",
      message,
      shape: "bounds",
    },
  ];
}

/** Nothing may rest, by however many steps, on itself. */
function circle(start: string, union: Union): ClaimFinding[] {
  const seen = new Set<string>();
  const next = union.iris(iri(start), DERIVED_FROM);
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === start) {
      const message = "It rests on itself by way of what it is derived from. Break the circle.";
      return [
        {
          focus: start,
          path: DERIVED_FROM.value,
          label: "derived from",
          severity: "violation",
          message,
          shape: "derivation",
        },
      ];
    }
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...union.iris(iri(at), DERIVED_FROM));
  }
  return [];
}

/** Every literal that says it is EDTF must be a date. */
function dates(dossier: QuadSource, wanted: ReadonlySet<string> | null): ClaimFinding[] {
  const found = new Map<string, ClaimFinding>();
  const look = (focus: string, path: string, value: string): void => {
    const read = readEdtf(value);
    if (!read.ok)
      found.set([focus, path, value].join("\n"), {
        focus,
        path,
        value,
        severity: "violation",
        message: read.sentence,
        shape: "date",
      });
  };
  const quads = wanted === null ? dossier.match() : [...wanted].flatMap((w) => [...dossier.match(iri(w))]);
  for (const q of quads) {
    const said = q.object.termType === "Quad" ? q.object : q;
    const { object } = said;
    if (object.termType === "Literal" && object.datatype.value === EDTF_DATATYPE)
      look(q.subject.value, said.predicate.value, object.value);
  }
  return [...found.values()];
}
