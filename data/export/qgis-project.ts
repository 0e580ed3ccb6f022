import type { Bbox } from "../geo/lng-lat";
import { WGS84 } from "../geo/wgs84";
import type { Status } from "../story/story";
import type { DrawnTable } from "./drawn-tables";
import { escapeXml } from "./escape-xml";
import type { ExportDocument } from "./export-document";
import { qgisRenderer } from "./qgis-symbols";
import { tableWords } from "./table-words";

/** What a project shows of a story beside its claims. */
export interface QgisStory {
  readonly document: ExportDocument;
  readonly tables: readonly DrawnTable[];
  /** Name of the GeoPackage that lies beside the project. */
  readonly file: string;
  readonly bbox: Bbox;
  /** The layers in their groups, the topmost first; a group without title is none. */
  readonly groups: readonly { readonly title: string | null; readonly layers: readonly QgisLayer[] }[];
  readonly statuses: readonly (readonly [Status, string])[];
  /** Whole address of the licence. */
  readonly licenceUrl: string;
}

export interface QgisLayer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly on: boolean;
}

const REFERENCE_SYSTEM = `<spatialrefsys nativeFormat="Wkt"><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srid>${WGS84}</srid><authid>EPSG:${WGS84}</authid><description>WGS 84</description><geographicflag>true</geographicflag></spatialrefsys>`;
const GEOMETRIES = { points: "Point", lines: "Line", areas: "Polygon", regions: "Polygon" } as const;
/** A feature's time goes from the day in one field to that in another, both included. */
const TEMPORAL = `<temporal enabled="1" mode="2" startField="first_day" endField="last_day" limitMode="1" durationUnit="days" durationField="" fixedDuration="0" accumulate="0" startExpression="" endExpression=""><fixedRange><start></start><end></end></fixedRange></temporal>`;

/**
 * A project of QGIS 3 (`.qgs`) that opens the tables of a GeoPackage beside it: the story's groups, layers, colours and statuses, time from
 * the first to the last day that a claim's date can mean, licence and references in its metadata.
 */
export function qgisProject(story: QgisStory): string {
  const { document, tables, groups, bbox } = story;
  const { references } = tableWords(document.language);
  const [west, south, east, north] = bbox;
  const layers = groups.flatMap((group) => group.layers);
  const drawn = layers.flatMap((layer) => tables.filter((table) => table.layer === layer.id).map((table) => ({ table, layer })));
  const days = document.claims.flatMap(({ from, to }) => (from !== null && to !== null ? [from, to] : [])).sort();
  return [
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>",
    `<qgis projectname="${escapeXml(document.title)}" version="3.22.16">`,
    `<title>${escapeXml(document.title)}</title>`,
    `<projectCrs>${REFERENCE_SYSTEM}</projectCrs>`,
    `<layer-tree-group>${groups.map((group) => groupXml(group, story)).join("")}${treeLayer("references", references, true, story)}</layer-tree-group>`,
    `<mapcanvas name="theMapCanvas"><units>degrees</units>${extent(bbox)}<rotation>0</rotation><destinationsrs>${REFERENCE_SYSTEM}</destinationsrs></mapcanvas>`,
    `<projectlayers>${drawn.map(({ table, layer }) => mapLayer(table, layer, story)).join("")}${referenceLayer(story)}</projectlayers>`,
    `<layerorder>${drawn.map(({ table }) => `<layer id="${idOf(table.name, story)}"/>`).join("")}</layerorder>`,
    '<properties><SpatialRefSys><ProjectionsEnabled type="int">1</ProjectionsEnabled></SpatialRefSys><Paths><Absolute type="bool">false</Absolute></Paths></properties>',
    timeSettings(days),
    `<ProjectViewSettings UseProjectScales="0" rotation="0"><Scales/><DefaultViewExtent xmin="${west}" ymin="${south}" xmax="${east}" ymax="${north}">${REFERENCE_SYSTEM}</DefaultViewExtent></ProjectViewSettings>`,
    metadata(story),
    "</qgis>",
    "",
  ].join("\n");
}

/** Nothing where no claim is dated: QGIS would read half a date as one. */
function timeSettings(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  return `<ProjectTimeSettings frameRate="1" timeStep="1" timeStepUnit="mon" cumulativeTemporalRange="0"><TemporalRange><start>${first}T00:00:00Z</start><end>${last}T23:59:59Z</end></TemporalRange></ProjectTimeSettings>`;
}

