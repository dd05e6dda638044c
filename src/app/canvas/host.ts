/** The host: the element that the canvas lives in and that takes the keyboard. */

/**
 * Puts a host into `el`.
 * @throws Error when the browser offers no WebGL 2.
 */
export function createHost(el: HTMLElement, label: string): HTMLElement {
  if (!offersWebGl()) {
    throw new Error("The graph needs WebGL 2, which this browser does not offer or has switched off.");
  }
  const host = document.createElement("div");
  host.className = "graph-canvas";
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", label);
  el.append(host);
  return host;
}

/** Tries for a context and gives it back at once: a page may hold only some sixteen. */
function offersWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
