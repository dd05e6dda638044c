/** A change as text for a person: file by file, what goes and what comes, laid out as in the files. */
import { Vocabulary } from "../model/vocabulary.ts";
import { knownPrefixes } from "../query/prefixes.ts";
import type { Quad } from "../rdf/term.ts";
import { writeRdf } from "../rdf/write.ts";
import { deltaFiles } from "../server/delta-files.ts";
import type { Delta } from "../store/delta.ts";
import type { Workspace } from "../store/workspace.ts";

/** `folder`: what the paths of new files begin with. Ends with how many statements there are of each. */
export function deltaText(delta: Delta, workspace: Workspace, folder: string): string {
  const prefixes = knownPrefixes(workspace.documents);
  const order = new Vocabulary(workspace.ontology, workspace.dossier).writeOrder();
  const lines = (quads: readonly Quad[], mark: string, path: string): string[] =>
    quads.length === 0
      ? []
      : writeRdf(quads, { syntax: path.endsWith(".trig") || path.endsWith(".nq") ? "trig" : "turtle", prefixes, order })
          .split("\n")
          .filter((line) => line.trim() !== "" && !/^(?:@?prefix|version)\b/i.test(line))
          .map((line) => `${mark} ${line}`);
  const { changes } = deltaFiles(delta, workspace, folder);
  const files = changes.map(({ path, removed, added }) =>
    [path, ...lines(removed, "-", path), ...lines(added, "+", path), ""].join("\n"),
  );
  if (files.length === 0) return "";
  return `${files.join("\n")}\n${counted(delta.removed.length)} removed, ${counted(delta.added.length)} added.\n`;
}

const counted = (n: number): string => (n === 1 ? "1 statement" : `${n} statements`);
