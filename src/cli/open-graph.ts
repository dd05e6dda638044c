/** Opens the files a command names and draws them up as a graph. */
import { FIRST_FOCUS } from "../claims/claim-terms.ts";
import { Claims } from "../claims/claims.ts";
import type { DossierGraph } from "../graph/dossier-graph.ts";
import { Projection } from "../graph/projection.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Arguments } from "./command.ts";
import type { Io } from "./io.ts";
import { openDossier } from "./open-dossier.ts";

export interface OpenGraph {
  readonly workspace: Workspace;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly graph: DossierGraph;
  /** What the dossier says of itself: its name, and what it wants to be seen first. */
  readonly title: string | null;
  readonly wish: string | null;
}

/** @throws InputError when a file cannot be read. */
export async function openGraph(args: Arguments, io: Io): Promise<OpenGraph> {
  const workspace = await openDossier(args, io, { signal: io.interrupted() });
  const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
  const claims = new Claims(workspace.dossier, vocabulary);
  const projection = new Projection(workspace.dossier, vocabulary, claims);
  projection.buildNow();
  const [own] = workspace.dossier.match(null, FIRST_FOCUS);
  return {
    workspace,
    vocabulary,
    claims,
    graph: projection.graph,
    title: own === undefined ? null : (vocabulary.declaredLabel(own.subject.value) ?? null),
    wish: own === undefined ? null : own.object.value,
  };
}
