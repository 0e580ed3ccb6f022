/** How near to the antimeridian an edge must run along all its length to be the cut, degrees. */
const NEAR = 0.011;

/**
 * Where countries are cut at the antimeridian: an edge of the polygon and of nothing else. The map covers these lines, so
 * that no border runs through Chukotka.
 */
export function antimeridianSeams(countries) {
  const coordinates = countries.flatMap(({ properties, geometry }) =>
    properties.iso === "ATA" ? [] : geometry.coordinates.flat().flatMap(cutEdges),
  );
  return [{ type: "Feature", properties: { k: "seam" }, geometry: { type: "MultiLineString", coordinates } }];
}

function cutEdges(ring) {
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    const isCut = [from, to].every(([lng]) => Math.abs(Math.abs(lng) - 180) < NEAR) && from[1] !== to[1];
    return isCut ? [[from, to]] : [];
  });
}
