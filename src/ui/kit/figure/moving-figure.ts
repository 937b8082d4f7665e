import type { Drawing } from "../../../figure/drawing/shape.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Puts a drawing into an empty `<svg class="figure">`, or the next one in the place of the last. Sixty times a
 * second that is too much to ask of Preact, so nobody else may touch what is inside.
 */
export function drawInto(svg: SVGSVGElement, { width, height, shapes }: Drawing): void {
  set(svg, "viewBox", `0 0 ${width} ${height}`);
  for (const [index, { tone, d, width: stroke }] of shapes.entries()) {
    const path = svg.children[index] ?? svg.appendChild(document.createElementNS(SVG, "path"));
    set(path, "class", `tone-${tone}`);
    set(path, "d", d);
    if (stroke === undefined) path.removeAttribute("stroke-width");
    else set(path, "stroke-width", String(stroke));
  }
  while (svg.children.length > shapes.length) svg.lastElementChild?.remove();
}

/** Most of a drawing stays as it was from one frame to the next. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
