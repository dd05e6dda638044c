/** The formats in which a network can be written: one line each. */
import type { NetworkFormat } from "./format.ts";
import { GEXF } from "./gexf.ts";
import { GRAPHML } from "./graphml.ts";

export const NETWORK_FORMATS: readonly NetworkFormat[] = [GEXF, GRAPHML];
