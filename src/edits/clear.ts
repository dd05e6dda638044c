/** Clear a property: a thing loses its plain values. */
import type { Edit, EditContext } from "./edit.ts";
import { setValues } from "./set-values.ts";

/** Values on which there are claims stay: withdraw or delete these claims instead. */
export const clear = (context: EditContext, subject: string, predicate: string): Edit =>
  setValues(context, subject, predicate, []);
