import { sphereMeters } from "../geo/sphere";
import type { Mark } from "./mark";

/** Nearer than this a place's name does for its neighbour too, as Bamako's for Kati. */
const NEIGHBOUR_METERS = 100_000;

/** The name beside a mark: that of its main place, with the number of others when one of them is too far to go by that name. */
export function markName({ id, places }: Pick<Mark, "id" | "places">): string {
  const main = places.find((place) => place.id === id);
  if (!main) return "";
  const isFar = places.some(({ lngLat }) => sphereMeters(main.lngLat, lngLat) > NEIGHBOUR_METERS);
  return isFar ? `${main.name} +${places.length - 1}` : main.name;
}
