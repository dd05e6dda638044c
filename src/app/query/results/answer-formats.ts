/** The formats in which an answer can be read, copied and downloaded: one line each. */
import { inSlices } from "../../../graph/slices.ts";
import type { QueryResult } from "../../../query/engine.ts";
import { CSV_RESULTS } from "../../../query/results/csv.ts";
import { JSON_RESULTS } from "../../../query/results/json.ts";
import type { ResultContext, ResultFormat } from "../../../query/results/result-format.ts";
import { TSV_RESULTS } from "../../../query/results/tsv.ts";
import { XML_RESULTS } from "../../../query/results/xml.ts";
import { SYNTAXES, type Syntax } from "../../../rdf/syntax.ts";
import { writeQuads } from "../../export/export-dossier.ts";
import { writeInWorker } from "../../export/write-client.ts";
import type { Session } from "../../session/session.ts";

export interface AnswerFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Spreadsheets open it, so formulas can be made harmless in it. */
  readonly forSpreadsheets: boolean;
  readonly kinds: readonly QueryResult["kind"][];
  /** At once: for short answers. */
  write(result: QueryResult, session: Session): string;
  /** In slices or in a worker: for answers of any length. The text in pieces, in order. */
  writeLong(result: QueryResult, session: Session, context: ResultContext): Promise<readonly BlobPart[]>;
}

const table = (format: ResultFormat, forSpreadsheets: boolean): AnswerFormat => ({
  id: format.id,
  label: format.label,
  extension: format.extension,
  mediaType: format.mediaType,
  kinds: format.kinds,
  forSpreadsheets,
  write: (result) => format.write(result),
  writeLong: (result, _session, context) => inPieces(format, result, context),
});

/** Characters that are put into one part of a file. */
const PART = 200_000;

async function inPieces(format: ResultFormat, result: QueryResult, context: ResultContext): Promise<Blob[]> {
  const parts: Blob[] = [];
  const write = function* (): Generator<void> {
    let part = "";
    for (const piece of format.pieces?.(result, context) ?? [format.write(result, context)]) {
      part += piece;
      if (part.length > PART) {
        parts.push(new Blob([part]));
        part = "";
      }
      yield;
    }
    parts.push(new Blob([part]));
  };
  await inSlices(write(), () => true);
  return parts;
}

/** More triples than this are written by a worker. */
const AT_ONCE = 2000;

const graph = (id: Syntax, label: string): AnswerFormat => {
  const syntax = SYNTAXES.find((each) => each.id === id);
  const write: AnswerFormat["write"] = (result, session) =>
    result.kind === "quads" ? writeQuads(session, result.quads, id) : "";
  return {
    id,
    label,
    extension: syntax?.extension ?? "txt",
    mediaType: syntax?.mediaType ?? "text/plain",
    forSpreadsheets: false,
    kinds: ["quads"],
    write,
    writeLong: async (result, session) => [
      result.kind === "quads" && result.quads.length > AT_ONCE
        ? await writeInWorker(session, result.quads, id)
        : write(result, session),
    ],
  };
};

export const ANSWER_FORMATS: readonly AnswerFormat[] = [
  table(CSV_RESULTS, true),
  table(TSV_RESULTS, true),
  table(JSON_RESULTS, false),
  table(XML_RESULTS, false),
  graph("turtle", "Turtle"),
  graph("ntriples", "N-Triples"),
];

/** Those that can hold an answer. */
export const formatsFor = (kind: QueryResult["kind"]): readonly AnswerFormat[] =>
  ANSWER_FORMATS.filter(({ kinds }) => kinds.includes(kind));
