/** Finds the pairs of a session's things that are likely one. */
import { profilesOf } from "../../claims/profiles.ts";
import { settledBetween } from "../../claims/sameness.ts";
import type { Profile } from "../../model/likeness.ts";
import type { LikelyPair } from "../../model/likeness-index.ts";
import { runSteps } from "../import/run-steps.ts";
import type { Session } from "../session/session.ts";
import type { PairsMessage } from "./pairs-worker.ts";

/** Whether the dossier says enough of two things that nobody need be asked. */
export function isSettled({ a, b }: LikelyPair, { workspace, claims, vocabulary }: Session): boolean {
  const { dossier } = workspace;
  const isGone = (id: string) => vocabulary.declaredLabel(id) === undefined;
  return isGone(a) || isGone(b) || settledBetween(a, b, dossier, claims, vocabulary) !== null;
}

/** Rejects with the signal's reason when aborted, or with an Error. */
export async function findPairs(
  session: Session,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly LikelyPair[]> {
  const { workspace, vocabulary, claims } = session;
  const profiles: Profile[] = [];
  await runSteps(gather(profilesOf(workspace.dossier, vocabulary, claims), profiles), signal);
  const worker = new Worker(new URL("./pairs-worker.ts", import.meta.url), { type: "module", name: "find duplicates" });
  const pairs = await new Promise<readonly LikelyPair[]>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The search could not be started.")));
    worker.addEventListener("message", ({ data }: MessageEvent<PairsMessage>) => {
      if (data.kind === "progress") onProgress(data.done);
      else resolve(data.pairs);
    });
    worker.postMessage(profiles);
  }).finally(() => worker.terminate());
  return pairs.filter((pair) => !isSettled(pair, session));
}

function* gather(profiles: Iterable<Profile>, into: Profile[]): Generator<void, void> {
  for (const profile of profiles) {
    into.push(profile);
    yield;
  }
}
