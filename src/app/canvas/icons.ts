/** The icons inside the marks: an atlas of the Lucide drawings that the kinds ask for, and the layer that tints them. */
import type { FragmentLayer } from "sigma/rendering";
import { drawing } from "../../exchange/svg/lucide.ts";

const CELL = 64;
/** Clear margin of a cell, against bleeding between neighbours in the smaller mip levels. */
const MARGIN = 4;

/** White drawings on clear, one cell each. `version` grows whenever something was drawn. */
export interface IconAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly columns: number;
  readonly version: number;
  /** Cell of an icon; −1 for one that is not in the atlas. */
  cell(name: string): number;
  /** Resolves when every drawing is in place. */
  readonly ready: Promise<void>;
}

export function createIconAtlas(names: Iterable<string>): IconAtlas {
  const cells = [...new Set(names)].sort();
  const columns = Math.max(1, Math.ceil(Math.sqrt(cells.length)));
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = CELL * columns;
  const context = canvas.getContext("2d");
  let version = 0;
  const draw = async (name: string, i: number): Promise<void> => {
    const image = new Image(CELL, CELL);
    image.src = `data:image/svg+xml,${encodeURIComponent(stroked(drawing(name)))}`;
    await image.decode();
    const size = CELL - 2 * MARGIN;
    context?.drawImage(image, (i % columns) * CELL + MARGIN, Math.floor(i / columns) * CELL + MARGIN, size, size);
    version++;
  };
  const ready = Promise.all(cells.map(draw)).then(() => undefined);
  return {
    canvas,
    columns,
    get version() {
      return version;
    },
    cell: (name) => cells.indexOf(name),
    ready,
  };
}

/** White, 2.2 wide, as large as a cell. */
const stroked = (svg: string): string =>
  svg
    .replaceAll("currentColor", "#fff")
    .replace('stroke-width="2"', 'stroke-width="2.2"')
    .replace('width="24"', `width="${CELL}"`)
    .replace('height="24"', `height="${CELL}"`);

/** Draws cell `icon` in `iconColor`, half as wide as `iconScale` × the body's radius × 2. */
export function iconLayer(atlas: IconAtlas): FragmentLayer {
  const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;
  return {
    name: "icon",
    uniforms: [{ name: "u_iconAtlas", type: "sampler2D" }],
    attributes: [
      { name: "icon", size: 1, type: FLOAT, source: "icon" },
      { name: "iconScale", size: 1, type: FLOAT, source: "iconScale" },
      { name: "iconShare", size: 1, type: FLOAT, source: "share" },
      { name: "iconColor", size: 4, type: UNSIGNED_BYTE, normalized: true, source: "iconColor" },
    ],
    // The gradients are taken before the branch (they must be uniform) and shortened for a sharper mip level.
    glsl: /* glsl */ `
vec4 layer_icon(float icon, float iconScale, float iconShare, vec4 iconColor, sampler2D atlas) {
  const float columns = ${atlas.columns}.0;
  vec2 p = context.uv / (iconScale * iconShare) * 0.5 + 0.5;
  vec2 dx = dFdx(p) / columns * 0.75, dy = dFdy(p) / columns * 0.75;
  if (icon < -0.5 || any(lessThan(p, vec2(0.0))) || any(greaterThan(p, vec2(1.0)))) return vec4(0.0);
  vec2 cell = vec2(mod(icon + 0.5, columns), floor((icon + 0.5) / columns));
  cell.x = floor(cell.x);
  return vec4(iconColor.rgb, iconColor.a * textureGrad(atlas, (cell + vec2(p.x, 1.0 - p.y)) / columns, dx, -dy).a);
}`,
    lifecycle: ({ gl, getUniformLocation }) => {
      let texture: WebGLTexture | null = null;
      let uploaded = -1;
      const upload = (): void => {
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
        gl.generateMipmap(gl.TEXTURE_2D);
        uploaded = atlas.version;
      };
      return {
        init() {
          texture = gl.createTexture();
          gl.bindTexture(gl.TEXTURE_2D, texture);
          upload();
          gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
          gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
        },
        beforeRender() {
          gl.activeTexture(gl.TEXTURE15);
          gl.bindTexture(gl.TEXTURE_2D, texture);
          if (uploaded !== atlas.version) upload();
          gl.uniform1i(getUniformLocation("u_iconAtlas"), 15);
          gl.activeTexture(gl.TEXTURE0);
        },
        kill() {
          gl.deleteTexture(texture);
        },
      };
    },
  };
}
