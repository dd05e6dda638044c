/** The card: whatever is chosen, as an index card, a claim, a source, or one plain line. */

import { lazy, Suspense, useSyncExternalStore } from "react";
import { isGroup } from "../../graph/group.ts";
import { iri } from "../../rdf/term.ts";
import { useData, useDesk, useDrawState, useViewState } from "../desk/desk-context.tsx";
import { NothingSelected } from "../states/nothing-selected.tsx";
import { ClaimView } from "./claim-view.tsx";
import { EntityCard } from "./entity-card.tsx";
import { GroupCard } from "./group-card.tsx";
import { LineView } from "./line-view.tsx";
import { NameCard } from "./name-card.tsx";
import { SourceCard } from "./source-card.tsx";
import "./inspector.css";
import "./claim.css";

/** Loaded when a horizon is first opened. */
const HorizonCard = lazy(async () => ({ default: (await import("../horizon/horizon-card.tsx")).HorizonCard }));

/** Loaded when a thing is first edited. */
const ThingForm = lazy(async () => ({ default: (await import("../form/thing-form.tsx")).ThingForm }));

export function Inspector() {
  const { triples, session, forms } = useDesk();
  const drafts = useSyncExternalStore(forms.subscribe, forms.get);
  const { focus, groups } = useDrawState();
  const { shown: chosen, horizon } = useViewState();
  // With nothing chosen, the card is that of the thing in the middle.
  const shown = chosen ?? (focus === null ? null : { kind: "thing" as const, id: focus });
  const known = useData(
    ({ session: { claims, projection, vocabulary, workspace } }) => {
      if (shown?.kind !== "thing") return "other" as const;
      const { id } = shown;
      if (claims.isClaim(id)) return "claim" as const;
      if (claims.isSource(id) && !projection.graph.hasNode(id)) return "source" as const;
      if (id.startsWith("name:")) return projection.graph.hasNode(id) ? ("name" as const) : ("gone" as const);
      if (projection.graph.hasNode(id) || vocabulary.declaredLabel(id) !== undefined) return "entity" as const;
      return workspace.dossier.count(iri(id)) > 0 ? ("entity" as const) : ("gone" as const);
    },
    [shown?.kind === "thing" ? shown.id : null],
  );
  if (horizon !== null && chosen === null)
    return (
      <Suspense fallback={null}>
        <HorizonCard />
      </Suspense>
    );
  if (shown === null) return <NothingSelected />;
  if (shown.kind === "line") {
    const triple = triples.find(shown.triple);
    return triple === null ? <Gone /> : <LineView triple={triple} key={shown.triple} />;
  }
  const group = isGroup(shown.id) ? groups.find((g) => g.id === shown.id) : undefined;
  if (group !== undefined) return <GroupCard group={group} key={group.id} />;
  const claim = known === "claim" ? session.claims.attestation(shown.id) : null;
  if (claim !== null) return <ClaimView claim={claim} key={claim.iri} />;
  if ((known === "source" || known === "entity") && drafts.has(shown.id))
    return (
      <Suspense fallback={null}>
        <ThingForm thing={shown.id} key={shown.id} />
      </Suspense>
    );
  if (known === "source") return <SourceCard source={shown.id} key={shown.id} />;
  if (known === "name") return <NameCard id={shown.id} key={shown.id} />;
  if (known === "entity") return <EntityCard thing={shown.id} key={shown.id} />;
  return <Gone />;
}

function Gone() {
  return (
    <div className="quiet-state">
      <p>
        This dossier has nothing under that address. It may have been withdrawn, or the link belongs to another dossier.
      </p>
    </div>
  );
}
