/** Who may ask and who may write over HTTP: pages of other sites, senders from elsewhere, and the token. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "./refusal.ts";

export interface AccessOptions {
  /** Whether anything may be written. */
  readonly write: boolean;
  /** What writers must show as `Authorization: Bearer …`; without it only this machine may write. */
  readonly token?: string;
  /** The one origin whose pages may ask too, as `https://example.org`, or `*` for any page (which may then read only). */
  readonly cors?: string;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

export class Access {
  readonly #options: AccessOptions;

  constructor(options: AccessOptions) {
    this.#options = options;
  }

  /** Whether updates are offered at all. */
  get write(): boolean {
    return this.#options.write;
  }

  /**
   * Puts the CORS headers where they belong and answers a preflight.
   * @returns whether the request has been answered.
   * @throws Refusal 403 for a page of another site that is not allowed.
   */
  admit(request: IncomingMessage, response: ServerResponse, methods: string): boolean {
    const { cors } = this.#options;
    const { origin } = request.headers;
    if (cors !== undefined) response.appendHeader("Vary", "Origin");
    if (cors !== undefined && origin !== undefined && (cors === "*" || cors === origin)) {
      response.setHeader("Access-Control-Allow-Origin", cors);
      response.setHeader("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      if (request.method === "OPTIONS") {
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Authorization, Content-Type, If-Match, If-None-Match",
        );
        response.setHeader("Access-Control-Max-Age", "600");
        response.statusCode = 204;
        response.end();
        return true;
      }
      return false;
    }
    if (!isOwnPage(request)) throw new Refusal(403, "Pages of other sites may not ask here. See --cors.");
    if (request.method !== "OPTIONS") return false;
    response.setHeader("Allow", methods);
    response.statusCode = 204;
    response.end();
    return true;
  }

  /** @throws Refusal 403 or 401 for whoever may not write. To be called after `admit`. */
  checkWriter(request: IncomingMessage): void {
    const { write, token, cors } = this.#options;
    if (!write) throw new Refusal(403, "This dossier can only be read here. Serve it with --write to change it.");
    const isAllowedPage = cors !== undefined && cors !== "*" && request.headers.origin === cors;
    if (!isOwnPage(request) && !isAllowedPage) throw new Refusal(403, "Pages of other sites may not write here.");
    if (token === undefined) {
      if (LOOPBACK.test(request.socket.remoteAddress ?? "")) return;
      throw new Refusal(403, "Without a token (--token-file) only this machine may write.");
    }
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (timingSafeEqual(digest(given), digest(token))) return;
    throw new Refusal(401, "Writing here needs the token: Authorization: Bearer …", {
      "WWW-Authenticate": 'Bearer realm="dossier"',
    });
  }
}

/** Programs send neither header; a browser sends both, and a page elsewhere cannot change them. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  return (
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === "same-origin" || site === "none")
  );
}
