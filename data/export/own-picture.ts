import { toMercator } from "../geo/mercator";
import type { Ground } from "../marks/grounds";
import type { PicturedLayer } from "./own-geojson";
import { ownNamesSvg } from "./own-names";
import { geometrySvg, painterOf } from "./own-shapes";

/** Where a picture keeps room for own data, and how large its map is: `x y width height` of the unit square, pixels. */
const PLACE = /<g id="own-data" data-frame="([^"]*)" data-size="([^"]*)"\/>/;
const NAMES = '<g id="own-names"/>';

/** The empty places that the picture of a view leaves: `own-data` under its marks, `own-names` over all of its map. */
export function ownPlaces(
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
): { readonly data: string; readonly names: string } {
  const { x, y, width, height } = frame;
  return {
    data: `<g id="own-data" data-frame="${[x, y, width, height].join(" ")}" data-size="${size.width} ${size.height}"/>`,
    names: NAMES,
  };
}

/**
 * A picture with somebody's own layers drawn into it, under its marks, and their names in a corner of the map. Done where the data
 * is: whoever makes the picture of the view never sees it.
 *
 * @param layers the topmost first, as on the map
 * @throws when the picture has no room for them
 */
export function withOwnLayers(svg: string, layers: readonly PicturedLayer[], title: string, ground: Ground): string {
  const [place, frameText = "", sizeText = ""] = PLACE.exec(svg) ?? [];
  if (place === undefined || !svg.includes(NAMES)) throw new Error("The picture has no place for own data.");
  const [x = 0, y = 0, width = 1] = frameText.split(" ").map(Number);
  const [widthPx = 0, heightPx = 0] = sizeText.split(" ").map(Number);
  const scale = widthPx / width;
  const drawn = layers.toReversed().map((layer) => {
    const draw = painterOf(layer);
    const parts = layer.features.flatMap(({ geometry }) =>
      // The world has no edge at the antimeridian.
      [-1, 0, 1].map((worlds) =>
        geometrySvg(geometry, draw, {
          toPixels: (position) => {
            const [east, south] = toMercator([position[0] ?? 0, position[1] ?? 0]);
            return [round((east + worlds - x) * scale), round((south - y) * scale)];
          },
          isSeen: ([left, top, right, bottom]) => right >= -9 && left <= widthPx + 9 && bottom >= -9 && top <= heightPx + 9,
        }),
      ),
    );
    return `<g>${parts.join("")}</g>`;
  });
  return svg.replace(place, () => `<g>${drawn.join("")}</g>`).replace(NAMES, () => ownNamesSvg(layers, title, ground, widthPx));
}

const round = (value: number) => Math.round(value * 10) / 10;
