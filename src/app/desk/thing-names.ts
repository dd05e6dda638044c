/** What things are called on the workbench. */
import { isGroup } from "../../graph/group.ts";
import type { Session } from "../session/session.ts";

/** Names node keys and values in words. `groupLabel` tells what a group on the canvas is called. */
export class ThingNames {
  readonly #session: Session;
  readonly #groupLabel: (id: string) => string | undefined;

  constructor(session: Session, groupLabel: (id: string) => string | undefined) {
    this.#session = session;
    this.#groupLabel = groupLabel;
  }

  /** What a node key is called: a name drawn as a thing by its text, a claim by its ID, anything else by its label. */
  nameOf(id: string): string {
    const { claims, vocabulary } = this.#session;
    if (isGroup(id)) return this.#groupLabel(id) ?? "Group";
    if (id.startsWith("name:")) return id.slice("name:".length);
    const attestation = claims.attestation(id);
    if (attestation !== null) return `Claim ${attestation.identifier}`;
    return vocabulary.label(id);
  }

  /** A value in words: the label of an IRI, a literal's text as it is. */
  nameOfValue(value: string): string {
    return /^[a-z][a-z0-9+.-]*:\S*$/i.test(value) ? this.nameOf(value) : `“${value}”`;
  }
}
