/** The checks: what the shapes want different, looked for again after each change, a little at a time. */
import { type Finding, SEVERITIES } from "../../shapes/finding.ts";
import type { Session } from "../session/session.ts";

export interface ChecksState {
  readonly findings: readonly Finding[];
  /** Whether they are of the dossier as it is now. */
  readonly current: boolean;
  /** How far the check is, 0 to 1; `null` when it rests. */
  readonly progress: number | null;
  readonly trouble: string | null;
}

/** Time after a change before checking begins, in ms: an edit should not wait for it. */
const PAUSE = 1200;

export class Checks {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #state: ChecksState = { findings: [], current: false, progress: null, trouble: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  get = (): ChecksState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Checks soon; called again, starts waiting again. */
  soon(): void {
    this.stop();
    this.#set({ current: false });
    this.#timer = setTimeout(() => void this.#run(), PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#work = null;
  }

  async #run(): Promise<void> {
    const { dossier, ontology } = this.#session.workspace;
    const work = new AbortController();
    this.#work = work;
    this.#set({ progress: 0, trouble: null });
    try {
      // Loaded when first needed: nothing of it is in the way of opening a dossier.
      const { validate } = await import("../../shapes/validation.ts");
      const findings = await validate([dossier, ontology], ontology, {
        signal: work.signal,
        onProgress: (done, of) => this.#set({ progress: of === 0 ? 1 : done / of }),
      });
      this.#set({ findings, current: true, progress: null });
    } catch (error) {
      if (work.signal.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#set({ progress: null, trouble: `The check stopped: ${why}. The dossier itself is not affected.` });
    }
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
