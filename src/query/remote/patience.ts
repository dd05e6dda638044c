/** Patience with an endpoint: what failed in passing is tried again, after pauses that grow. */
import { EndpointError } from "./endpoint-error.ts";

export interface Patience {
  /** How often it is tried again. Default 3. */
  readonly retries?: number;
  /** The first pause, in ms; each further one is twice as long. Default 400. */
  readonly pause?: number;
  /** Told before each pause: why, and how long it is. */
  readonly onRetry?: (error: EndpointError, pause: number) => void;
}

/** The longest pause, in ms: an endpoint that wants more is given up. */
const LONGEST = 20_000;

/** @throws what the last try threw, or the signal's reason. */
export async function patiently<T>(
  work: () => Promise<T>,
  { retries = 3, pause = 400, onRetry }: Patience,
  signal?: AbortSignal,
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EndpointError) || !error.transient || tried >= retries) throw error;
      const wait = Math.max(error.retryAfter ?? 0, pause * 2 ** tried * (0.75 + Math.random() / 2));
      if (wait > LONGEST) throw error;
      onRetry?.(error, wait);
      await sleep(wait, signal);
    }
  }
}

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    function done() {
      signal?.removeEventListener("abort", stop);
      resolve();
    }
    signal?.addEventListener("abort", stop, { once: true });
  });
