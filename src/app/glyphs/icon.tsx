/** Lucide icons, drawn inline so that they take the colour of the words beside them. */
import { type IconName, iconShapes } from "./icon-shapes.ts";

/** An icon is decoration: the control that holds it carries the name. */
export function Icon({ name, size = 16, weight = 1.75 }: { name: IconName; size?: number; weight?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the shapes are our own build's icon files, never user data
      dangerouslySetInnerHTML={{ __html: iconShapes(name) }}
    />
  );
}
