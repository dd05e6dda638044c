/** Saves a query to the folder that is served, where the server lets us. */

import { dossierUrl } from "../../session/manifest.ts";
import type { Session } from "../../session/session.ts";
import { ServerPlace } from "../../storage/server-place.ts";

/** Whether queries can be saved to the dossier's folder. */
export const savesToFolder = ({ keeper }: Session): boolean => keeper.place instanceof ServerPlace;

/** `was`: what the folder had under that path; returns the sentence that says why it could not be, or `null`. */
export async function saveToFolder(path: string, text: string, was: string | null): Promise<string | null> {
  const response = await fetch(dossierUrl("queries"), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Dossier": "save" },
    body: JSON.stringify({ path, text, was }),
  }).catch(() => null);
  if (response === null) return "The server does not answer.";
  if (response.ok) return null;
  const json = (await response.json().catch(() => null)) as { sentence?: unknown } | null;
  return typeof json?.sentence === "string" ? json.sentence : `The server answered ${response.status}.`;
}
