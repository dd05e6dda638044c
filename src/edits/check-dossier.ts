/** Check a dossier: what its shapes and the rules of claims want different, the same wherever one asks. */
import { checkClaims } from "../claims/checks.ts";
import type { Claims } from "../claims/claims.ts";
import { rdf, sh } from "../rdf/namespaces.ts";
import type { Quad } from "../rdf/term.ts";
import { compareFindings, type Finding } from "../shapes/finding.ts";
import { type ValidationOptions, validate } from "../shapes/validation.ts";
import { createQuadStore, type QuadSource } from "../store/quad-store.ts";

export interface CheckedParts {
  readonly dossier: QuadSource;
  readonly ontology: QuadSource;
  /** The shapes to check against: see `shapesFor`. */
  readonly shapes: QuadSource;
  readonly claims: Claims;
}

/**
 * Each finding once, worst first.
 * @throws the signal's reason when it is aborted.
 */
export async function checkDossier(
  parts: CheckedParts,
  options: Omit<ValidationOptions, "focus"> = {},
): Promise<Finding[]> {
  const { dossier, ontology, shapes, claims } = parts;
  const found = await validate([dossier, ontology], shapes, options);
  return once([...found, ...checkClaims(dossier, claims)]).sort(compareFindings);
}

/** The shapes of the layers and those that the dossier brings in documents of its own. */
export function shapesFor(layers: Iterable<Quad>, dossier: QuadSource): QuadSource {
  const own = [...dossier.match(null, rdf("type"), sh("NodeShape"))].map((q) => q.graph);
  const graphs = new Map(own.map((graph) => [graph.value, graph]));
  const quads = [...graphs.values()].flatMap((graph) => [...dossier.match(null, null, null, graph)]);
  return createQuadStore([...layers, ...quads]);
}

/** Two checks may say the same of the same value. */
function once(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const { focus, path, value, message, ...rest } of findings) {
    const key = JSON.stringify([focus, path ?? "", value ?? "", message]);
    const where = { ...(path === undefined ? {} : { path }), ...(value === undefined ? {} : { value }) };
    known.set(key, { focus, message, ...rest, ...where });
  }
  return [...known.values()];
}
