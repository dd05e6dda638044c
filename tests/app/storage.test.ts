/** What is kept in the browser: nothing acknowledged is lost, windows agree, and what is not kept is not called kept. */
import { afterEach, describe, expect, it } from "vitest";
import { JournalStore } from "../../src/app/storage/journal-store.ts";
import { stateWords } from "../../src/app/storage/keeper-state.ts";

import { closeAll, FakePlace, fresh, quads, text, until, window } from "./keeper-window.ts";

afterEach(closeAll);

describe("the keeper", () => {
  it("says kept only when the journal has the change, and gives all of it back to the next window", async () => {
    const name = fresh();
    const first = await window(name);
    expect(stateWords(first.keeper.get())).toBe("No changes");
    first.add("ex:ada ex:met ex:eve .", "one");
    expect(stateWords(first.keeper.get())).toBe("Saving");
    expect(first.keeper.wouldLose).toBe(true);
    await first.keeper.settled();
    expect(stateWords(first.keeper.get())).toBe("Kept in this browser");
    expect(first.keeper.wouldLose).toBe(false);
    first.add("ex:eve ex:met ex:bob .", "two");
    first.workspace.undo();
    await first.keeper.settled();

    const second = await window(name);
    expect(text(second.workspace)).toBe(text(first.workspace));
    expect([second.workspace.undoLabel, second.workspace.redoLabel]).toEqual(["one", "two"]);
    second.workspace.redo();
    second.workspace.undo();
    second.workspace.undo();
    expect(text(second.workspace)).toBe(text((await window(fresh())).workspace));
    expect(second.workspace.undo()).toBeNull();
  });

  it("calls nothing changed what was changed and taken back", async () => {
    const { keeper, add, workspace } = await window(fresh());
    add("ex:ada ex:met ex:eve .");
    workspace.undo();
    await keeper.settled();
    expect(stateWords(keeper.get())).toBe("No changes");
  });

  it("puts what the file lacks on top of a file that has changed meanwhile, and says so", async () => {
    const name = fresh();
    const first = await window(name);
    first.add("ex:ada ex:met ex:eve .");
    await first.keeper.settled();
    const second = await window(name, { base: "ex:ada ex:knows ex:bob . ex:zoe a ex:Person ." });
    expect(text(second.workspace)).toContain("zoe");
    expect(text(second.workspace)).toContain("eve");
    expect(second.said.join()).toMatch(/people\.ttl has changed since you last worked here\. 1 change of yours/);
    second.workspace.undo();
    expect(text(second.workspace)).not.toContain("eve");
  });

  it("saves only what the file lacks, and knows afterwards that it holds it; undo still reaches back", async () => {
    const name = fresh();
    const place = new FakePlace();
    const first = await window(name, { place });
    first.add("ex:ada ex:met ex:eve .", "one");
    await first.keeper.save();
    expect(place.saved.map(({ path, added, removed }) => [path, added, removed])).toEqual([["people.ttl", 1, 0]]);
    expect(stateWords(first.keeper.get())).toMatch(/^Saved \d\d\.\d\d$/);
    first.add("ex:ada ex:met ex:kim .", "two");
    await first.keeper.settled();
    expect(stateWords(first.keeper.get())).toBe("Kept in this browser");

    const saved = place.saved[0]?.text.replace(/^.*prefix.*$/gim, "") ?? "";
    const second = await window(name, { base: saved });
    expect(text(second.workspace)).toBe(text(first.workspace));
    expect(second.workspace.undoLabel).toBe("two");
    second.workspace.undo();
    second.workspace.undo();
    await second.keeper.settled();
    expect(text(second.workspace)).not.toMatch(/eve|kim/);
    expect(second.keeper.get().unfiled).toEqual(["people.ttl"]);
  });

  it("keeps the change, and says why, when the file cannot take it", async () => {
    const place = new FakePlace();
    place.conflict = "people.ttl was changed.";
    const { keeper, add } = await window(fresh(), { place });
    add("ex:ada ex:met ex:eve .");
    await keeper.save();
    expect(keeper.get()).toMatchObject({ kind: "kept", conflicts: [{ path: "people.ttl" }], unfiled: ["people.ttl"] });
  });

  it("says that nothing is saved where the browser keeps nothing, and asks before the page goes", async () => {
    const { keeper, add } = await window(fresh(), { store: () => null });
    expect(stateWords(keeper.get())).toBe("No changes");
    add("ex:ada ex:met ex:eve .");
    await keeper.settled();
    expect(stateWords(keeper.get())).toBe("Not saved");
    expect(keeper.get().trouble).toMatch(/private window.*Download/);
    expect(keeper.wouldLose).toBe(true);
  });

  it("says that nothing is saved when there is no room, keeps trying, and catches up when there is", async () => {
    let isFull = true;
    const full = (store: JournalStore): JournalStore =>
      new Proxy(store, {
        get(target, name) {
          if (name === "append" && isFull)
            return () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
          const value = Reflect.get(target, name, target);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    const name = fresh();
    const { keeper, add } = await window(name, { store: full });
    add("ex:ada ex:met ex:eve .", "one");
    await keeper.settled();
    expect(stateWords(keeper.get())).toBe("Not saved");
    expect(keeper.get().trouble).toMatch(/no room left.*Download/);
    expect(keeper.wouldLose).toBe(true);
    isFull = false;
    await keeper.tryAgain();
    expect(stateWords(keeper.get())).toBe("Kept in this browser");
    expect((await window(name)).workspace.undoLabel).toBe("one");
  });
});

describe("two windows on one dossier", () => {
  it("see each other's changes at once, in one order, and undo only their own", async () => {
    const name = fresh();
    const [one, two] = [await window(name), await window(name)];
    one.add("ex:ada ex:met ex:eve .", "from one");
    await until(() => text(two.workspace).includes("eve"));
    expect(two.workspace.undoLabel).toBeNull();
    two.add("ex:ada ex:met ex:kim .", "from two");
    await until(() => text(one.workspace).includes("kim"));
    expect(one.workspace.undoLabel).toBe("from one");
    one.workspace.undo();
    await until(() => !text(two.workspace).includes("eve"));
    expect(text(two.workspace)).toContain("kim");
    expect(text(one.workspace)).toBe(text(two.workspace));
  });

  it("agree when both change the dossier at the same moment, and so does the next window", async () => {
    const name = fresh();
    const [one, two] = [await window(name), await window(name)];
    for (let i = 0; i < 20; i++) {
      one.add(`ex:one ex:n ${i} .`);
      two.add(`ex:two ex:n ${i} .`);
      const both = quads("ex:ada ex:knows ex:bob .");
      if (i % 3 === 0) one.workspace.dispatch({ label: "away", origin: "edit", delta: { added: [], removed: both } });
      if (i % 4 === 0) two.workspace.dispatch({ label: "back", origin: "edit", delta: { added: both, removed: [] } });
      if (i % 5 === 0) two.workspace.undo();
    }
    await Promise.all([one.keeper.settled(), two.keeper.settled()]);
    await until(() => text(one.workspace) === text(two.workspace));
    const third = await window(name);
    expect(text(third.workspace)).toBe(text(one.workspace));
    const { entries } = await one.store.entries("d");
    expect(entries.map((entry) => entry.revision)).toEqual(entries.map((_, i) => i + 1));
  });
});

describe("the journal store", () => {
  it("packs old entries and loses none", async () => {
    const name = fresh();
    const { keeper, add, store } = await window(name);
    for (let i = 0; i < 40; i++) add(`ex:n ex:n ${i} .`);
    await keeper.settled();
    const before = (await store.entries("d")).entries;
    await store.compact("d", 10);
    add("ex:n ex:n 41 .");
    await keeper.settled();
    const { entries, trouble } = await store.entries("d");
    expect(trouble).toBeNull();
    expect(entries.slice(0, 40)).toEqual(before);
    expect(entries.length).toBe(41);
    expect((await store.entries("d", 39)).entries.map((e) => e.revision)).toEqual([40, 41]);
    const next = await window(name);
    for (let i = 0; i < 41; i++) expect(next.workspace.undo()).not.toBeNull();
    expect(next.workspace.undo()).toBeNull();
  });

  it("forgets a dossier and no other", async () => {
    const store = await JournalStore.open(fresh());
    await store.change("a", (d) => ({ ...d, title: "A" }));
    await store.change("a b", (d) => ({ ...d, title: "AB" }));
    await store.copy("a b", new Map([["x.ttl", new Blob(["x"])]]));
    await store.forget("a");
    expect((await store.dossiers()).map((d) => d.title)).toEqual(["AB"]);
    expect([...(await store.copies("a b")).keys()]).toEqual(["x.ttl"]);
    store.close();
  });
});
