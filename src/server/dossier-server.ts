/** The server of the workbench: the built app, and the dossier it opens. A SPARQL endpoint is one more route. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Route, safePath } from "./routes.ts";
import { isOwnHost, SECURITY_HEADERS } from "./security-headers.ts";

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** How many further ports may be tried when `port` is taken. */
  readonly tries?: number;
  /** How long a client may take to say what it wants, in milliseconds; 408 past that. 15 seconds. */
  readonly patience?: number;
  readonly routes: readonly Route[];
  /** What takes a POST; each checks who sends it. */
  readonly posts?: readonly Route[];
  /** What takes every method, and refuses those that do not fit; each checks who asks. */
  readonly services?: readonly Route[];
  /** Told of each answer when it has been sent. */
  readonly onAnswer?: (answered: Answered) => void;
  /** Told what went wrong inside; the client learns only that something did. */
  readonly onError?: (error: unknown) => void;
}

/** An answer, without what was asked: addresses and headers may hold what a log must not. */
export interface Answered {
  readonly method: string;
  /** Without its parameters. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Whether it arrived whole. */
  readonly complete: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:4040/` */
  readonly url: string;
  readonly port: number;
  /** Lets what is being answered finish (two seconds at most), then stops. */
  close(): Promise<void>;
}

/** The port could not be had; `sentence` says why and what to do. */
export class ServerStartError extends Error {
  override readonly name = "ServerStartError";
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/**
 * Starts listening.
 * @throws ServerStartError when the port or the host cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, tries = 0, patience = 15_000 } = options;
  const clocks = { headersTimeout: patience, connectionsCheckingInterval: Math.min(patience, 5_000) };
  const server = createServer(clocks, (request, response) => {
    if (options.onAnswer !== undefined) tellWhenDone(request, response, options.onAnswer);
    answer(request, response, options).catch((error: unknown) => {
      options.onError?.(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "Something went wrong on the server.");
    });
  });
  const taken = await listen(server, host, port, tries);
  return { url: `http://${urlHost(host)}:${taken}/`, port: taken, close: () => stop(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (!isOwnHost(request.headers.host, options.host)) {
    refuse(response, 421, "This server does not answer to that name. Use the address it printed when it started.");
    return;
  }
  const path = safePath(request.url ?? "/");
  if (path === null) {
    refuse(response, 400, "That is not an address on this server.");
    return;
  }
  for (const service of options.services ?? []) if (await service(request, response, path)) return;
  if (request.method === "POST")
    for (const post of options.posts ?? []) if (await post(request, response, path)) return;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405, "Only GET and HEAD are answered here.");
    return;
  }
  for (const route of options.routes) if (await route(request, response, path)) return;
  refuse(response, 404, "There is nothing at this address.");
}

function tellWhenDone(
  { method = "", url = "" }: IncomingMessage,
  response: ServerResponse,
  tell: (answered: Answered) => void,
): void {
  const started = performance.now();
  response.on("close", () =>
    tell({
      method,
      path: url.split(/[?#]/, 1)[0] ?? "",
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      complete: response.writableFinished,
    }),
  );
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(`${sentence}\n`);
}

async function listen(server: Server, host: string, first: number, tries: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EADDRINUSE" && port < first + tries && port < 65_535) continue;
      throw new ServerStartError(whyNot(code, host, port));
    }
  }
}

function whyNot(code: string | undefined, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} is in use by another program. Choose another with --port.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account. Choose one above 1023 with --port.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `${host} is not an address of this machine.`;
  return `Cannot listen on ${host}, port ${port} (${code ?? "unknown reason"}).`;
}

const urlHost = (host: string): string =>
  host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 2000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
