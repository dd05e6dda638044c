/** Saves queries to the folder that is served, and takes them out of it, where the server lets us. */
import { dossierUrl } from "../../session/manifest.ts";
import type { Session } from "../../session/session.ts";
import { ServerPlace } from "../../storage/server-place.ts";

/** Whether queries can be saved to the dossier's folder. */
export const savesToFolder = ({ keeper }: Session): boolean => keeper.place instanceof ServerPlace;

/** Why the folder was left as it is. */
export interface NotSaved {
  readonly sentence: string;
  /** What the file says, where it is not what was thought; `null` = it is gone. */
  readonly there?: string | null;
}

/**
 * Sends a query to the folder; `null` as its text deletes the file. `was`: what the folder had under that path, `null`
 * for nothing. Returns `null` when it is done.
 */
export async function sendQuery(path: string, text: string | null, was: string | null): Promise<NotSaved | null> {
  const response = await fetch(dossierUrl("queries"), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Dossier": "save" },
    body: JSON.stringify({ path, text, was }),
  }).catch(() => null);
  if (response === null) return { sentence: "The server does not answer. Nothing was changed in the folder." };
  if (response.ok) return null;
  const json = (await response.json().catch(() => null)) as { sentence?: unknown; there?: unknown } | null;
  const { sentence, there } = json ?? {};
  return {
    sentence: typeof sentence === "string" ? sentence : `The server answered ${response.status}.`,
    ...(response.status === 409 && (there === null || typeof there === "string") ? { there } : {}),
  };
}
