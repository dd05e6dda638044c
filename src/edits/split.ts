/** Split: one thing turns out to be two; some of its claims and plain statements go to a new one. */
import { rdf, rdfs } from "../rdf/namespaces.ts";
import { iri, literal, type Quad, type Triple } from "../rdf/term.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";
import { checkedIri, isTaken, mintIri } from "./mint-iri.ts";
import { reified } from "./reified.ts";
import { renamedQuad } from "./renamed.ts";

export interface SplitChoice {
  /** The new thing's name. */
  readonly label: string;
  readonly language?: string;
  /** Minted from the label when absent. */
  readonly iri?: string;
  /** Of the same class when absent. */
  readonly cls?: string;
  /** IRIs of the claims that speak of the new thing; each goes as a whole. */
  readonly claims: readonly string[];
  /** Plain statements that go with them. */
  readonly statements?: readonly Triple[];
}

/**
 * The chosen claims name the new thing wherever they named the old, in what they reify and beside it. What they alone
 * asserted of the old is asserted of the new; what other accepted claims say of the old stays.
 * @throws EditError `not-a-claim`, `invalid` (no name, no IRI, a claim), `taken`
 */
export function split(context: EditContext, thing: string, choice: SplitChoice): Edit {
  const { dossier, vocabulary } = context;
  const label = choice.label.trim();
  if (label === "") throw new EditError("invalid", "The new thing has no name. Give it one.");
  const made = choice.iri ?? mintIri(context, label);
  if (isTaken(context, checkedIri(made))) throw new EditError("taken", `<${made}> is in use already.`);
  const [old, fresh] = [iri(thing), iri(made)];
  const builder = new DeltaBuilder(dossier);
  const home = homeOfThing(context, old);
  const types = choice.cls === undefined ? vocabulary.typesOf(thing) : [choice.cls];
  for (const t of types) builder.say(fresh, rdf("type"), iri(t), home);
  builder.say(fresh, rdfs("label"), literal(label, choice.language ?? "en"), home);
  const move = (q: Quad): void => {
    const renamed = renamedQuad(q, old, fresh);
    builder.drop(q);
    builder.say(renamed.subject, renamed.predicate, renamed.object, q.graph);
  };
  for (const claimIri of new Set(choice.claims)) {
    const { claim } = reified(dossier, claimIri);
    for (const q of [...dossier.match(claim)]) if (context.claims.onTriple(q).length === 0) move(q);
  }
  for (const t of choice.statements ?? [])
    if (context.claims.onTriple(t).length === 0)
      for (const q of [...dossier.match(t.subject, t.predicate, t.object)]) move(q);
  return { label: `split ${label} from ${vocabulary.label(thing)}`, delta: builder.lawful(), made };
}
