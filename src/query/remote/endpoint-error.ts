/** Why an endpoint gave no answer, in words for the person who waits for it. */
import { QueryError } from "../query-error.ts";

/** `status`: of HTTP, or `null` when no answer came. `transient`: trying again later may help. */
export class EndpointError extends QueryError {
  readonly status: number | null;
  readonly transient: boolean;
  /** How long the endpoint wants to be left alone, in ms. */
  readonly retryAfter: number | null;

  constructor(sentence: string, status: number | null, transient: boolean, retryAfter: number | null = null) {
    super("endpoint", sentence);
    this.status = status;
    this.transient = transient;
    this.retryAfter = retryAfter;
  }
}

const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** `Virtuoso 42000 Error SR186: …`; class 40 of SQL states is a transaction that may be tried again, S1T00 a time-out. */
const OWN_ERROR = /^Virtuoso (?!40|S1T00|08)\w{5} Error/;
const FORBIDDEN = /\bSECURITY\b|[Nn]o permission|[Pp]ermission denied/;

/** The error of an answer that is not `ok`. Reads at most the start of its text. */
export async function refusal(response: Response, what: "query" | "update"): Promise<EndpointError> {
  const { status } = response;
  const text = (await response.text().catch(() => "")).slice(0, 4000);
  const reason = plainText(text);
  // Virtuoso answers 500 to what it does not allow or cannot hold: asking again would not help.
  const isFinal = status === 500 && OWN_ERROR.test(reason);
  const told = isFinal && FORBIDDEN.test(reason) ? 403 : status;
  return new EndpointError(
    sentenceOf(told, what, reason),
    told,
    TRANSIENT.has(status) && !isFinal,
    retryAfterOf(response),
  );
}

/** No answer at all: no network, no such host, or a browser that may not read the answer. */
export const noAnswer = (name: string): EndpointError =>
  new EndpointError(
    `${name} did not answer. It may be off, out of reach, or not open to pages of other sites (CORS).`,
    null,
    true,
  );

function sentenceOf(status: number, what: "query" | "update", reason: string): string {
  const why = reason === "" ? "" : ` It says: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
  switch (status) {
    case 400:
      return `The endpoint cannot read this ${what}.${why}`;
    case 401:
      return "The endpoint asks who you are. Open it again with a header that says so.";
    case 403:
      return `The endpoint answered 403: ${what === "update" ? "updates are" : "this is"} not allowed for this user.`;
    case 404:
      return "There is no SPARQL endpoint at this address.";
    case 413:
      return `The ${what} is too large for the endpoint.`;
    case 429:
      return "The endpoint has been asked too often and wants a pause.";
    default:
      return `The endpoint answered ${status}.${why}`;
  }
}

/** The first line of an error text without markup. Shown as text only. */
const plainText = (text: string): string =>
  text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

function retryAfterOf(response: Response): number | null {
  const value = response.headers.get("retry-after");
  if (value === null) return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? ms : null;
}

export const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
