/** File names made of titles. */
import { foldText } from "../../model/names.ts";

/** "Ada Lovelace" + "ttl" → "ada-lovelace.ttl". */
export function fileName(title: string, extension: string): string {
  const stem = foldText(title.replace(/\.(?:ttl|trig|nt|nq)$/i, ""))
    .replaceAll(" ", "-")
    .slice(0, 80)
    .replace(/-+$/, "");
  return `${stem === "" ? "dossier" : stem}.${extension}`;
}