function groupXml({ title, layers }: QgisStory["groups"][number], story: QgisStory): string {
  const own = layers.map((layer) => {
    const tables = story.tables.filter((table) => table.layer === layer.id);
    const inside = tables.map((table) => treeLayer(table.name, table.title, layer.on, story)).join("");
    return tables.length === 0 ? "" : treeGroup(layer.title, layer.on, inside);
  });
  return title === null ? own.join("") : treeGroup(title, true, own.join(""));
}

function treeGroup(title: string, isOn: boolean, inside: string): string {
  return `<layer-tree-group name="${escapeXml(title)}" checked="${checked(isOn)}" expanded="1">${inside}</layer-tree-group>`;
}

function treeLayer(table: string, title: string, isOn: boolean, story: QgisStory): string {
  return `<layer-tree-layer id="${idOf(table, story)}" name="${escapeXml(title)}" checked="${checked(isOn)}" expanded="0" providerKey="ogr" source="${source(table, story)}"/>`;
}

/** QGIS gives another id to a layer whose own has ten letters or fewer. */
const idOf = (table: string, { document }: QgisStory): string => `${document.story}_${table}`.replaceAll("-", "_");
const checked = (isOn: boolean): string => (isOn ? "Qt::Checked" : "Qt::Unchecked");
const source = (table: string, { file }: QgisStory): string => escapeXml(`./${file}|layername=${table}`);

function mapLayer({ name, kind, title, description }: DrawnTable, { color }: QgisLayer, story: QgisStory): string {
  return `<maplayer type="vector" geometry="${GEOMETRIES[kind]}" autoRefreshEnabled="0" readOnly="0">${[
    `<id>${idOf(name, story)}</id>`,
    `<datasource>${source(name, story)}</datasource>`,
    `<layername>${escapeXml(title)}</layername>`,
    `<srs>${REFERENCE_SYSTEM}</srs>`,
    resourceMetadata(name, title, description, story),
    '<provider encoding="UTF-8">ogr</provider>',
    TEMPORAL,
    qgisRenderer(kind, color, story.statuses),
    '<previewExpression>"title"</previewExpression>',
    '<mapTip>&lt;b>[% "title" %]&lt;/b>&lt;br>[% "status_title" %], [% "when" %]&lt;br>[% "sources" %]</mapTip>',
  ].join("")}</maplayer>`;
}

function referenceLayer(story: QgisStory): string {
  const { references, aboutReferences } = tableWords(story.document.language);
  return `<maplayer type="vector" geometry="No geometry"><id>${idOf("references", story)}</id><datasource>${source("references", story)}</datasource><layername>${references}</layername>${resourceMetadata("references", references, aboutReferences, story)}<provider encoding="UTF-8">ogr</provider></maplayer>`;
}

function resourceMetadata(id: string, title: string, abstract: string, { document, licenceUrl }: QgisStory): string {
  return `<resourceMetadata><identifier>${escapeXml(`${document.story}.${id}`)}</identifier><parentidentifier></parentidentifier><language>${document.language}</language><type>dataset</type><title>${escapeXml(title)}</title><abstract>${escapeXml(abstract)}</abstract><license>${escapeXml(document.licence)}</license><rights>Dateline</rights><links><link type="WWW:LINK" name="${escapeXml(document.licence)}" url="${escapeXml(licenceUrl)}" description="" format="" mimeType="text/html" size=""/></links></resourceMetadata>`;
}

/** The references are links of the project: whoever has only the project still has them. */
function metadata({ document, licenceUrl }: QgisStory): string {
  const link = (name: string, url: string, description: string) =>
    `<link type="WWW:LINK" name="${escapeXml(name)}" url="${escapeXml(url)}" description="${escapeXml(description)}" format="" mimeType="text/html" size=""/>`;
  const links = [
    link(document.title, document.view, document.shown),
    link(document.licence, licenceUrl, ""),
    ...document.references.map(({ publisher, title, url, date }) =>
      link(publisher, url, [title, date].filter(Boolean).join(", ")),
    ),
  ];
  return `<projectMetadata><identifier>${escapeXml(document.view)}</identifier><parentidentifier></parentidentifier><language>${document.language}</language><type>project</type><title>${escapeXml(document.title)}</title><abstract>${escapeXml(`${document.shown}. ${document.version}, ${document.licence}`)}</abstract><links>${links.join("")}</links><author>Dateline</author><creation>${document.exported}T00:00:00</creation></projectMetadata>`;
}

function extent([west, south, east, north]: Bbox): string {
  return `<extent><xmin>${west}</xmin><ymin>${south}</ymin><xmax>${east}</xmax><ymax>${north}</ymax></extent>`;
}
