/** The checks: what the shapes and the rules of claims want different, looked for in a worker after each change. */
import { type Finding, SEVERITIES } from "../../shapes/finding.ts";
import { knownFindings } from "../remote/known-findings.ts";
import { preferredLanguages } from "../session/languages.ts";
import type { Session } from "../session/session.ts";
import { CheckFeed } from "./check-feed.ts";
import type { FromChecker } from "./check-messages.ts";

export interface ChecksState {
  readonly findings: readonly Finding[];
  /** Whether they are of the dossier as it is now. */
  readonly current: boolean;
  /** How far the check is, 0 to 1; `null` when it rests. */
  readonly progress: number | null;
  readonly trouble: string | null;
  /** Whether the dossier is so large that it is checked only when someone asks. */
  readonly waiting: boolean;
}

/** Time after a change before checking begins, in ms: an edit should not wait for it. */
const PAUSE = 1200;
/** More quads than this are not copied into a worker unasked. */
const LARGE = 300_000;

export class Checks {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #state: ChecksState = { findings: [], current: false, progress: null, trouble: null, waiting: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | null = null;
  #worker: { readonly worker: Worker; readonly feed: CheckFeed } | null = null;
  #run = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get = (): ChecksState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Checks soon; called again, starts waiting again. A large dossier waits to be asked for, with `now`. */
  soon(): void {
    this.#rest();
    const waiting = this.#worker === null && this.#session.workspace.dossier.size > LARGE;
    this.#set({ current: false, progress: null, waiting });
    if (!waiting) this.#timer = setTimeout(() => this.now(), PAUSE);
  }

  /** Checks at once. */
  now(): void {
    this.#rest();
    this.#set({ progress: 0, trouble: null, waiting: false });
    void this.#begin();
  }

  /** Ends checking and its worker. */
  stop(): void {
    this.#rest();
    this.#end();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#work = null;
    this.#run += 1;
    // A worker that has been fed in part would not know what it lacks.
    if (this.#worker?.feed.isPartial === true) this.#end();
  }

  #end(): void {
    this.#worker?.worker.terminate();
    this.#worker = null;
  }

  async #begin(): Promise<void> {
    const work = new AbortController();
    this.#work = work;
    const run = this.#run;
    try {
      const { worker, feed } = this.#started();
      if (await feed.catchUp(work.signal)) {
        if (!work.signal.aborted) worker.postMessage({ type: "check", run, languages: preferredLanguages() });
      } else if (!work.signal.aborted) {
        this.#end();
        this.soon();
      }
    } catch (error) {
      if (!work.signal.aborted) this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #started(): { readonly worker: Worker; readonly feed: CheckFeed } {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {
      type: "module",
      name: "dossier-checks",
    });
    worker.onmessage = ({ data }: MessageEvent<FromChecker>) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end();
      this.#fail(event.message || "its worker could not be started");
    };
    this.#worker = { worker, feed: new CheckFeed(this.#session.workspace, (message) => worker.postMessage(message)) };
    return this.#worker;
  }

  #take(message: FromChecker): void {
    if (message.run !== this.#run) return;
    if (message.type === "progress") this.#set({ progress: message.done });
    else if (message.type === "found") {
      const { remote } = this.#session;
      const findings = remote === null ? message.findings : knownFindings(message.findings, remote.set);
      this.#set({ findings, current: true, progress: null });
    } else this.#fail(message.why);
  }

  #fail(why: string): void {
    this.#set({ progress: null, trouble: `The check stopped: ${why}. The dossier itself is not affected.` });
  }

  #set(patch: Partial<ChecksState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Findings that say the same of different things, together; the worst first, then the rarest. */
export interface FindingGroup {
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly findings: readonly Finding[];
}

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { severity: Finding["severity"]; message: string; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity}\n${finding.message}`;
    const group = groups.get(key) ?? { severity: finding.severity, message: finding.message, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const rank = (g: FindingGroup) => SEVERITIES.indexOf(g.severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.findings.length - b.findings.length);
}
