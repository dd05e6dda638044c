/** What the workbench and the worker that checks say to each other. */
import type { Finding } from "../../shapes/finding.ts";
import type { QuadBatch } from "../session/quad-batch.ts";

export type ToChecker =
  /** More of a layer; batches follow one encoder. */
  | { readonly type: "load"; readonly layer: "ontology" | "dossier"; readonly batch: QuadBatch }
  | { readonly type: "change"; readonly added: QuadBatch; readonly removed: QuadBatch }
  /** Check everything; `run` tells the answers apart. A later run ends an earlier one. */
  | { readonly type: "check"; readonly run: number; readonly languages: readonly string[] };

export type FromChecker =
  | { readonly type: "progress"; readonly run: number; readonly done: number }
  | { readonly type: "found"; readonly run: number; readonly findings: readonly Finding[] }
  | { readonly type: "failed"; readonly run: number; readonly why: string };
