/** Sources and their families in the rail: tick to count them, press to filter; and what has been set aside. */
import { Button } from "react-aria-components";
import type { Family } from "../../claims/source-criticism.ts";
import { CheckMark } from "../controls/check-mark.tsx";
import { useData, useDesk, useViewState } from "../desk/desk-context.tsx";
import { count } from "../words/counts.ts";
import { asideWords } from "./aside-words.ts";
import { FacetRow } from "./facet-row.tsx";
import { SectionNote, useLongList } from "./facet-section.tsx";
import { FAMILY, SOURCE } from "./facet-table.tsx";
import { Section } from "./section.tsx";
import { useValues } from "./use-facets.ts";

export function SourceSection({ onShow }: { onShow: (id: string) => void }) {
  const values = useValues(SOURCE);
  if (values.length === 0) return null;
  return (
    <Section id="source" title={SOURCE.title} open={SOURCE.open} note={<SectionNote facet={SOURCE} />}>
      {() => <Sources onShow={onShow} />}
    </Section>
  );
}

function Sources({ onShow }: { onShow: (id: string) => void }) {
  const desk = useDesk();
  const { session } = desk;
  const { aside } = useViewState();
  const values = useValues(SOURCE);
  const total = useData(({ session }) => session.criticism.sources().length);
  const { shown, field, more } = useLongList(values, (v) => SOURCE.words(v.value, session), {
    label: "Find a source",
    find: "when more is shown",
  });
  return (
    <>
      {field}
      <ul>
        {shown.map((v) => {
          const words = SOURCE.words(v.value, session);
          const isAside = aside.includes(v.value);
          const isSource = v.value !== "";
          const family = isSource ? session.criticism.familyOf(v.value) : [];
          return (
            <FacetRow
              key={v.value}
              facet="source"
              value={v.value}
              words={words}
              state={v.state}
              n={v.n}
              total={v.total}
              unit="claims"
              off={isAside}
              excludes={!isSource}
              before={
                isSource ? (
                  <CheckMark
                    label={`Count ${words}`}
                    isSelected={!isAside}
                    onChange={(isCounted) => desk.setAside([v.value], !isCounted)}
                  />
                ) : (
                  <span className="cb-target" />
                )
              }
              {...(isSource ? { open: { label: `Open ${words}`, run: () => onShow(v.value) } } : {})}
              acts={
                family.length > 1
                  ? [
                      {
                        id: "family",
                        icon: "eye-off",
                        words: `Set the family of ${family.length} aside`,
                        run: () => desk.setAside(family, true),
                      },
                    ]
                  : []
              }
            />
          );
        })}
      </ul>
      {more}
      <Button className="rail-more" onPress={() => desk.openPanel("sources")}>
        All {count(total, "source")}
      </Button>
    </>
  );
}

/** "Klehr 2003 is set aside. 10 claims rest on it alone and are dimmed." */
export function AsideNote() {
  const desk = useDesk();
  const { aside } = useViewState();
  const fallen = useData(({ filters }) => filters.remainder().fallen.length, [aside]);
  if (aside.length === 0) return null;
  const { what, so } = asideWords(
    aside.map((s) => desk.session.claims.source(s).short),
    fallen,
  );
  return (
    <div className="srcnote" role="status">
      <p>
        <b>{what}</b> {so}
      </p>
      <div className="srcnote-acts">
        {fallen > 0 && (
          <Button className="link" onPress={() => desk.openPanel("sources")}>
            List the {fallen.toLocaleString("en-GB")}
          </Button>
        )}
        <Button className="link" onPress={() => desk.setAside(aside, false)}>
          Bring back
        </Button>
      </div>
    </div>
  );
}

export function FamilySection() {
  const families = useData(({ session }) => session.criticism.families());
  const values = useValues(FAMILY);
  if (families.length === 0) return null;
  return (
    <Section id="family" title={FAMILY.title} open={FAMILY.open} note={<SectionNote facet={FAMILY} />}>
      {() => <Families families={families} values={values} />}
    </Section>
  );
}

function Families({ families, values }: { families: readonly Family[]; values: ReturnType<typeof useValues> }) {
  const desk = useDesk();
  const { aside } = useViewState();
  const rows = families.map((family) => {
    const value = values.find((v) => v.value === family.root.iri);
    return { family, state: value?.state ?? ("free" as const), n: value?.n ?? 0 };
  });
  const { shown, field, more } = useLongList(rows, ({ family }) => family.root.short, {
    label: "Find a family of sources",
    find: "at once",
  });
  return (
    <>
      {field}
      <ul>
        {shown.map(({ family: { root, sources }, state, n }) => {
          const out = sources.filter((s) => aside.includes(s)).length;
          return (
            <FacetRow
              key={root.iri}
              facet="family"
              value={root.iri}
              words={`${root.short} and ${sources.length - 1} more`}
              state={state}
              n={n}
              unit="claims"
              off={out === sources.length}
              excludes={false}
              before={
                <CheckMark
                  label={`Count the family of ${root.short}, ${count(sources.length, "source")}`}
                  isSelected={out === 0}
                  isIndeterminate={out > 0 && out < sources.length}
                  onChange={() => desk.setAside(sources, out === 0)}
                />
              }
              open={{ label: `Open ${root.short}`, run: () => desk.show(root.iri) }}
            />
          );
        })}
      </ul>
      {more}
    </>
  );
}
