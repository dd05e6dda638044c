/** `dossier serve`: serves the workbench with the files named, or with the dossier it was built with. */
import { resolve } from "node:path";
import { type RunningServer, ServerStartError, startServer } from "../../server/dossier-server.ts";
import { collectDossier } from "../../server/manifest.ts";
import { namedFiles } from "../../server/rdf-files.ts";
import { appRoute, dossierRoute, type Route } from "../../server/routes.ts";
import type { Arguments, Command } from "../command.ts";
import { type Io, write } from "../io.ts";
import { InputError, problemsOf, usageError } from "../problem.ts";
import { appFolder, ontologyFolder } from "../shipped.ts";

const PORT = 4040;
const LOOPBACK = "127.0.0.1";

export const SERVE: Command = {
  name: "serve",
  summary: "Serve the workbench on this machine.",
  usage: "[DIR|FILE…] [--port N] [--host H]",
  needsFiles: false,
  options: {
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
  },
  details: `Opens the files and folders named; without any, the dossier that the workbench was built with. Files in a folder called
ontology stand beside the dossier as layers. The files are read again when the page is reloaded. Nothing is written.
Ctrl-C ends it.`,

  async run(args, io) {
    const server = await start(args);
    const reach = (args.text("host") ?? LOOPBACK) === LOOPBACK ? "" : " (others on the network can reach it)";
    await write(io.stdout, `Dossier is open at ${server.url}${reach}\nCtrl-C ends it.\n`);
    await untilInterrupted(io);
    await server.close();
    return 0;

    async function start({ files }: Arguments): Promise<RunningServer> {
      const host = args.text("host") ?? LOOPBACK;
      const port = args.number("port", 0, 65_535);
      try {
        return await startServer({
          host,
          port: port ?? PORT,
          tries: port === undefined ? 50 : 0,
          routes: routes(files, args.text("title"), io),
          onError: (error) =>
            void write(io.stderr, `dossier: ${error instanceof Error ? error.message : String(error)}\n`),
        });
      } catch (error) {
        if (error instanceof ServerStartError) throw new InputError({ code: "server", sentence: error.sentence });
        throw error;
      }
    }
  },
};

function routes(names: readonly string[], title: string | undefined, io: Io): Route[] {
  const app = appFolder();
  if (app === null) throw usageError("The workbench has not been built. Run npm run build first.");
  if (names.includes("-")) throw usageError("Files and folders can be served; standard input cannot.");
  if (names.length === 0) return [appRoute(app)];
  for (const name of names) check(name, io);
  const paths = names.map((name) => resolve(io.cwd, name));
  if (namedFiles(paths).rdf.length === 0) {
    throw usageError(`There is no RDF file (.ttl, .trig, .nt, .nq) in ${names.join(", ")}.`);
  }
  const ontology = ontologyFolder();
  const named = title ?? titleOf(paths);
  const collect = () => collectDossier({ title: named, dossier: paths, ontology: ontology === null ? [] : [ontology] });
  return [dossierRoute(collect), appRoute(app)];
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
