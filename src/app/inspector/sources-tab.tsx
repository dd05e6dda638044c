/** The sources behind a card, the one that carries most first. */
import { Button } from "react-aria-components";
import { useDesk } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import type { CardContent } from "./card-groups.ts";

export interface CardSource {
  readonly source: string;
  readonly claims: number;
}

/** Which sources speak on a card, and in how many claims. */
export function sourcesOf(content: CardContent): CardSource[] {
  const claims = new Map<string, Set<string>>();
  for (const row of [...content.names, ...content.groups.flatMap((g) => g.rows)]) {
    for (const a of row.statement.attestations) {
      if (a.source !== null) claims.set(a.source, (claims.get(a.source) ?? new Set()).add(a.identifier));
    }
  }
  return [...claims]
    .map(([source, ids]) => ({ source, claims: ids.size }))
    .sort((a, b) => b.claims - a.claims || (a.source < b.source ? -1 : 1));
}

export function SourcesTab({ sources }: { sources: readonly CardSource[] }) {
  const desk = useDesk();
  return (
    <ul className="source-list">
      {sources.map(({ source, claims }) => {
        const info = desk.session.claims.source(source);
        return (
          <li key={source}>
            <Button className="src-t term-link" onPress={() => desk.show(source)}>
              {info.short}
            </Button>
            <span className="small muted">
              {[count(claims, "claim"), info.reliability === null ? null : `reliability ${info.reliability}`]
                .filter((p) => p !== null)
                .join(", ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
