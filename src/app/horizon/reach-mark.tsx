/** The lines of a horizon as small signs: a solid contour, a dashed one, hatching; two contours in a comparison. */
import type { HorizonGroup } from "./groups.ts";

export function ReachMark({ of }: { of: HorizonGroup["id"] }) {
  const dash = of === "may" ? { strokeDasharray: "5 4" } : {};
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" className="hz-mark">
      {of === "beyond" ? (
        <>
          <rect x=".5" y="1.5" width="29" height="9" fill="none" stroke="var(--rule-strong)" strokeDasharray="3 2" />
          <path d="M4 10L12 2M11 10L19 2M18 10L26 2" stroke="var(--rule-strong)" />
        </>
      ) : (
        <>
          {of !== "onlyB" && <path d="M0 4H30" stroke="var(--accent)" strokeWidth="2" {...dash} />}
          {(of === "both" || of === "onlyB") && <path d="M0 8H30M0 11H30" stroke="var(--ink)" strokeWidth="1.2" />}
        </>
      )}
    </svg>
  );
}
