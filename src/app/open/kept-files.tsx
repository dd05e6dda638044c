/** Local files that this browser still keeps, to be opened again. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { whenWords } from "../history/history-words.ts";
import type { KeptDossier } from "../storage/kept-dossier.ts";
import { browserStore } from "../storage/recall.ts";
import { count } from "../words/counts.ts";
import { useOpener } from "./opener-context.tsx";

/** Those with changes, the one opened last first. */
async function keptFiles(): Promise<KeptDossier[]> {
  try {
    const all = await (await browserStore()).dossiers();
    return all.filter((d) => d.kind === "files" && d.last > 0).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  } catch {
    return [];
  }
}

/** The way back to them; nothing where there are none. */
export function KeptFiles() {
  const opener = useOpener();
  const [kept, setKept] = useState<readonly KeptDossier[]>([]);
  useEffect(() => void keptFiles().then(setKept), []);
  const { session } = opener.get();
  const others = kept.filter((d) => d.key !== session?.keeper.key).slice(0, 5);
  if (others.length === 0) return null;
  return (
    <section className="kept-files" aria-label="Kept in this browser">
      <h3>Kept in this browser</h3>
      <ul>
        {others.map(({ key, title, last, openedAt }) => (
          <li key={key}>
            <Button className="btn quiet sm" onPress={() => void opener.openKept(key)}>
              {title}
            </Button>{" "}
            <span className="small muted">
              {count(last, "change")}, open last {whenWords(openedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
