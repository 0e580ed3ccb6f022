import type { Geometry, Position } from "geojson";
import { type Cell, FileFault, MOST_FEATURES, type OwnFeature, type OwnFile, type Remark } from "./own-file";

/** A feature as a reader found it: nothing of it is certain. */
export interface FoundFeature {
  readonly geometry?: unknown;
  readonly properties?: unknown;
  /** The line on which it stands, where lines mean something. */
  readonly line?: number;
}

/**
 * What a reader found, checked: positions are degrees and finite, rings are closed, attributes are plain values. What has no geometry
 * is left out with a warning; a wrong geometry is a fault, with its feature, because a map with silent gaps says what is not so.
 *
 * @throws FileFault
 */
export function checkFeatures(name: string, found: readonly FoundFeature[], warnings: readonly Remark[] = []): OwnFile {
  if (found.length > MOST_FEATURES) throw new FileFault({ code: "too-many-features", count: found.length });
  const columns = new Set<string>();
  const features: OwnFeature[] = [];
  const remarks = [...warnings];
  let withoutGeometry = 0;
  let closed = 0;
  for (const [index, one] of found.entries()) {
    if (one.geometry === null || one.geometry === undefined) {
      withoutGeometry += 1;
      continue;
    }
    const checked = new GeometryCheck({ feature: index + 1, ...(one.line === undefined ? {} : { line: one.line }) });
    const geometry = checked.geometry(one.geometry);
    closed += checked.closed;
    const properties = plainValues(one.properties);
    for (const column of Object.keys(properties)) columns.add(column);
    features.push({ type: "Feature", geometry, properties });
  }
  if (withoutGeometry > 0) remarks.push({ code: "no-geometry", count: withoutGeometry });
  if (closed > 0) remarks.push({ code: "ring-closed", count: closed });
  if (features.length === 0) throw new FileFault({ code: "no-features", count: found.length });
  return { name, features, columns: [...columns], warnings: remarks };
}

/** Checks the geometry of one feature, which its faults name. */
class GeometryCheck {
  closed = 0;

  constructor(private readonly where: Pick<Remark, "feature" | "line">) {}

  geometry(found: unknown, depth = 0): Geometry {
    const { type, coordinates, geometries } = (found ?? {}) as Record<string, unknown>;
    switch (type) {
      case "Point":
        return { type, coordinates: this.position(coordinates) };
      case "MultiPoint":
      case "LineString":
        return { type, coordinates: this.positions(coordinates, type === "LineString" ? 2 : 1) };
      case "MultiLineString":
        return { type, coordinates: this.list(coordinates).map((line) => this.positions(line, 2)) };
      case "Polygon":
        return { type, coordinates: this.rings(coordinates) };
      case "MultiPolygon":
        return { type, coordinates: this.list(coordinates).map((polygon) => this.rings(polygon)) };
      case "GeometryCollection":
        // Collections in collections are allowed, but not without end.
        if (depth > 5) return this.fail("bad-geometry", "GeometryCollection");
        return { type, geometries: this.list(geometries).map((part) => this.geometry(part, depth + 1)) };
      default:
        return this.fail("bad-geometry", String(type));
    }
  }

  private rings(found: unknown): Position[][] {
    return this.list(found).map((one) => {
      const ring = this.positions(one, 3);
      const [first] = ring;
      const last = ring.at(-1);
      if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
        this.closed += 1;
        ring.push([...first]);
      }
      return ring.length < 4 ? this.fail("bad-geometry", "Polygon") : ring;
    });
  }

  private positions(found: unknown, least: number): Position[] {
    const positions = this.list(found).map((one) => this.position(one));
    return positions.length < least ? this.fail("bad-coordinates", JSON.stringify(found)) : positions;
  }

  /** Longitude and latitude; heights and measures are left out. */
  private position(found: unknown): Position {
    const [lng, lat] = Array.isArray(found) ? found : [];
    const said = JSON.stringify(found) ?? "";
    if (typeof lng !== "number" || typeof lat !== "number" || !Number.isFinite(lng) || !Number.isFinite(lat))
      return this.fail("bad-coordinates", said);
    return Math.abs(lng) > 180 || Math.abs(lat) > 90 ? this.fail("not-degrees", said) : [lng, lat];
  }

  private list(found: unknown): unknown[] {
    return Array.isArray(found) && found.length > 0 ? found : this.fail("bad-coordinates", JSON.stringify(found) ?? "");
  }

  private fail(code: Remark["code"], what: string): never {
    throw new FileFault({ code, what: what.slice(0, 80), ...this.where });
  }
}

function plainValues(found: unknown): Record<string, Cell> {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): Cell {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dayOf(value);
  return typeof value === "bigint" ? Number(value) : JSON.stringify(value);
}

/** The day on the clock of this machine: readers of tables without time zones make their dates by it. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
