/** `dossier serve`: serves the workbench with the files named, or with the dossier it was built with. */
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { changesRoute } from "../../server/changes-route.ts";
import {
  type Answered,
  type RunningServer,
  type ServerOptions,
  ServerStartError,
  startServer,
} from "../../server/dossier-server.ts";
import { type Events, folderEvents } from "../../server/events-route.ts";
import { Folder } from "../../server/folder.ts";
import { type FolderLock, FolderLocked, lockFolder } from "../../server/folder-lock.ts";
import { graphStoreRoute } from "../../server/graph-store-route.ts";
import { builtDossier, collectDossier, type DossierFiles } from "../../server/manifest.ts";
import { queriesRoute } from "../../server/queries-route.ts";
import { namedFiles } from "../../server/rdf-files.ts";
import { appRoute, dossierRoute } from "../../server/routes.ts";
import { voidRoute } from "../../server/service-description.ts";
import type { SparqlEndpoint } from "../../server/sparql-endpoint.ts";
import { sparqlRoute } from "../../server/sparql-route.ts";
import type { Arguments, Command } from "../command.ts";
import { ENDPOINT_OPTIONS, endpointFrom } from "../endpoint-options.ts";
import { type Io, write } from "../io.ts";
import { InputError, problemsOf, usageError } from "../problem.ts";
import { appFolder, ontologyFolder } from "../shipped.ts";

const PORT = 4040;
const LOOPBACK = "127.0.0.1";

export const SERVE: Command = {
  name: "serve",
  summary: "Serve the workbench and a SPARQL endpoint on this machine.",
  usage: "[DIR|FILE…] [--write] [--port N] [--host H] [--token-file FILE] [--cors ORIGIN]",
  needsFiles: false,
  options: {
    write: {
      type: "boolean",
      help: "Save what the workbench and SPARQL updates change to the files of DIR.",
    },
    port: {
      type: "string",
      short: "p",
      value: "N",
      help: `The port. Default: ${PORT}, or the next one that is free; 0 takes any.`,
    },
    host: {
      type: "string",
      value: "H",
      help: `The address to listen on. Default: ${LOOPBACK}, which only this machine reaches.`,
    },
    title: { type: "string", value: "TEXT", help: "What the dossier is called. Default: the name of the folder." },
    ...ENDPOINT_OPTIONS,
  },
  details: `Opens the files and folders named; without any, the dossier that the workbench was built with. Files in a folder called
ontology stand beside the dossier as layers. The files are read again when the page is reloaded.

Without --write nothing is written. With it, the workbench saves each change to the very file of DIR that holds the
statement: whole or not at all, with all else in the file left as it is, and never over what another program has changed
meanwhile. Ctrl-C ends it when what is being saved has been saved.

Programs ask at /sparql (SPARQL 1.1 Protocol) and read graphs at /data (Graph Store Protocol); with --write they may
change them too: those on this machine or, with --token-file, whoever sends the token.

  dossier serve notes --write`,

  async run(args, io) {
    const served = await prepare(args, io);
    const server = await start(args, served, io).catch((error: unknown) => {
      served.lock?.release();
      throw error;
    });
    const reach = isLoopback(hostOf(args)) ? "" : " (others on the network can reach it)";
    const saves = served.folder === null ? "" : `Changes are saved to the files in ${args.files[0] ?? ""}.\n`;
    const asked = `SPARQL is answered at ${server.url}sparql\n`;
    await write(io.stdout, `Dossier is open at ${server.url}${reach}\n${asked}${saves}Ctrl-C ends it.\n`);
    await untilInterrupted(io);
    served.events?.close();
    await Promise.all([server.close(), served.folder?.close()]);
    await served.endpoint.close();
    served.lock?.release();
    return 0;
  },
};

const hostOf = (args: Arguments): string => args.text("host") ?? LOOPBACK;
const isLoopback = (host: string): boolean => /^(?:127\.|::1$|localhost$)/.test(host);

/** What is served, and the folder that can be written. */
interface Served extends Pick<ServerOptions, "routes" | "posts"> {
  readonly folder: Folder | null;
  readonly events: Events | null;
  readonly lock: FolderLock | null;
  readonly endpoint: SparqlEndpoint;
}

