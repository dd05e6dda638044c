/** A term as the reader meets it: a thing opens its card, words stand as they are. */
import { Button } from "react-aria-components";
import type { DossierGraph } from "../../graph/dossier-graph.ts";
import type { ObjectTerm, Quad, Subject } from "../../rdf/term.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { safeLink } from "../words/safe-link.ts";
import { nodeKey } from "../words/sentence.ts";
import { termWords } from "../words/term-words.ts";

const LONG = 280;

/** Whether a node is no more than an address to follow: a mailbox, a page that one thing points at. */
function isAddress(key: string, graph: DossierGraph): boolean {
  if (!graph.hasNode(key) || safeLink(key) === null) return false;
  const { described, claims } = graph.getNodeAttributes(key);
  return !described && claims === 0 && (key.startsWith("mailto:") || graph.degree(key) < 2);
}

export function TermLink({ term }: { term: Subject | ObjectTerm | Quad }) {
  const desk = useDesk();
  const { vocabulary, projection, workspace } = desk.session;
  const key = nodeKey(term);
  const words = termWords(term, vocabulary);
  if (key !== null) {
    const isThing =
      projection.graph.hasNode(key) || (term.termType === "NamedNode" && workspace.dossier.count(term) > 0);
    if (isThing && !isAddress(key, projection.graph)) {
      return (
        <Button className="term-link" onPress={() => desk.show(key)}>
          {words}
        </Button>
      );
    }
  }
  // What the ontology names is a word here, not a place to go.
  if (term.termType === "NamedNode" && vocabulary.declaredLabel(term.value) !== undefined) {
    return <span title={term.value}>{words}</span>;
  }
  const link = safeLink(term.value);
  if (link !== null && (key !== null || /^\S+$/.test(term.value))) {
    return (
      <a className="term-link out" href={link} target="_blank" rel="noreferrer noopener">
        {key !== null ? words : term.value}
      </a>
    );
  }
  const language = term.termType === "Literal" && term.language !== "" ? { lang: term.language } : {};
  return (
    <span className="term-words" {...language}>
      {words.length > LONG ? `${words.slice(0, LONG)}…` : words}
    </span>
  );
}
