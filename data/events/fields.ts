import { type LngLat, rounded } from "../geo/lng-lat";

/** Between the values of a cell that has several, as in the tables that we write: addresses have semicolons of their own. */
const BETWEEN = /;\s+|;$/;

/** About ten centimetres, as geometries are served (`data/export/normal-geometry.ts`). */
const DECIMALS = 6;

/** Other names under which positions come. */
const LNG = ["lng", "lon", "longitude"] as const;
const LAT = ["lat", "latitude"] as const;

/** Reads the values of a record, and notes what is wrong with them: all of it, not only the first. */
export class Fields {
  readonly faults: string[] = [];

  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  fault(name: string, found: string, expected: string): void {
    this.faults.push(`${name}: ${found === "" ? "nothing" : JSON.stringify(found.slice(0, 80))}; expected ${expected}`);
  }

  /** `""` where there is nothing, with a fault. */
  text(name: string, longest: number): string {
    const text = this.optionalText(name, longest);
    if (text === null) this.fault(name, "", "some text");
    return text ?? "";
  }

  optionalText(name: string, longest: number): string | null {
    const value = this.values[name];
    if (value === undefined || value === null) return null;
    if (typeof value === "object") this.fault(name, JSON.stringify(value), "a text");
    const text = String(value).trim();
    if (text.length > longest) this.fault(name, `${text.slice(0, 60)}…`, `at most ${longest} characters`);
    // No text of PostgreSQL has these.
    if (/\0|\p{Surrogate}/u.test(text)) this.fault(name, text, "characters that can be stored");
    return text === "" ? null : text;
  }

  matching(name: string, pattern: RegExp, expected: string): string {
    const text = this.optionalText(name, 1000);
    if (text === null || !pattern.test(text)) this.fault(name, text ?? "", expected);
    return text ?? "";
  }

  oneOf<Value extends string>(name: string, values: readonly [Value, ...Value[]], usual?: Value): Value {
    const text = this.optionalText(name, 1000) ?? usual ?? "";
    const found = values.find((value) => value === text);
    if (found === undefined) this.fault(name, text, `one of ${values.join(", ")}`);
    return found ?? values[0];
  }

  /** Several values with semicolons, or a list of texts. Blanks are no values. */
  list(name: string, longest: number): readonly string[] {
    return this.inStep(name, longest).filter(Boolean);
  }

  /** The same for a column that is in step with another: a blank among the values keeps its place, as `""`. Nothing at all is no value. */
  inStep(name: string, longest: number): readonly string[] {
    const value = this.values[name];
    const parts = Array.isArray(value) ? value.map((part) => String(part ?? "")) : this.cell(name).split(BETWEEN);
    const texts = parts.map((part) => part.trim());
    for (const text of texts)
      if (text.length > longest || /\0|\p{Surrogate}/u.test(text))
        this.fault(name, text, `at most ${longest} plain characters each`);
    return texts.some(Boolean) ? texts : [];
  }

  /** With the spaces around it: one at its end may be that of a separator. */
  private cell(name: string): string {
    return this.optionalText(name, 20_000) === null ? "" : String(this.values[name]);
  }

  optionalNumber(name: string, least: number, most: number): number | null {
    const text = this.optionalText(name, 100);
    if (text === null) return null;
    const value = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) this.fault(name, text, `a number from ${least} to ${most}`);
    return value;
  }

  /**
   * A position from the geometry or from `lng` and `lat`.
   *
   * @returns `null` where there is none, `undefined` where it is at fault
   */
  position(geometry: unknown): LngLat | null | undefined {
    const before = this.faults.length;
    const [lng, lat] = geometry === null || geometry === undefined ? this.ownPosition() : this.pointOf(geometry);
    if (this.faults.length > before) return undefined;
    if (lng === null && lat === null) return null;
    if (lng === null || lat === null) this.fault(lng === null ? "lng" : "lat", "", "both of lng and lat");
    return this.faults.length > before ? undefined : [rounded(lng ?? 0, DECIMALS), rounded(lat ?? 0, DECIMALS)];
  }

  private ownPosition(): readonly [number | null, number | null] {
    const named = (names: readonly string[]) => names.find((name) => this.values[name] !== undefined) ?? names[0] ?? "";
    return [this.optionalNumber(named(LNG), -180, 180), this.optionalNumber(named(LAT), -90, 90)];
  }

  private pointOf(geometry: unknown): readonly [number | null, number | null] {
    const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
    const [lng, lat] = Array.isArray(coordinates) ? coordinates : [];
    const isOnEarth = typeof lng === "number" && typeof lat === "number" && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    if (type === "Point" && isOnEarth) return [lng, lat];
    this.fault("geometry", JSON.stringify(geometry), "a Point [longitude, latitude] in degrees, or none and countries");
    return [null, null];
  }
}
