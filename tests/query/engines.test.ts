/** The engine suite over every engine there is; where one differs, the list says why. */
import { afterAll } from "vitest";
import { EmbeddedEngine } from "../../src/query/embedded-engine.ts";
import type { QueryEngine } from "../../src/query/engine.ts";
import { startNodeWorker } from "../../src/query/node-worker.ts";
import { RemoteDossier } from "../../src/query/remote/remote-dossier.ts";
import { RemoteDossierEngine } from "../../src/query/remote/remote-dossier-engine.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { testEndpoint } from "../server/endpoint-harness.ts";
import { Virtuoso, whyNoVirtuoso } from "../servers/virtuoso.ts";
import { type Difference, engineSuite, SUITE_TURTLE, suiteQuads } from "./engine-suite.ts";

const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** Opened once, at the first case. */
function once(open: () => Promise<QueryEngine>): () => Promise<QueryEngine> {
  let opened: Promise<QueryEngine> | null = null;
  return () => {
    opened ??= open().then((engine) => {
      ends.unshift(() => engine.close());
      return engine;
    });
    return opened;
  };
}

const at = async (url: string): Promise<RemoteDossierEngine> =>
  new RemoteDossierEngine(await RemoteDossier.open({ url }, { retries: 0 }), new Workspace(), {
    whole: async () => {},
  });

const CANONICAL: Difference = {
  case: "a number not in its shortest form",
  because: "Oxigraph keeps values and gives each in its canonical form; the dossier itself keeps what was written",
};

engineSuite(
  "embedded",
  once(async () => {
    const workspace = new Workspace();
    workspace.dispatch({ label: "open", origin: "load", delta: { added: suiteQuads(), removed: [] } });
    return new EmbeddedEngine(workspace, startNodeWorker);
  }),
  [CANONICAL],
);

engineSuite(
  "our own server",
  once(async () => {
    const served = await testEndpoint({
      "suite.trig": `${SUITE_TURTLE.replace(/\n(?=ex:krivitsky a)/, "\n<http://example.org/graph> {\n")}}\n`,
    });
    ends.push(() => served.close());
    return at(`http://127.0.0.1:${served.port}/sparql`);
  }),
  [CANONICAL],
);

const missing = whyNoVirtuoso();
if (missing === null)
  engineSuite(
    "Virtuoso",
    once(async () => {
      const virtuoso = Virtuoso.start({ http: 18893, sql: 11114 });
      ends.push(() => virtuoso.stop());
      virtuoso.grant();
      const remote = await RemoteDossier.open({ url: virtuoso.url });
      await remote.send({ added: suiteQuads(), removed: [] }, new Workspace().dossier);
      return at(virtuoso.url);
    }),
    [
      {
        case: "a filter on a truth value",
        because: "it stores true as 1, so truth values travel as texts of a datatype that nothing computes with",
      },
    ],
  );
else console.warn(`The engine suite was not run over Virtuoso: ${missing}`);
