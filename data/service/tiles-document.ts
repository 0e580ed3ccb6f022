import { say, spokenIn } from "../story/story";
import { type AddressOf, CRS84, HTML, JSON_TYPE, type Link, licenceUrl, MVT, REL_TILING_SCHEME, selfLinks } from "./link";
import type { Collection } from "./store";
import { MOST_ZOOM, TILE_MATRIX_SET } from "./tile-address";
import { TILE_MATRIX_SET_URI, WEB_MERCATOR } from "./tile-matrix-set";
import { TILE_PROPERTIES } from "./tile-properties";
import { CLAIMS_LAYER, SAMPLE_LAYER } from "./vector-tile";

/** North and south of it nothing is in a tile. */
const MOST_LAT = 85.051129;

/** Where a tileset is asked about, and with which conditions, which its tiles have too. */
interface Asked {
  readonly language: string;
  /** Of the service, `https://example.org/api`. */
  readonly base: string;
  /** The conditions alone. */
  readonly query: URLSearchParams;
}

/** The tilesets of a collection: there is one (OGC 20-057 §9). */
export function tilesetsDocument(collection: Collection, asked: Asked, self: Self) {
  const { title, dataType, crs, tileMatrixSetURI } = tilesetDocument(collection, asked, null);
  return {
    tilesets: [{ title, dataType, crs, tileMatrixSetURI, links: [selfOf(collection, asked), tilingScheme(asked)] }],
    links: selfLinks(self.address, self.form, { json: JSON_TYPE }),
  };
}

interface Self {
  readonly address: AddressOf;
  readonly form: "json" | "html";
}

/**
 * What the service says of a tileset (OGC 17-083r4 §8, OGC 20-057 §8).
 *
 * @param self address of this document; without it the document names itself as it would be asked for
 */
export function tilesetDocument(collection: Collection, asked: Asked, self: Self | null) {
  const { id, title, description, licence, version, bbox } = collection;
  const tag = spokenIn(collection, asked.language);
  const template = tileTemplate(collection, asked, ["tileMatrix", "tileRow", "tileCol"]);
  const tileJson = `${tilesetAddress(collection, asked)}?${new URLSearchParams([...asked.query, ["f", "tilejson"]])}`;
  const links: (Link & { readonly templated?: true })[] = [
    ...(self ? selfLinks(self.address, self.form, { json: JSON_TYPE }) : [selfOf(collection, asked)]),
    { rel: "alternate", type: JSON_TYPE, href: tileJson, title: "TileJSON 3.0.0" },
    { rel: "item", type: MVT, href: template, title: "Mapbox Vector Tile", templated: true },
    tilingScheme(asked),
    { rel: "http://www.opengis.net/def/rel/ogc/1.0/geodata", type: JSON_TYPE, href: `${asked.base}/collections/${id}` },
    { rel: "license", type: HTML, href: licenceUrl(licence), title: licence },
  ];
  return {
    title: say(title, tag),
    description: say(description, tag),
    dataType: "vector",
    crs: WEB_MERCATOR,
    tileMatrixSetURI: TILE_MATRIX_SET_URI,
    tileMatrixSetLimits: Array.from({ length: MOST_ZOOM + 1 }, (_, z) => ({
      tileMatrix: String(z),
      minTileRow: 0,
      maxTileRow: 2 ** z - 1,
      minTileCol: 0,
      maxTileCol: 2 ** z - 1,
    })),
    license: licence,
    version,
    ...(bbox ? { boundingBox: { crs: CRS84, lowerLeft: bbox.slice(0, 2), upperRight: bbox.slice(2) } } : {}),
    layers: [
      {
        id: CLAIMS_LAYER,
        title: say(title, tag),
        dataType: "vector",
        propertiesSchema: {
          type: "object",
          properties: Object.fromEntries(TILE_PROPERTIES.map(({ name, title: what, type }) => [name, { title: what, type }])),
        },
      },
      {
        id: SAMPLE_LAYER,
        title: "Only where a tile cannot have all of its claims",
        dataType: "vector",
        geometryDimension: 0,
        propertiesSchema: {
          type: "object",
          properties: Object.fromEntries(SAMPLE_FIELDS.map(([name, what]) => [name, { title: what, type: "integer" }])),
        },
      },
    ],
    links,
  };
}

const SAMPLE_FIELDS = [
  ["matched", "Claims that meet the tile"],
  ["given", "Those of them that are in it"],
] as const;

const TILE_JSON_TYPES = { string: "String", integer: "Number", boolean: "Boolean" } as const;

/** The same for maps: TileJSON 3.0.0, whose addresses are XYZ, with the row before the column as the service has them. */
export function tileJsonDocument(collection: Collection, asked: Asked) {
  const { title, description, licence, version, bbox, storyTitle } = collection;
  const tag = spokenIn(collection, asked.language);
  const zooms = { minzoom: 0, maxzoom: MOST_ZOOM };
  return {
    tilejson: "3.0.0",
    name: `${say(title, tag)} – ${say(storyTitle, tag)}`,
    description: say(description, tag),
    attribution: `Dateline, ${licence}`,
    version,
    scheme: "xyz",
    tiles: [tileTemplate(collection, asked, ["z", "y", "x"])],
    ...zooms,
    ...(bbox
      ? { bounds: [bbox[0], Math.max(bbox[1], -MOST_LAT), bbox[2], Math.min(bbox[3], MOST_LAT)].map((side) => Number(side)) }
      : {}),
    vector_layers: [
      {
        id: CLAIMS_LAYER,
        description: say(title, tag),
        ...zooms,
        fields: Object.fromEntries(
          TILE_PROPERTIES.map(({ name, type, title: what }) => [name, `${TILE_JSON_TYPES[type]}. ${what}`]),
        ),
      },
      {
        id: SAMPLE_LAYER,
        description: "Only where a tile cannot have all of its claims",
        ...zooms,
        fields: Object.fromEntries(SAMPLE_FIELDS.map(([name, what]) => [name, `Number. ${what}`])),
      },
    ],
  };
}

const tilesetAddress = ({ id }: Collection, { base }: Asked) => `${base}/collections/${id}/tiles/${TILE_MATRIX_SET}`;

const selfOf = (collection: Collection, asked: Asked): Link => ({
  rel: "self",
  type: JSON_TYPE,
  href: `${tilesetAddress(collection, asked)}?f=json`,
});

const tilingScheme = ({ base }: Asked): Link => ({
  rel: REL_TILING_SCHEME,
  type: JSON_TYPE,
  href: `${base}/tileMatrixSets/${TILE_MATRIX_SET}`,
  title: TILE_MATRIX_SET,
});

/** Not escaped: the braces are what a client looks for. */
function tileTemplate(collection: Collection, asked: Asked, names: readonly string[]): string {
  const query = asked.query.size > 0 ? `?${asked.query}` : "";
  return `${tilesetAddress(collection, asked)}/${names.map((name) => `{${name}}`).join("/")}${query}`;
}
