/** The answer to ASK. */
import type { ShownAnswer } from "./result-view.ts";

export function YesNoView({ answer: { result } }: { answer: ShownAnswer }) {
  return result.kind === "boolean" ? <p className="result-yes">{result.value ? "Yes" : "No"}</p> : null;
}
