/** The questions on which the accounts of a thing differ. */
import type { Rivalry } from "../../claims/rivalry.ts";
import { Rivals, rivalryKey } from "./rivals.tsx";

export function ContestedTab({ rivalries }: { rivalries: readonly Rivalry[] }) {
  return (
    <div className="contested-tab">
      {rivalries.map((rivalry) => (
        <Rivals key={rivalryKey(rivalry)} rivalry={rivalry} current={null} />
      ))}
    </div>
  );
}
