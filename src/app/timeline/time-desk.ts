/** The reader's time: the chronicle on the chosen clock, what the span of dates leaves out, and play through time. */
import type { ViewGraph } from "../../graph/view-graph.ts";
import type { Group } from "../canvas/attention.ts";
import type { Session } from "../session/session.ts";
import type { Days } from "../view/time-view.ts";
import type { ViewStore } from "../view/view-store.ts";
import { coreOf, extentOf, firstOf, monthOf, yearOf } from "./axis.ts";
import { type Chronicle, readChronicle } from "./chronicle.ts";
import { EVER, type InSpan, inSpan, outsideSpan, undatedOf } from "./in-span.ts";

/** How long each step of play stands. */
const PACE = 700;
/** How many steps take the axis from one end to the other, about. */
const STEPS = 36;

export class TimeDesk {
  readonly #session: Session;
  readonly #view: ViewStore;
  readonly #listeners = new Set<() => void>();
  #known: { revision: number; chronicle: Chronicle; extent: Days | null; core: Days | null } | null = null;
  #within: { chronicle: Chronicle; span: Days; within: InSpan } | null = null;
  #all: { chronicle: Chronicle; dated: InSpan } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(session: Session, view: ViewStore) {
    this.#session = session;
    this.#view = view;
  }

  chronicle(): Chronicle {
    return this.#read().chronicle;
  }

  /** The years of the chronicle; `null` when nothing has a date. */
  extent(): Days | null {
    return this.#read().extent;
  }

  /** What the axis shows: as chosen, else the years in which most of it lies. */
  axis(): Days | null {
    const { core } = this.#read();
    return this.#view.get().axis ?? core;
  }

  /** What lies in the chosen span; `null` when none is chosen. */
  within(): InSpan | null {
    const { span } = this.#view.get();
    if (span === null) return null;
    const chronicle = this.chronicle();
    const known = this.#within;
    if (known?.chronicle === chronicle && known.span.from === span.from && known.span.to === span.to)
      return known.within;
    const within = inSpan(chronicle.items, span);
    this.#within = { chronicle, span, within };
    return within;
  }

  /** What of a view lies outside the chosen span. */
  outside(view: ViewGraph): Group {
    const within = this.within();
    return within === null ? { nodes: [], edges: [] } : outsideSpan(view, within);
  }

  /** What of that group has no date on the clock at all: it lies in no span, and no other would bring it back. */
  undated(view: ViewGraph, outside: Group = this.outside(view)): Group {
    if (outside.nodes.length + outside.edges.length === 0) return outside;
    return undatedOf(view, outside, this.#dated());
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  isPlaying = (): boolean => this.playing;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts play, or stops it; with reduced motion one step at a time. */
  play(still: boolean): void {
    if (this.playing) this.stop();
    else if (still) this.step();
    else {
      this.step();
      this.#timer = setInterval(() => this.step(), PACE);
      this.#tell();
    }
  }

  stop = (): void => {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#tell();
  };

  /** Moves the span one step on; past the end play stops, and the next step begins anew. */
  step(): void {
    const axis = this.axis();
    if (axis === null) return;
    const { span } = this.#view.get();
    const months = Math.max(1, Math.round((axis.to - axis.from) / 30.4 / STEPS));
    if (span === null || span.to >= axis.to) {
      if (span !== null && this.playing) {
        this.stop();
        return;
      }
      this.#view.set({ span: { from: axis.from, to: later(axis.from, 3 * months) - 1 } }, "replace");
      return;
    }
    // Whole months move by months, so that a window of January to March stays one of three months.
    const isWhole = firstOf(yearOf(span.from), monthOf(span.from)) === span.from;
    const next = isWhole
      ? { from: later(span.from, months), to: later(span.to + 1, months) - 1 }
      : { from: span.from + months * 30, to: span.to + months * 30 };
    this.#view.set({ span: next }, "replace");
  }

  #dated(): InSpan {
    const chronicle = this.chronicle();
    if (this.#all?.chronicle !== chronicle) this.#all = { chronicle, dated: inSpan(chronicle.items, EVER) };
    return this.#all.dated;
  }

  #read() {
    const revision = this.#session.revision();
    const { clock } = this.#view.get();
    if (this.#known === null || this.#known.revision !== revision || this.#known.chronicle.clock !== clock) {
      const chronicle = readChronicle(this.#session, clock);
      this.#known = { revision, chronicle, extent: extentOf(chronicle.items), core: coreOf(chronicle.items) };
    }
    return this.#known;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The day so many months later, at the beginning of a month. */
const later = (day: number, months: number): number => firstOf(yearOf(day), monthOf(day) + months);
