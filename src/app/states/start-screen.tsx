/** What stands where a dossier will be: opening, not opened, or empty. */
import { Button } from "react-aria-components";
import { Brand } from "../header/brand.tsx";
import { KeptFiles } from "../open/kept-files.tsx";
import { useOpener, useOpenState } from "../open/opener-context.tsx";
import { pickFiles } from "../open/pick-files.ts";
import { Problem } from "./problem.tsx";
import { ProgressLine } from "./progress-line.tsx";
import "./states.css";

export function StartScreen({ onBegin }: { onBegin: () => void }) {
  return (
    <div className="start">
      <header className="start-head">
        <Brand />
      </header>
      <main className="start-main">
        <StartState onBegin={onBegin} />
      </main>
    </div>
  );
}

function StartState({ onBegin }: { onBegin: () => void }) {
  const opener = useOpener();
  const { progress, problem, session } = useOpenState();
  const choose = async () => opener.take(await pickFiles());
  if (progress !== null || (problem === null && session === null)) {
    return (
      <div className="opening">
        <h1 className="sr">Opening the dossier</h1>
        <ProgressLine words={progress?.words ?? "Opening"} done={progress?.done ?? null} />
        <div className="skeleton" aria-hidden="true">
          <i style={{ width: "44%" }} />
          <i style={{ width: "90%" }} />
          <i style={{ width: "76%" }} />
        </div>
      </div>
    );
  }
  if (problem !== null) {
    return (
      <div role="alert">
        <Problem problem={problem} title={(text) => <h1>{text}</h1>}>
          <Button className="btn sm" onPress={choose}>
            Choose another file
          </Button>
          <Button className="btn sm" onPress={() => window.location.reload()}>
            Load the page again
          </Button>
        </Problem>
      </div>
    );
  }
  return <EmptyDossier onOpen={choose} onBegin={onBegin} />;
}

function EmptyDossier({ onOpen, onBegin }: { onOpen: () => void; onBegin: () => void }) {
  const opener = useOpener();
  return (
    <div className="centred">
      <svg width="190" height="48" viewBox="0 0 190 48" aria-hidden="true">
        <circle cx="24" cy="24" r="16" fill="none" stroke="var(--c-person)" strokeWidth="1.6" strokeDasharray="3 2" />
        <path d="M44 24H140" stroke="var(--e-reported)" strokeWidth="1.6" strokeDasharray="5 4" />
        <path d="M138 19l10 5-10 5Z" fill="var(--e-reported)" />
        <rect
          x="156"
          y="9"
          width="30"
          height="30"
          rx="3"
          fill="none"
          stroke="var(--c-org)"
          strokeWidth="1.6"
          strokeDasharray="3 2"
        />
      </svg>
      <h1>This dossier has no claims yet</h1>
      <p>Start with one sentence from one source: who, did what, to whom, and where you read it.</p>
      <p>Or open a file in Turtle, TriG, N-Triples or N-Quads: choose it here, or drop it anywhere on this page.</p>
      <div className="row">
        <Button className="btn pri" onPress={onBegin}>
          Add the first claim
        </Button>
        <Button className="btn" onPress={onOpen}>
          Open a file
        </Button>
        <Button className="btn" onPress={() => opener.askEndpoint(true)}>
          Open an endpoint
        </Button>
      </div>
      <KeptFiles />
    </div>
  );
}
