import type { EventClaim } from "@/data/events/event";
import { geometryMeetsBox } from "@/data/geo/geometry-in-box";
import { parseFilter } from "@/data/view/filter";
import { matchClaims } from "@/data/view/match";
import { type Extent, type OutlineOf, standingIn } from "@/data/view/standing";

type Asked = readonly (readonly [string, string])[];

/** What some events answer to the parameters of an address, by the pure filter's own words: an event is its own place, or countries. */
export function eventsAnswer(events: readonly EventClaim[], outlines: OutlineOf): (parameters: Asked) => string[] {
  const facts = events.map(({ facts: own }) => ({ ...own, layer: "events", area: "none" as const, title: {}, places: [own.id] }));
  const extents = events.map(
    ({ facts: own, extent }): Extent => ({
      id: own.id,
      precision: "site",
      lngLat: extent?.center ?? [0, 0],
      countries: extent ? [] : own.countries,
      radiusMeters: extent?.meters ?? null,
    }),
  );
  const geometries = new Map(events.map(({ facts: own, geometry }) => [own.id, geometry]));
  return (parameters) => {
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
    const filter = parseFilter(query, new Set());
    const { shown } = matchClaims(facts, filter, filter.space && standingIn(filter.space, extents, outlines));
    const [west = 0, south = 0, east = 0, north = 0] = query.get("bbox")?.split(",").map(Number) ?? [];
    return shown.flatMap(({ id }) => {
      const geometry = geometries.get(id);
      return !query.has("bbox") || (geometry && geometryMeetsBox(geometry, [west, south, east, north])) ? id : [];
    });
  };
}
