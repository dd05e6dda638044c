/** What a reader has chosen among the facets: how it is written as text, read back, and taken away again. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chipsOf,
  FACETS,
  facetText,
  isActive,
  NO_FACETS,
  readFacetText,
  toggled,
  withDates,
  withoutChip,
  withValue,
} from "../../src/graph/facets/state.ts";

describe("the state", () => {
  const any = fc.array(
    fc.tuple(fc.constantFrom(...FACETS), fc.string({ minLength: 1 }), fc.constantFrom("any", "not" as const)),
    { maxLength: 6 },
  );

  test("law: as text it comes back the same", () => {
    fc.assert(
      fc.property(any, fc.boolean(), (steps, dated) => {
        const chosen = steps.reduce((s, [facet, value, as]) => withValue(s, facet, value, as), NO_FACETS);
        const state = withDates(chosen, dated ? { from: "1939-01-01", to: null } : null);
        expect(readFacetText(facetText(state))).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(chipsOf(state).reduce((s, chip) => withoutChip(s, chip), state)).toEqual(NO_FACETS);
      }),
    );
  });

  test("reads well, and what is damaged is left out", () => {
    const state = withDates(withValue(toggled(NO_FACETS, "kind", "person"), "certainty", "disputed", "not"), {
      from: "1939-01-01",
      to: "1940-12-31",
    });
    expect(facetText(state)).toBe("kind:person;certainty:-disputed;dates:1939-01-01..1940-12-31");
    expect(readFacetText("kind:person;colour:red;dates:soon..later;certainty:")).toEqual(
      toggled(NO_FACETS, "kind", "person"),
    );
    expect([
      isActive(state),
      isActive(NO_FACETS),
      isActive(toggled(toggled(state, "kind", "person"), "kind", "person")),
    ]).toEqual([true, false, true]);
  });
});
