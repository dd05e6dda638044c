/** How high the rows of a table are: a finger needs more than a pointer. */
import { useWidth } from "../look/width.ts";

export function useRowHeight(): { readonly height: number; readonly narrow: boolean } {
  const narrow = useWidth() === "narrow";
  return { height: narrow ? 44 : 30, narrow };
}
