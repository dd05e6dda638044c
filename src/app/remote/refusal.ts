/** A refusal: changes that an endpoint did not take, and that have been undone here. */
import type { Delta } from "../../store/delta.ts";
import { count } from "../words/counts.ts";

export interface Refusal {
  /** Why, as the endpoint says. */
  readonly reason: string;
  /** What the changes were called, in order. */
  readonly labels: readonly string[];
  /** What they came to together. */
  readonly delta: Delta;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What has been undone, and that both sides agree. */
export function undoneWords({ labels }: Refusal): string {
  const [first = "the change", ...others] = labels;
  const more = others.length === 0 ? "" : ` and ${count(others.length, "change")} made after it`;
  const verb = others.length === 0 ? "has" : "have";
  return `“${capital(first)}”${more} ${verb} been undone here, so the dossier and the endpoint agree.`;
}
