/** Where a map stands. `lat` and `lng` in degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** The camera as an address has it, `#map=zoom/lat/lng`. Three decimals of a degree are 100 m: finer than any mark is known. */
export function formatCamera({ zoom, lat, lng }: Camera): string {
  return `#map=${zoom.toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
}

/** @returns `null` for anything that is no camera */
export function parseCamera(hash: string): Camera | null {
  const [, zoom, lat, lng] = /^#map=(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash) ?? [];
  const camera = { zoom: Number(zoom), lat: Number(lat), lng: Number(lng) };
  const isOnEarth = camera.zoom <= 24 && Math.abs(camera.lat) <= 90 && Math.abs(camera.lng) <= 180;
  return isOnEarth ? camera : null;
}
