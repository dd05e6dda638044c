/** How things stand with what has been changed: kept, saved, or not; in words for the header. */
import { listed } from "../words/counts.ts";

export type KeeperKind =
  /** The files hold everything. */
  | "clean"
  /** A change is on its way to the journal or to the files. */
  | "saving"
  /** The files hold everything, since `savedAt`. */
  | "saved"
  /** This browser keeps what the files lack. */
  | "kept"
  /** Nothing keeps what the files lack: it goes with the page. */
  | "unkept";

export interface KeeperState {
  readonly kind: KeeperKind;
  readonly savedAt: Date | null;
  /** The documents whose files lack something. */
  readonly unfiled: readonly string[];
  /** Why something is not kept or not saved, and what to do. */
  readonly trouble: string | null;
  /** Documents that could not be saved because their files have changed. */
  readonly conflicts: readonly { readonly path: string; readonly sentence: string }[];
  /** What happened that the reader should know: changes put on top of newer files. */
  readonly notices: readonly string[];
}

export const NOTHING_CHANGED: KeeperState = {
  kind: "clean",
  savedAt: null,
  unfiled: [],
  trouble: null,
  conflicts: [],
  notices: [],
};

/** What the state follows from. */
export interface KeeperFacts extends Pick<KeeperState, "savedAt" | "unfiled" | "conflicts" | "notices"> {
  /** Changes that the journal has not got yet. */
  readonly waiting: number;
  /** Why the journal cannot be written, or `null`. */
  readonly journalTrouble: unknown;
  /** Why the files could not be saved, or `null`. */
  readonly placeTrouble: string | null;
  /** Whether the files are saved by themselves. */
  readonly isAutomatic: boolean;
  /** Whether the files are being saved, or will be at once. */
  readonly isSaving: boolean;
}

export function stateOf(facts: KeeperFacts): KeeperState {
  const { savedAt, unfiled, conflicts, notices, journalTrouble, placeTrouble } = facts;
  const kind = kindOf(facts);
  const lacks = kind !== "clean" && kind !== "saved";
  const trouble = kind === "unkept" ? troubleSentence(journalTrouble) : lacks ? placeTrouble : null;
  return { kind, savedAt, unfiled, trouble, conflicts: lacks ? conflicts : [], notices };
}

function kindOf({ unfiled, waiting, journalTrouble, isAutomatic, isSaving, savedAt }: KeeperFacts): KeeperKind {
  if (unfiled.length === 0 && waiting === 0) return savedAt === null ? "clean" : "saved";
  if (journalTrouble !== null) return isAutomatic && isSaving ? "saving" : "unkept";
  return isSaving || waiting > 0 ? "saving" : "kept";
}

const clock = (date: Date): string =>
  date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

/** The save state in a few words. */
export function stateWords({ kind, savedAt }: Pick<KeeperState, "kind" | "savedAt">, place?: string): string {
  switch (kind) {
    case "clean":
      return "No changes";
    case "saving":
      return place === undefined ? "Saving" : `Saving to ${place}`;
    case "saved":
      return savedAt === null ? "Saved" : `Saved ${clock(savedAt)}`;
    case "kept":
      return "Kept in this browser";
    case "unkept":
      return "Not saved";
  }
}

/** Why the journal could not be written, and the way out. */
export function troubleSentence(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError")
    return "This browser has no room left to keep your changes. They will be gone when the page is closed. Download what you have, or free some room and try again.";
  if (name === "InvalidStateError" || name === "SecurityError" || error instanceof ReferenceError || error === NO_STORE)
    return "This browser keeps nothing for this page, as in a private window. Your changes will be gone when the page is closed. Download what you have before you leave.";
  const reason = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
  return `This browser could not keep your changes${reason}. They will be gone when the page is closed. Download what you have, or try again.`;
}

/** Stands for the error where there is no storage at all. */
export const NO_STORE = "no storage";

/** Why the files could not be saved, where no one has put it into words. */
export const unexpected = (error: unknown): string =>
  `The files could not be saved (${error instanceof Error ? error.message : String(error)}). Your changes are kept in this browser.`;

/** What is said of files whose other changes are not known here. */
export function unseenChanges(saved: readonly { readonly path: string; readonly needsReload?: boolean }[]): string[] {
  const paths = saved.flatMap((f) => (f.needsReload === true ? [f.path] : []));
  if (paths.length === 0) return [];
  return [
    `${listed(paths)} had been changed on the disk. Your changes are saved; load the page again to see the others.`,
  ];
}
