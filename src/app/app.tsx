/** The page: an open dossier, or what stands in for one while it opens, fails or is empty. */
import { lazy, memo, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Desk } from "./desk/desk.ts";
import { DeskProvider } from "./desk/desk-context.tsx";
import { AskHow } from "./open/ask-how.tsx";
import { DropArea } from "./open/drop-area.tsx";
import type { Opener } from "./open/opener.ts";
import { OpenerProvider } from "./open/opener-context.tsx";
import { EndpointDialog } from "./remote/endpoint-dialog.tsx";
import { RemoteNotes } from "./remote/remote-notes.tsx";
import type { Session } from "./session/session.ts";
import { ProblemDialog } from "./states/problem-dialog.tsx";
import { ProgressLine } from "./states/progress-line.tsx";
import { StartScreen } from "./states/start-screen.tsx";
import { sayInWindow } from "./storage/leaving.ts";
import { ViewStore } from "./view/view-store.ts";
import { Workbench } from "./workbench.tsx";

const ImportDialog = lazy(async () => ({ default: (await import("./import/import-dialog.tsx")).ImportDialog }));

export function App({ opener }: { opener: Opener }) {
  const { session, waiting, problem, progress, table, asksEndpoint } = useSyncExternalStore(
    opener.subscribe,
    opener.get,
  );
  /** The empty dossier in which the first claim is being written. */
  const [begun, setBegun] = useState<Session | null>(null);
  const showsDossier = session !== null && (session.workspace.dossier.size > 0 || session === begun);
  return (
    <OpenerProvider opener={opener}>
      <DropArea>
        {showsDossier ? (
          <OpenDossier session={session} begins={session === begun} key={sessionKey(session)} />
        ) : (
          <StartScreen onBegin={() => setBegun(session)} />
        )}
        {asksEndpoint && <EndpointDialog />}
        {waiting.length > 0 && <AskHow files={waiting} />}
        {session !== null && table !== null && (
          <Suspense>
            <ImportDialog session={session} file={table} onClose={opener.dismissTable} />
          </Suspense>
        )}
        {showsDossier && progress !== null && (
          <div className="opening-note">
            <ProgressLine words={progress.words} done={progress.done} />
          </div>
        )}
        {showsDossier && problem !== null && <ProblemDialog problem={problem} />}
      </DropArea>
    </OpenerProvider>
  );
}

const keys = new WeakMap<Session, number>();
let lastKey = 0;

/** Each session gets a workbench of its own. */
function sessionKey(session: Session): number {
  const key = keys.get(session) ?? ++lastKey;
  keys.set(session, key);
  return key;
}

/** Rendered again only for another session, not with each step of what is being opened. */
const OpenDossier = memo(function OpenDossier({ session, begins }: { session: Session; begins: boolean }) {
  const desk = useMemo(() => new Desk(session, new ViewStore(session.prefixes)), [session]);
  useEffect(() => {
    const stop = sayInWindow(session.title, session.keeper);
    desk.follow();
    return () => {
      stop();
      desk.close();
    };
  }, [desk, session]);
  useEffect(() => {
    if (begins) desk.entry.add();
  }, [desk, begins]);
  return (
    <DeskProvider desk={desk}>
      <Workbench />
      {session.remote !== null && <RemoteNotes remote={session.remote} />}
    </DeskProvider>
  );
});
