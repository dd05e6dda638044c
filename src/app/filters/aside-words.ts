/** What setting sources aside amounts to, in words. */
import { count, listed } from "../words/counts.ts";

/** "Klehr 2003 is set aside. 10 claims rest on it alone and are dimmed." */
export function asideWords(names: readonly string[], fallen: number): { readonly what: string; readonly so: string } {
  const one = names.length === 1;
  const what = `${names.length > 3 ? count(names.length, "source") : listed(names)} ${one ? "is" : "are"} set aside.`;
  const on = one ? "it" : "them";
  if (fallen === 0) return { what, so: `Every claim that cites ${on} has another source; nothing is dimmed.` };
  return {
    what,
    so: `${count(fallen, "claim")} ${fallen === 1 ? "rests" : "rest"} on ${on} alone and ${fallen === 1 ? "is" : "are"} dimmed.`,
  };
}
