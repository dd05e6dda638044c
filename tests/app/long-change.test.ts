/** A long change on its way to the journal and the files: whole, or nothing of it. */
import { afterEach, describe, expect, it } from "vitest";
import { stateWords } from "../../src/app/storage/keeper-state.ts";
import { closeAll, type FakePlace, fresh, quads, text, window } from "./keeper-window.ts";

afterEach(closeAll);

describe("the keeper", () => {
  it("keeps a long step whole or not at all: killed mid-way, nothing of it is there", async () => {
    const name = fresh();
    const first = await window(name);
    first.add("ex:ada ex:met ex:eve .", "before");
    await first.keeper.settled();
    const before = text(first.workspace);
    const many = quads(Array.from({ length: 40 }, (_, i) => `ex:p${i} ex:knows ex:p${i + 1} .`).join("\n"));
    const step = first.workspace.begin({ label: "import", origin: "edit", delta: { added: many, removed: [] } });
    while (step.done < 20) step.advance(7);
    await first.keeper.settled();
    await first.keeper.save();
    expect((first.keeper.place as FakePlace).saved).toEqual([]);
    const killed = await window(name);
    expect([text(killed.workspace), killed.workspace.undoLabel]).toEqual([before, "before"]);

    while (step.advance(7));
    step.end();
    await first.keeper.settled();
    const after = await window(name);
    expect(text(after.workspace)).toBe(text(first.workspace));
    expect(after.keeper.entries.map((entry) => entry.label)).toEqual(["before", "import"]);
    after.workspace.undo();
    expect(text(after.workspace)).toBe(before);
    await first.keeper.save();
    expect((first.keeper.place as FakePlace).saved).toMatchObject([{ added: 41, removed: 0 }]);
  });

  it("forgets a long step that was stopped", async () => {
    const name = fresh();
    const { keeper, workspace } = await window(name);
    const many = quads("ex:p ex:q ex:a, ex:b, ex:c, ex:d .");
    const step = workspace.begin({ label: "import", origin: "edit", delta: { added: many, removed: [] } });
    step.advance(3);
    while (step.retreat());
    await keeper.settled();
    expect(stateWords(keeper.get())).toBe("No changes");
    expect(keeper.entries).toEqual([]);
  });
});
