/** `dossier open`: opens a dossier that an endpoint holds in the workbench. */
import { resolve } from "node:path";
import { ServerStartError, startServer } from "../../server/dossier-server.ts";
import { endpointProxy } from "../../server/endpoint-proxy.ts";
import { collectDossier, type DossierFiles } from "../../server/manifest.ts";
import { appRoute, dossierRoute } from "../../server/routes.ts";
import type { Arguments, Command } from "../command.ts";
import { type Io, write } from "../io.ts";
import { InputError, usageError } from "../problem.ts";
import { addressOf, HEADER_FILE, headersOf } from "../remote-options.ts";
import { appFolder, ontologyFolder } from "../shipped.ts";

const PORT = 4040;
const HOST = "127.0.0.1";

export const OPEN: Command = {
  name: "open",
  summary: "Open a dossier that a SPARQL endpoint holds.",
  usage: "--endpoint URL [--graph IRI…] [--header-file FILE] [--port N]",
  needsFiles: false,
  options: {
    endpoint: { type: "string", value: "URL", help: "Where the endpoint answers queries." },
    "update-endpoint": { type: "string", value: "URL", help: "Where it takes updates. Default: the same address." },
    graph: {
      type: "string",
      multiple: true,
      value: "IRI",
      help: "A named graph of the dossier; may be given again. Default: all that the endpoint has.",
    },
    "header-file": HEADER_FILE,
    title: { type: "string", value: "TEXT", help: "What the dossier is called. Default: the endpoint's host." },
    port: {
      type: "string",
      short: "p",
      value: "N",
      help: `The port. Default: ${PORT}, or the next one that is free; 0 takes any.`,
    },
  },
  details: `Serves the workbench on this machine. It fetches from the endpoint what you look at, and sends each change there.
The page reaches the endpoint through this server, so the endpoint need not be open to pages of other sites, and the
headers of FILE stay with this server. A FILE that others can read is refused. Files and folders named beside it stand
as ontology layers; queries (.rq) among them are its saved queries.

  dossier open --endpoint http://archive.example.org/sparql --graph https://example.org/my-dossier`,

  async run(args, io) {
    const app = appFolder();
    if (app === null) throw usageError("The workbench has not been built. Run npm run build first.");
    const url = addressOf(args, "endpoint");
    if (url === null) throw usageError("Which endpoint? Say --endpoint URL.");
    const updateUrl = addressOf(args, "update-endpoint");
    const headers = headersOf(args, io);
    const port = args.number("port", 0, 65_535);
    const server = await startServer({
      host: HOST,
      port: port ?? PORT,
      tries: port === undefined ? 50 : 0,
      routes: [dossierRoute(() => layers(args, io, url)), appRoute(app)],
      posts: [endpointProxy({ url: url.href, ...(updateUrl === null ? {} : { updateUrl: updateUrl.href }), headers })],
      onError: (error) => void write(io.stderr, `dossier: ${error instanceof Error ? error.message : String(error)}\n`),
    }).catch((error: unknown) => {
      if (error instanceof ServerStartError) throw new InputError({ code: "server", sentence: error.sentence });
      throw error;
    });
    await write(io.stdout, `The dossier at ${url.host} is open at ${server.url}\nCtrl-C ends it.\n`);
    await untilInterrupted(io);
    await server.close();
    return 0;
  },
};

/** The manifest of a dossier without documents, which says where it is instead. */
function layers(args: Arguments, io: Io, url: URL): DossierFiles {
  const own = ontologyFolder();
  const named = args.files.map((name) => resolve(io.cwd, name));
  const found = collectDossier({
    title: args.text("title") ?? url.host,
    dossier: [],
    ontology: [...(own === null ? [] : [own]), ...named],
  });
  return {
    ...found,
    manifest: { ...found.manifest, endpoint: { name: url.host, url: url.href, graphs: args.texts("graph") } },
  };
}

const untilInterrupted = (io: Io): Promise<void> =>
  new Promise((done) => {
    const signal = io.interrupted();
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
