/** A way to write a network down: every format has this shape and is listed in `formats.ts`. */
import type { Network } from "./network.ts";

export interface NetworkFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The same network gives the same bytes. */
  write(network: Network): string;
}
