import { expect, test } from "vitest";
import { type AddressBar, ViewStore } from "../../src/app/view/view-store.ts";

/** A browser's history in small. */
class History implements AddressBar {
  entries = [""];
  at = 0;
  listener: () => void = () => {};
  read = () => this.entries[this.at] ?? "";
  write = (hash: string, how: "push" | "replace") => {
    this.entries = this.entries.slice(0, this.at + (how === "push" ? 1 : 0));
    this.entries.push(hash);
    this.at = this.entries.length - 1;
  };
  onChange = (listener: () => void) => {
    this.listener = listener;
    return () => {
      this.listener = () => {};
    };
  };
  go(by: number) {
    this.at += by;
    this.listener();
  }
}

const prefixes = { e: "https://e.org/" };
const thing = (name: string) => ({ kind: "thing" as const, id: `https://e.org/${name}` });

test("back and forward walk through what was seen", () => {
  const bar = new History();
  const view = new ViewStore(prefixes, bar);
  view.open();
  view.set({ shown: thing("a") });
  view.set({ shown: thing("b") });
  bar.go(-1);
  expect(view.get().shown).toEqual(thing("a"));
  bar.go(1);
  expect(view.get().shown).toEqual(thing("b"));
  bar.go(-2);
  expect(view.get().shown).toBeNull();
});

test("typing a query makes no steps to go back through", () => {
  const bar = new History();
  const view = new ViewStore(prefixes, bar);
  view.open();
  view.set({ panel: "query" });
  for (const query of ["S", "SE", "SEL"]) view.set({ query }, "replace");
  expect(bar.entries).toHaveLength(2);
  expect(bar.read()).toBe("#/?panel=query&query=SEL");
});

test("a link reopens what was seen, and tells listeners of every change", () => {
  const bar = new History();
  bar.entries = ["#/e:a?steps=3&panel=list"];
  const view = new ViewStore(prefixes, bar);
  view.open();
  expect(view.get()).toMatchObject({ shown: thing("a"), steps: 3, panel: "list" });
  let told = 0;
  view.subscribe(() => {
    told += 1;
  });
  view.set({ panel: null });
  bar.go(-1);
  expect(told).toBe(2);
  expect(view.get().panel).toBe("list");
});
