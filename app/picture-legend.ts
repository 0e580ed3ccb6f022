import type { PanelContext } from "@/components/panel/panel-context";
import type { LegendColumn, LegendRow } from "@/components/poster/picture-legend";
import type { PosterClaim } from "@/components/poster/poster";
import { areaClaim, claimedBorders, countryAreas, FILL_FROM, FILL_STEPS } from "@/data/marks/areas";
import type { Ground } from "@/data/marks/grounds";
import type { Mark, MarkClaim } from "@/data/marks/mark";
import { glyphSvg, markSvg, type Palette } from "@/data/marks/mark-svg";
import { patternId } from "@/data/marks/patterns";
import type { Atlas } from "@/data/story/atlas";
import { STATUSES } from "@/data/story/schema";
import { type Area, say } from "@/data/story/story";

type Theme = Palette & Ground;

/** What the signs of a picture mean: of the layers, statuses and patterns those that are in it. */
export function pictureLegend(
  { story, language, words }: Pick<PanelContext, "story" | "language" | "words">,
  drawn: readonly PosterClaim[],
  atlas: Atlas,
  theme: Theme,
): LegendColumn[] {
  const grey: Palette = { ...theme, layer: () => theme.quiet };
  const inPicture = story.layers.filter(({ id }) => drawn.some(({ layer }) => layer === id));
  const statuses = STATUSES.filter((status) => drawn.some((claim) => claim.status === status));
  const columns: LegendColumn[] = [
    {
      title: words.layersTitle,
      rows: inPicture.map(({ id, title }) => dot(theme.layer(id), say(title, language))),
    },
    {
      title: words.statusTitle,
      rows: statuses.map((status) => ({
        svg: glyphSvg(status, theme.quiet, theme.paper, 6),
        width: 14,
        height: 14,
        text: words.status[status],
      })),
    },
    {
      title: words.precisionTitle,
      rows: SAMPLES.map(({ name, mark }) => ({ ...markSvg(mark, grey), text: words.precisionMeaning[name] })),
    },
    { title: words.areasTitle, rows: areaRows({ story, language, words }, drawn, atlas, theme) },
  ];
  return columns.filter(({ rows }) => rows.length > 0);
}

const dot = (color: string, text: string): LegendRow => ({ svg: `<circle r="6" fill="${color}"/>`, width: 14, height: 14, text });

const claim = (id: string): MarkClaim => ({ id, layer: "", kind: "", status: "established", places: [] });
const SAMPLES: readonly { name: "site" | "city" | "region" | "country" | "several"; mark: Pick<Mark, "shape" | "claims"> }[] = [
  { name: "site", mark: { shape: "site", claims: [claim("a")] } },
  { name: "city", mark: { shape: "city", claims: [claim("a")] } },
  { name: "country", mark: { shape: "tag", claims: [claim("a")] } },
  { name: "several", mark: { shape: "city", claims: [claim("a"), claim("b")] } },
];

/** A row for each shade and pattern with which the picture covers a country. */
function areaRows(
  { story, language, words }: Pick<PanelContext, "story" | "language" | "words">,
  drawn: readonly PosterClaim[],
  atlas: Atlas,
  theme: Theme,
): LegendRow[] {
  const claims = drawn.map((one) => areaClaim(one, atlas.claims));
  const covering = countryAreas(claims, atlas.places);
  const borders = claimedBorders(claims, atlas.borders).map(({ layer }) => ({ area: "edge", layer }) as const);
  const fills = covering.filter(({ area, since }) => area === "fill" && since !== null);
  const shades = FILL_STEPS.flatMap(({ until, opacity }, index) => {
    const from = index === 0 ? FILL_FROM : (FILL_STEPS[index - 1]?.until ?? 0) + 1;
    const [one] = fills.filter(({ since }) => (since ?? 0) <= until && (since ?? 0) >= from);
    const text = words.fillSince(from, until > 3000 ? null : until);
    return one ? [swatch(`fill="${theme.layer(one.layer)}" fill-opacity="${opacity}"`, text, theme)] : [];
  });
  const undated = covering.find(({ area, since }) => area === "fill" && since === null);
  const kinds = story.layers.flatMap(({ id, kinds }) =>
    Object.values(kinds).map(({ area, title }) => ({ layer: id, area, title })),
  );
  const patterns = [...covering, ...borders]
    .filter(
      ({ area, layer }, index, all) =>
        area !== "fill" && all.findIndex((other) => other.area === area && other.layer === layer) === index,
    )
    .map(({ area, layer }) => {
      if (area === "earlier") return swatch(patternPaint(area, layer, theme), words.fillSince(null, FILL_FROM - 1), theme);
      if (area === "force") return swatch(patternPaint(area, layer, theme), words.fillInForce, theme);
      const title = kinds.find((kind) => kind.layer === layer && kind.area === area)?.title;
      // No kind of the layer is drawn so: it is an agreement that nobody signed.
      return swatch(patternPaint(area, layer, theme), title ? say(title, language) : words.unsigned, theme);
    });
  return [...shades, ...(undated ? [swatch(`fill="url(#grain-${undated.layer})"`, words.fillUndated, theme)] : []), ...patterns];
}

function patternPaint(area: Area | "force" | "earlier", layer: string, theme: Theme): string {
  if (area === "force") return `fill="none" stroke="${theme.layer(layer)}" stroke-width="2"`;
  if (area === "edge") return `fill="none" stroke="${theme.layer(layer)}" stroke-width="2" stroke-dasharray="4 2.5"`;
  return `fill="url(#${patternId(area === "hatch" || area === "earlier" ? area : "grain", layer)})"`;
}

const swatch = (paint: string, text: string, { rule, land }: Theme): LegendRow => ({
  svg: `<rect x="-11" y="-7" width="22" height="14" fill="${land}" stroke="${rule}"/><rect x="-11" y="-7" width="22" height="14" ${paint}/>`,
  width: 24,
  height: 16,
  text,
});