async function start(args: Arguments, { routes, posts = [], endpoint }: Served, io: Io): Promise<RunningServer> {
  const port = args.number("port", 0, 65_535);
  try {
    return await startServer({
      host: hostOf(args),
      port: port ?? PORT,
      tries: port === undefined ? 50 : 0,
      routes,
      posts,
      services: [sparqlRoute(endpoint), graphStoreRoute(endpoint), voidRoute(endpoint)],
      ...(args.flag("log") ? { onAnswer: logTo(io) } : {}),
      onError: complain(io),
    });
  } catch (error) {
    if (error instanceof ServerStartError) throw new InputError({ code: "server", sentence: error.sentence });
    throw error;
  }
}

const complain = (io: Io) => (error: unknown) =>
  void write(io.stderr, `dossier: ${error instanceof Error ? error.message : String(error)}\n`);

const logTo = (io: Io) => (answered: Answered) =>
  void write(io.stderr, `${JSON.stringify({ time: new Date().toISOString(), ...answered })}\n`);

async function prepare(args: Arguments, io: Io): Promise<Served> {
  const { files: names } = args;
  const app = appFolder();
  if (app === null) throw usageError("The workbench has not been built. Run npm run build first.");
  if (names.includes("-")) throw usageError("Files and folders can be served; standard input cannot.");
  const place = args.flag("write") ? writablePlace(args, io) : null;
  const endpoint = (collect: () => DossierFiles, name: string, folder?: Folder, onSaved?: Events["announce"]) =>
    endpointFrom(args, io, {
      collect,
      name,
      title: args.text("title") ?? name,
      onProblem: (sentence) => void write(io.stderr, `dossier: ${sentence}\n`),
      onError: complain(io),
      folder,
      onSaved,
    });
  if (names.length === 0) {
    const built = () => builtDossier(app);
    const { title = "Dossier" } = built().manifest;
    return { routes: [appRoute(app)], folder: null, events: null, lock: null, endpoint: endpoint(built, title) };
  }
  for (const name of names) check(name, io);
  const paths = names.map((name) => resolve(io.cwd, name));
  if (place === null && namedFiles(paths).rdf.length === 0) {
    throw usageError(`There is no RDF file (.ttl, .trig, .nt, .nq) in ${names.join(", ")}.`);
  }
  const layers = ontologyFolder();
  const collect = () =>
    collectDossier({
      title: args.text("title") ?? titleOf(paths),
      dossier: paths,
      ontology: layers === null ? [] : [layers],
      writable: place !== null,
    });
  if (place === null) {
    const routes = [dossierRoute(collect), appRoute(app)];
    return { routes, folder: null, events: null, lock: null, endpoint: endpoint(collect, titleOf(paths)) };
  }
  const lock = await lockOf(place);
  const folder = new Folder({ folder: place, collect });
  for (const told of await folder.recover()) await write(io.stderr, `dossier: ${told}\n`);
  const events = folderEvents(place, folder, collect);
  return {
    routes: [events.route, dossierRoute(collect, folder), appRoute(app)],
    posts: [changesRoute(folder, { onError: complain(io) }), queriesRoute(place, collect, { onError: complain(io) })],
    folder,
    events,
    lock,
    endpoint: endpoint(collect, basename(place), folder, events.announce),
  };
}

/** Taken back when the program ends, whatever ends it but a kill. */
async function lockOf(place: string): Promise<FolderLock> {
  try {
    const lock = await lockFolder(place);
    process.once("exit", () => lock.release());
    return lock;
  } catch (error) {
    if (error instanceof FolderLocked) throw new InputError({ code: "server", sentence: error.sentence });
    throw error;
  }
}

/** The one folder that is served for writing. */
function writablePlace(args: Arguments, io: Io): string {
  const [name] = args.files;
  const path = name === undefined ? null : resolve(io.cwd, name);
  if (path === null || args.files.length > 1 || statSync(path, { throwIfNoEntry: false })?.isDirectory() === false)
    throw usageError("--write takes one folder: dossier serve DIR --write.");
  if (!isLoopback(hostOf(args)) && args.text("token-file") === undefined)
    throw usageError(
      "--write works on this machine only. Leave out --host, or name a --token-file for those who write.",
    );
  return path;
}

function check(name: string, io: Io): void {
  try {
    namedFiles([resolve(io.cwd, name)]);
  } catch (error) {
    const problems = problemsOf(error);
    throw problems === null ? error : new InputError(...problems.map((problem) => ({ ...problem, file: name })));
  }
}

const titleOf = (paths: readonly string[]): string =>
  paths[0]?.split(/[\\/]/).findLast((part) => part !== "") ?? "Dossier";

const untilInterrupted = (io: Io): Promise<void> =>
  new Promise((done) => {
    const signal = io.interrupted();
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
