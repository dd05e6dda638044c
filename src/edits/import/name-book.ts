/** The name book: which things of the dossier, and of the table at hand, are called by a name. */
import { fitsClass, type Profile } from "../../model/likeness.ts";
import { foldText } from "../../model/names.ts";

interface Entry {
  readonly profile: Profile;
  /** Whether it is the name the thing is known by. */
  readonly first: boolean;
}

export class NameBook {
  readonly #entries = new Map<string, Entry[]>();

  add(profile: Profile): void {
    for (const [i, name] of profile.names.entries()) {
      const folded = foldText(name);
      const entries = this.#entries.get(folded);
      const entry = { profile, first: i === 0 };
      if (entries === undefined) this.#entries.set(folded, [entry]);
      else if (!entries.some((e) => e.profile.id === profile.id)) entries.push(entry);
    }
  }

  /** The things that a name may mean, of a class if one is given; those known by it go before those also called so. */
  find(name: string, wanted: Pick<Profile, "own" | "classes">): string[] {
    const fitting = (this.#entries.get(foldText(name)) ?? []).filter(({ profile }) =>
      fitsClass(profile, { ...profile, ...wanted }),
    );
    const exact = fitting.filter(({ first }) => first);
    return [...new Set((exact.length > 0 ? exact : fitting).map(({ profile }) => profile.id))];
  }
}
