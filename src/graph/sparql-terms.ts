/** What the drawing leaves out, as queries must say it to speak of the same graph. */
import { CLAIM, DISAGREEMENT, FIRST_FOCUS, REIFIES, SOURCE } from "../claims/claim-terms.ts";
import { rdf } from "../rdf/namespaces.ts";

/** Predicates that are never lines. */
export const NO_LINES: readonly string[] = [rdf("type"), REIFIES, FIRST_FOCUS].map((p) => p.value);

/** Classes whose members are evidence, not things. */
export const LAYER_CLASSES: readonly string[] = [CLAIM, SOURCE, DISAGREEMENT].map((c) => c.value);
