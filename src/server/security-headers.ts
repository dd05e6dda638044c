/** The headers that keep a page with untrusted data from doing anything but showing it, and the check of who is asked. */
import { isIP } from "node:net";
import { hostname } from "node:os";

const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // Endpoints that the reader asks: see docs/decisions/2026-11-24-the-page-may-ask-endpoints.md
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
];

/** The policy as the page itself can state it, for servers that send no headers of ours (frames need a header). */
export const PAGE_POLICY = DIRECTIVES.join("; ");

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [...DIRECTIVES, "frame-ancestors 'none'"].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Whether a `Host` header names this server. A page elsewhere can point its own domain name at this machine (DNS
 * rebinding) and would then send that name; addresses, `localhost` and the names we were started with are ours.
 */
export function isOwnHost(header: string | undefined, startedAs: string): boolean {
  if (header === undefined) return false;
  const name = header
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  const own = [startedAs.toLowerCase(), hostname().toLowerCase(), "localhost"];
  return isIP(name) !== 0 || own.includes(name) || name.endsWith(".localhost");
}
