/** The intake of a keeper: each change of this window is counted for the files and written to the journal. */
import { isEmpty } from "../../store/delta.ts";
import type { Session } from "../session/session.ts";
import type { Filing } from "./filing.ts";
import type { Journaling } from "./journaling.ts";
import { adopt, type Ownership } from "./ownership.ts";
import { PassingText } from "./passing-text.ts";

export interface IntakeParts {
  readonly ownership: Ownership;
  readonly filing: Filing;
  readonly journaling: Journaling;
  /** Whether what happens now comes from another window, whose journal has it. */
  readonly isFollowing: () => boolean;
  /** A step is over, and on its way to the journal. */
  readonly onStep: () => void;
}

/** Takes changes in until the function returned is called. A long step is one entry of the journal, at its end. */
export function takeChanges(session: Session, parts: IntakeParts): () => void {
  const { workspace } = session;
  const { ownership, filing, journaling } = parts;
  const passing = new PassingText();
  adopt(
    session,
    workspace.dossier.graphs().map((graph) => ownership.pathOf(graph)),
  );
  const followed = [
    workspace.subscribe((commit) => {
      if (commit.origin === "load" || parts.isFollowing()) return;
      adopt(session, [...ownership.split(commit.delta).keys()]);
      filing.take(commit);
      if (workspace.open !== null && commit.origin !== "sync") passing.take(commit.delta);
    }),
    workspace.subscribeSteps((commit) => {
      if (commit.origin === "load" || parts.isFollowing()) return;
      const text = commit.origin === "sync" ? null : passing.end(commit.delta);
      if (!isEmpty(commit.delta)) journaling.take(commit, text);
      parts.onStep();
    }),
  ];
  return () => {
    for (const stop of followed) stop();
  };
}
