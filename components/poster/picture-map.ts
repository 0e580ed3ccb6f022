import { ownPlaces } from "@/data/export/own-picture";
import type { Bbox } from "@/data/geo/lng-lat";
import { cameraForBbox, type MercatorFrame, mercatorFrame, type Size } from "@/data/geo/mercator";
import { routeLine } from "@/data/geo/route-line";
import { scaleBar } from "@/data/geo/scale-bar";
import {
  areaClaim,
  claimedBorders,
  countryAreas,
  fillFade,
  fillOpacity,
  PATTERN_SHARE,
  patternOf,
  placeDiscs,
} from "@/data/marks/areas";
import { PATTERN_PX, PATTERNS, patternId, patternSvg } from "@/data/marks/patterns";
import type { Picture } from "./picture";
import { areaD, lineD, type PictureBase, pictureBase, pixelsIn, type ToPixels } from "./picture-base";
import { marksInPicture } from "./picture-marks";
import { round, textSvg } from "./picture-text";

/** The map of a picture, from the corner of its own drawing: ground, areas, lines, marks with their names, and a scale. */
export async function mapSvg(picture: Picture): Promise<string> {
  const { size, bbox, theme } = picture;
  const frame = frameAround(bbox, size);
  const toPixels = pixelsIn(frame, size);
  const base = await pictureBase(frame, size);
  const camera = cameraForBbox(bbox, size);
  const own = ownPlaces(frame, size);
  const borders = base.countries.map(({ d }) => d).join("");
  return [
    `<defs>${patterns(picture)}</defs>`,
    `<rect width="${size.width}" height="${size.height}" fill="${theme.water}"/>`,
    `<path d="${borders}" fill="${theme.land}"/>`,
    areas(picture, base, camera.zoom),
    `<path d="${base.lakes}" fill="${theme.water}"/>`,
    `<path d="${borders}" fill="none" stroke="${theme.border}" stroke-width=".8" stroke-linejoin="round"/>`,
    edges(picture, base, toPixels),
    // Over every outline, or that of a coloured or opened country would draw the line solid.
    `<path d="${base.disputed}" fill="none" stroke="${theme.land}" stroke-width="3"/>`,
    `<path d="${base.disputed}" fill="none" stroke="${theme.quiet}" stroke-width=".9" stroke-dasharray="3 2.5"/>`,
    linesAndDiscs(picture, toPixels),
    own.data,
    marksInPicture({ ...picture, zoom: camera.zoom }, toPixels, size),
    scaleSvg(picture, camera),
    own.names,
  ].join("");
}

/** The frame of the map's own shape around a box: all of the box is seen, in the middle. */
function frameAround(bbox: Bbox, { width, height }: Size): MercatorFrame {
  const { x, y, ...inner } = mercatorFrame(bbox);
  const scale = Math.min(width / inner.width, height / inner.height);
  const [w, h] = [width / scale, height / scale];
  return { x: x + (inner.width - w) / 2, y: y + (inner.height - h) / 2, width: w, height: h };
}

const areaClaims = ({ claims, atlas }: Picture) => claims.map((claim) => areaClaim(claim, atlas.claims));
const covering = (picture: Picture) => countryAreas(areaClaims(picture), picture.atlas.places);

/** Of an outline that says something of its country, but nothing of the land. */
const DASHES = ' stroke-dasharray="5.5 3.3" stroke-linecap="round"';

/** Ids are as the layers': a layer's patterns, for countries and for the legend. */
function patterns({ atlas, theme }: Picture): string {
  const side = `width="${PATTERN_PX}" height="${PATTERN_PX}" patternUnits="userSpaceOnUse"`;
  return atlas.layers
    .flatMap(({ id }) =>
      PATTERNS.map(
        (pattern) => `<pattern id="${patternId(pattern, id)}" ${side}>${patternSvg(pattern, theme.layer(id))}</pattern>`,
      ),
    )
    .join("");
}

function areas(picture: Picture, { countries }: PictureBase, zoom: number): string {
  return covering(picture)
    .map((area) => {
      const d = countries.find((country) => country.iso === area.iso)?.d ?? "";
      const pattern = patternOf(area);
      if (pattern)
        return `<path d="${d}" fill="url(#${patternId(pattern, area.layer)})" fill-opacity="${fillFade(zoom, PATTERN_SHARE).toFixed(2)}"/>`;
      if (area.since === null) return "";
      return `<path d="${d}" fill="${picture.theme.layer(area.layer)}" fill-opacity="${(fillOpacity(area.since) * fillFade(zoom)).toFixed(2)}"/>`;
    })
    .join("");
}

function edges(picture: Picture, { countries }: PictureBase, toPixels: ToPixels): string {
  const { size, theme, atlas, open, openPlace } = picture;
  const outline = (iso: string) => countries.find((country) => country.iso === iso)?.d ?? "";
  const edged = covering(picture)
    .filter(({ area }) => area === "edge" || area === "force")
    .map(({ iso, area, layer }) => {
      const dashes = area === "edge" ? DASHES : "";
      return `<path d="${outline(iso)}" fill="none" stroke="${theme.layer(layer)}" stroke-width="2.2"${dashes}/>`;
    });
  const borders = claimedBorders(areaClaims(picture), atlas.borders).map(
    ({ geometry, layer }) =>
      `<path d="${lineD(geometry, toPixels, size)}" fill="none" stroke="${theme.layer(layer)}" stroke-width="2.2"${DASHES}/>`,
  );
  const opened = atlas.places
    .filter(({ id }) => id === openPlace || open?.places.includes(id))
    .flatMap(({ countries: isos }) => isos)
    .map((iso) => `<path d="${outline(iso)}" fill="none" stroke="${theme.ink}" stroke-width="1.8"/>`);
  return [...edged, ...opened, ...borders].join("");
}

function linesAndDiscs({ claims, atlas, theme, size }: Picture, toPixels: ToPixels): string {
  const discs = placeDiscs(claims, atlas.places).map(({ geometry, layer }) => {
    const color = theme.layer(layer);
    return `<path d="${areaD(geometry, toPixels, size)}" fill="${color}" fill-opacity=".16" stroke="${color}" stroke-width="1.2" stroke-dasharray="1.8 3"/>`;
  });
  const positionOf = (id: string) => atlas.places.find((place) => place.id === id)?.lngLat;
  const routes = claims.flatMap(({ route, layer }) => {
    const [from, to] = (route ?? []).map(positionOf);
    return from && to
      ? [
          `<path d="${lineD(routeLine(from, to), toPixels, size)}" fill="none" stroke="${theme.layer(layer)}" stroke-width="1.6" stroke-dasharray="0.6 4.2" stroke-linecap="round"/>`,
        ]
      : [];
  });
  return [...discs, ...routes].join("");
}

function scaleSvg({ theme, size, scaleAt, language }: Picture, camera: ReturnType<typeof cameraForBbox>): string {
  const { meters, px } = scaleBar(camera, Math.min(160, size.width / 4));
  const length = new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    style: "unit",
    unit: meters < 1000 ? "meter" : "kilometer",
  }).format(meters < 1000 ? meters : meters / 1000);
  const [x, y] = [14, size.height - 14];
  const bar = `M${x} ${y - 5}V${y}H${round(x + px)}V${y - 5}`;
  return (
    `<path d="${bar}" fill="none" stroke="${theme.land}" stroke-width="4"/><path d="${bar}" fill="none" stroke="${theme.ink}" stroke-width="1.4"/>` +
    textSvg(`${length} ${scaleAt(camera.center[1])}`, x, y - 9, { size: 11, color: theme.ink, halo: theme.land })
  );
}
