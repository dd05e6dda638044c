/** What passes between the window and the worker that writes files. */
import type { Syntax } from "../../rdf/syntax.ts";
import type { QuadBatch } from "../session/quad-batch.ts";

/** Where a batch belongs: `ontology` and `dossier` give the order and the names, `written` is what is written. */
export type Part = "ontology" | "dossier" | "written";

export type WriteRequest =
  | { readonly type: "batch"; readonly part: Part; readonly batch: QuadBatch }
  | {
      readonly type: "write";
      readonly syntax: Syntax;
      readonly prefixes: Readonly<Record<string, string>>;
      /** Nothing was sent as `written`: the whole dossier is meant. */
      readonly whole: boolean;
    };

export type WriteReply =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "failed"; readonly sentence: string };
