import vendor from "@/data/vendor.json";
import { bootFiles } from "./boot-files";

/** Everything that an embed may ever ask for or keep. A test takes a tour and holds that neither list is too long or too short. */
interface EmbedManifest {
  readonly version: 1;
  /** Origins that are asked for anything: `self` is the one that serves the embed. */
  readonly origins: readonly string[];
  readonly requests: readonly EmbedRequests[];
  /** Names of cookies. */
  readonly cookies: readonly string[];
  /** Keys of local storage, session storage, IndexedDB and caches. */
  readonly storage: readonly string[];
  /** What frames of one page share among themselves, in the browser and for as long as they are open. Nothing of it is kept. */
  readonly shared: { readonly channels: readonly string[] };
}

interface EmbedRequests {
  /** Path of an address; what stands in braces is any one segment. */
  readonly path: string;
  readonly when: "at once" | "with the map" | "nearer by";
  readonly what: string;
}

export function embedManifest(): EmbedManifest {
  const { bootEmbed } = bootFiles();
  const { sans400, sans600, maplibre, maplibreWorker, maplibreCss } = vendor;
  return {
    version: 1,
    origins: ["self"],
    requests: [
      { path: "/{language}/{story}/embed", when: "at once", what: "the frame: its text, picture, style and script" },
      { path: sans400, when: "at once", what: "font" },
      { path: sans600, when: "at once", what: "font" },
      { path: bootEmbed, when: "with the map", what: "the map's own script" },
      { path: "/{language}/{story}/embed/atlas", when: "with the map", what: "names, places and colours of the story" },
      { path: maplibre, when: "with the map", what: "MapLibre" },
      { path: maplibreWorker, when: "with the map", what: "MapLibre's worker" },
      { path: maplibreCss, when: "with the map", what: "MapLibre's style" },
      { path: "/basemap/world.geojson", when: "with the map", what: "countries and lakes" },
      { path: "/basemap/lines.geojson", when: "with the map", what: "disputed borders" },
      { path: "/api/collections/{layer}/items", when: "with the map", what: "claims of a layer" },
      { path: "/basemap/detail.geojson", when: "nearer by", what: "rivers and cities" },
      { path: "/basemap/admin1/{country}", when: "nearer by", what: "borders inside a country" },
    ],
    cookies: [],
    storage: [],
    shared: { channels: ["dateline-maps"] },
  };
}
