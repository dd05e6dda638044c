/** Which findings hold for a dossier of which only a part is here: those that nothing still at the endpoint can remove. */

import type { WorkingSet } from "../../query/remote/working-set.ts";
import type { Finding } from "../../shapes/finding.ts";

/** A thing of which only a part is here lacks nothing that anyone knows of. */
export const knownFindings = (findings: readonly Finding[], fetched: Pick<WorkingSet, "isWhole">): readonly Finding[] =>
  findings.filter(({ focus }) => fetched.isWhole(focus));
