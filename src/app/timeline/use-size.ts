/** The size of an element, followed as it changes. */
import { type RefObject, useEffect, useState } from "react";

export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const read = () => setSize({ width: host.clientWidth, height: host.clientHeight });
    const watch = new ResizeObserver(read);
    watch.observe(host);
    read();
    return () => watch.disconnect();
  }, [element]);
  return size;
}
