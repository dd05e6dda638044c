/** `dossier validate`: says what the shapes and the rules of claims want different. */
import { Claims } from "../../claims/claims.ts";
import { checkDossier, shapesFor } from "../../edits/check-dossier.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { prefixedName } from "../../query/results/term-words.ts";
import { printable } from "../../query/results/text-width.ts";
import { iri } from "../../rdf/term.ts";
import type { Finding, Severity } from "../../shapes/finding.ts";
import { createQuadStore, type QuadSource } from "../../store/quad-store.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Arguments, type Command, READ_OPTIONS } from "../command.ts";
import { type Io, write } from "../io.ts";
import { openDossier, readFiles, shippedLayers } from "../open-dossier.ts";
import { reportTurtle } from "../report-turtle.ts";

export const VALIDATE: Command = {
  name: "validate",
  summary: "Check the files against shapes (SHACL) and the rules of claims.",
  usage: "FILE… [--shapes FILE]… [--format FORMAT]",
  needsFiles: true,
  options: {
    shapes: {
      type: "string",
      multiple: true,
      value: "FILE",
      help: "Shapes to check against, instead of Dossier's own and those in the files. May be given several times.",
    },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json", "ttl"],
      help: "How the findings are written: text, json, or ttl for a SHACL validation report. Default: text.",
    },
    info: { type: "boolean", help: "In text, list what nobody has found out yet too, not only how much it is." },
    ...READ_OPTIONS,
  },
  details: `A violation breaks the dossier, a warning wants a decision, an info says what nobody has found out yet. The exit code is
1 when there is a violation or a warning, 0 when there is none.

  dossier validate data
  dossier validate people.ttl --shapes our-shapes.ttl --format json`,

  async run(args, io) {
    const signal = io.interrupted();
    const workspace = await openDossier(args, io, { signal });
    const { dossier, ontology } = workspace;
    const vocabulary = new Vocabulary(ontology, dossier);
    const claims = new Claims(dossier, vocabulary);
    const shapes = await shapesToUse(args, workspace, io);
    const findings = await checkDossier({ dossier, ontology, shapes, claims }, { signal });
    await write(io.stdout, report(args, findings, workspace, vocabulary));
    return findings.some((finding) => finding.severity !== "info") ? 1 : 0;
  },
};

async function shapesToUse(args: Arguments, { dossier }: Workspace, io: Io): Promise<QuadSource> {
  const named = args.texts("shapes");
  if (named.length > 0) return createQuadStore(await readFiles(named, io));
  return shapesFor(await shippedLayers(), dossier);
}

function report(args: Arguments, findings: readonly Finding[], workspace: Workspace, vocabulary: Vocabulary): string {
  const format = args.text("format");
  if (format === "json") {
    const found = findings.map((finding) => ({ ...finding, files: filesOf(finding.focus, workspace) }));
    return `${JSON.stringify(found, null, 2)}\n`;
  }
  if (format === "ttl") return reportTurtle(findings, workspace.dossier, knownPrefixes(workspace.documents));
  const prefixes = knownPrefixes(workspace.documents);
  const listed = findings.filter((finding) => finding.severity !== "info" || args.flag("info"));
  const lines = listed.map((finding) => {
    const file = filesOf(finding.focus, workspace)[0] ?? "dossier";
    const name = prefixedName(finding.focus, prefixes) ?? `<${finding.focus}>`;
    const label = vocabulary.declaredLabel(finding.focus);
    const thing = label === undefined ? name : `${label} (${name})`;
    const value = finding.value === undefined ? "" : ` [${shown(finding.value, vocabulary)}]`;
    return printable(
      `${file}: ${finding.severity}: ${thing}${finding.label === undefined ? "" : `, ${finding.label}`}: ${finding.message}${value}`,
    );
  });
  return `${[...lines, summary(findings, args.flag("info"))].join("\n")}\n`;
}

const shown = (value: string, vocabulary: Vocabulary): string => vocabulary.declaredLabel(value) ?? value;

/** The documents that say something about a thing. */
function filesOf(focus: string, workspace: Workspace): string[] {
  const graphs = new Set([...workspace.dossier.match(iri(focus))].map((q) => q.graph.value));
  return workspace.documents.filter((document) => graphs.has(document.graph.value)).map((document) => document.path);
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

function summary(findings: readonly Finding[], listed: boolean): string {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const wrong = [plural(count("violation"), "violation"), plural(count("warning"), "warning")].filter(
    (each) => !each.startsWith("0 "),
  );
  const open = count("info");
  const rest = open === 0 ? "" : ` Not known yet: ${plural(open, "thing")}${listed ? "" : "; --info lists them"}.`;
  return `${wrong.length === 0 ? "Nothing is wrong" : wrong.join(", ")}.${rest}`;
}
