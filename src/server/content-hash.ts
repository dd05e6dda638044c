/** The name of some bytes: what tells one state of a file from every other. */
import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal. */
export const contentHash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
