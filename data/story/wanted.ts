import type { Wanted } from "./serialise";

/** What a request asks of each feature: `?properties=kind,status&skipGeometry=true`. Names that nothing has are left out silently. */
export function parseWanted(query: URLSearchParams): Wanted {
  const names = query.get("properties");
  return {
    properties: names === null ? null : names.split(",").filter((name) => name !== ""),
    skipGeometry: query.get("skipGeometry") === "true",
  };
}
