/** The rows of an answer as the reader wants them: worked out in slices, and again when something changes. */
import { useEffect, useState } from "react";
import { inSlices } from "../../../graph/slices.ts";
import type { RowsResult } from "../../../query/engine.ts";
import { arrangeRows, type RowWish } from "./arrange-rows.ts";
import type { RowWords } from "./row-words.ts";

/** The indexes of rows in order, and whether another order is being worked out. */
export interface Arranged {
  readonly order: readonly number[] | null;
  readonly busy: boolean;
}

/** `order` is `null` while all rows stand as they came. */
export function useArranged(result: RowsResult, wish: RowWish, words: RowWords): Arranged {
  const [arranged, setArranged] = useState<Arranged & { readonly of: RowsResult }>({
    order: null,
    busy: false,
    of: result,
  });
  const { filter, sort } = wish;
  const plain = filter.trim() === "" && sort === null;
  useEffect(() => {
    if (plain) {
      setArranged({ order: null, busy: false, of: result });
      return;
    }
    let wanted = true;
    const steps = arrangeRows(result, { filter, sort }, words);
    let order: readonly number[] = [];
    const counted: Iterator<unknown> = {
      next: () => {
        const step = steps.next();
        if (step.done === true) order = step.value;
        return step;
      },
    };
    setArranged((before) => ({ ...before, busy: true }));
    void inSlices(counted, () => wanted).then((done) => {
      if (done && wanted) setArranged({ order, busy: false, of: result });
    });
    return () => {
      wanted = false;
    };
  }, [result, filter, sort, plain, words]);
  // What was worked out for other rows does not hold for these.
  return arranged.of === result && !plain ? arranged : { order: null, busy: arranged.busy && !plain };
}
