/** A triple as a sentence, read from the end that makes it active: "Ada Lovelace led the meeting". */
import type { Vocabulary } from "../../model/vocabulary.ts";
import { type ObjectTerm, type Subject, type Term, type Triple, termKey } from "../../rdf/term.ts";
import { termWords } from "./term-words.ts";

/** A piece of a sentence; `key` is the node it names, when it names one. */
export interface SentencePart {
  readonly text: string;
  readonly role: "thing" | "relation" | "literal";
  readonly key: string | null;
}

/** The node key of an end that can be opened, or `null` for a literal or a triple term. */
export const nodeKey = (term: Term): string | null =>
  term.termType === "NamedNode" || term.termType === "BlankNode" ? termKey(term) : null;

/** "led by" is passive: where the relation has another word from the other end, that one reads better. */
const passive = (label: string): boolean => / by$/.test(label);

/** The sentence of a triple: three parts, and "Denied:" before them where its source denies it. */
export function sentence(triple: Triple, vocabulary: Vocabulary, denied = false): SentencePart[] {
  const relation = vocabulary.relation(triple.predicate.value);
  const turn =
    passive(relation.label) &&
    !passive(relation.inverseLabel) &&
    relation.inverseLabel !== "" &&
    nodeKey(triple.object) !== null;
  const end = (term: Subject | ObjectTerm): SentencePart => {
    const key = nodeKey(term);
    return { text: termWords(term, vocabulary), role: key === null ? "literal" : "thing", key };
  };
  const [first, word, last] = turn
    ? [triple.object, relation.inverseLabel, triple.subject]
    : [triple.subject, relation.label, triple.object];
  const says: SentencePart[] = [end(first), { text: word, role: "relation", key: null }, end(last)];
  return denied ? [{ text: "Denied:", role: "relation", key: null }, ...says] : says;
}

/** The sentence as plain text. */
export const sentenceText = (triple: Triple, vocabulary: Vocabulary, denied = false): string =>
  sentence(triple, vocabulary, denied)
    .map((p) => p.text)
    .join(" ");
