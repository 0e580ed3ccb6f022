/** Code of WGS 84, longitude and latitude in degrees, among the reference systems of EPSG. */
export const WGS84 = 4326;
