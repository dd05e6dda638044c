/** A file that was not opened: what is wrong, where, and the lines around it with the place underlined. */
import type { ReactNode } from "react";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { Icon } from "../glyphs/icon.tsx";
import type { ReadPlace, ReadProblem } from "../session/reading.ts";
import { capital } from "../words/counts.ts";
import "./states.css";

interface ProblemProps {
  readonly problem: ReadProblem;
  readonly title: (text: string) => ReactNode;
  readonly children: ReactNode;
}

export function Problem({ problem, title, children }: ProblemProps) {
  const { place, sentence, path } = problem;
  const where = place === undefined ? "" : `Line ${place.line}, column ${place.column}: `;
  return (
    <section className="problem">
      <div className="problem-head">
        <Icon name="triangle-alert" size={20} />
        <div>
          {title(`${path} was not opened`)}
          <p>
            {where}
            {place === undefined ? capital(sentence) : sentence} Nothing in the dossier has changed.
          </p>
        </div>
      </div>
      {place !== undefined && <Excerpt place={place} />}
      <div className="row wrap">{children}</div>
    </section>
  );
}

function Excerpt({ place }: { place: ReadPlace }) {
  const { excerpt, first, mark } = place;
  return (
    <ScrollRegion className="ttl excerpt" label={`The text around line ${place.line}`}>
      {excerpt.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: line numbers are what tells lines apart
        <div key={first + i}>
          <span className="ln">{first + i}</span>
          {i === mark.row ? (
            <>
              {line.slice(0, mark.start)}
              <mark>{line.slice(mark.start, Math.max(mark.end, mark.start + 1)) || " "}</mark>
              {line.slice(Math.max(mark.end, mark.start + 1))}
            </>
          ) : (
            line
          )}
        </div>
      ))}
    </ScrollRegion>
  );
}
