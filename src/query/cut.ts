/** Cuts an answer to the limit that was asked for, and says so on it. */
import type { Answer } from "./engine.ts";

/** At most `most` rows or statements; `truncated` where there were more. Without a limit the answer itself. */
export function cutTo(answer: Answer, most: number | undefined): Answer {
  if (most === undefined) return answer;
  if (answer.kind === "rows" && answer.rows.length > most)
    return { ...answer, rows: answer.rows.slice(0, most), truncated: true };
  if (answer.kind === "quads" && answer.quads.length > most)
    return { ...answer, quads: answer.quads.slice(0, most), truncated: true };
  return answer;
}
