/** A section of the rail that opens and closes, and remembers which. */
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../glyphs/icon.tsx";

const KEY = "dossier.rail";

function remembered(): Record<string, boolean> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, boolean>) : {};
  } catch {
    return {};
  }
}

function remember(id: string, isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [id]: isOpen }));
  } catch {
    // Where nothing can be stored the sections begin as they always do.
  }
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  /** At the end of the head: what the numbers count, or what is active. */
  readonly note?: ReactNode;
  readonly children: () => ReactNode;
}

export function Section({ id, title, open, note, children }: SectionProps) {
  const [isOpen, setOpen] = useState(() => remembered()[id] ?? open);
  return (
    <section className={isOpen ? "sec" : "sec closed"} aria-labelledby={`rail-${id}`}>
      <header>
        <h2 className="over" id={`rail-${id}`}>
          <Button
            className="sec-toggle"
            aria-expanded={isOpen}
            onPress={() => {
              setOpen(!isOpen);
              remember(id, !isOpen);
            }}
          >
            {title}
            <Icon name="chevron-right" size={12} weight={2} />
          </Button>
        </h2>
        {note}
      </header>
      {isOpen && children()}
    </section>
  );
}
