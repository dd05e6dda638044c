/** The worker that writes files: quads to text off the main thread, in the ontology's order. */
import { Vocabulary } from "../../model/vocabulary.ts";
import type { Quad } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import { createQuadStore } from "../../store/quad-store.ts";
import { preferredLanguages } from "../session/languages.ts";
import { QuadDecoder } from "../session/quad-batch.ts";
import type { Part, WriteReply, WriteRequest } from "./writing.ts";

const scope = self as unknown as {
  postMessage(message: WriteReply): void;
  onmessage: ((event: MessageEvent<WriteRequest>) => void) | null;
};

const decoder = new QuadDecoder();
const quads: Record<Part, Quad[]> = { ontology: [], dossier: [], written: [] };

scope.onmessage = ({ data }) => {
  if (data.type === "batch") {
    for (const quad of decoder.decode(data.batch)) quads[data.part].push(quad);
    return;
  }
  try {
    const vocabulary = new Vocabulary(createQuadStore(quads.ontology), createQuadStore(quads.dossier), {
      languages: preferredLanguages(),
    });
    const { syntax, prefixes, whole } = data;
    const order = vocabulary.writeOrder();
    scope.postMessage({
      type: "text",
      text: writeRdf(whole ? quads.dossier : quads.written, { syntax, prefixes, order }),
    });
  } catch (error) {
    scope.postMessage({ type: "failed", sentence: error instanceof Error ? error.message : String(error) });
  }
};
