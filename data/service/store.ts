import type { Feature, Geometry } from "geojson";
import type { Bbox } from "../geo/lng-lat";
import type { Wanted } from "../story/serialise";
import type { Localized } from "../story/story";
import type { Facet } from "../view/filter";
import type { ClaimsQuery, ItemsQuery } from "./items-query";
import type { TileAddress } from "./tile-address";

/** A layer of a story as a collection of features: what is said of it without asking for any of them. */
export interface Collection {
  /** `mali-2020.coup`. */
  readonly id: string;
  readonly story: string;
  readonly layer: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly storyTitle: Localized;
  readonly storySummary: Localized;
  readonly languages: readonly string[];
  /** SPDX. */
  readonly licence: string;
  readonly version: string;
  /** Whether the site has pages and files of it: not where events are only in a database. */
  readonly hasPages: boolean;
  /** Another one when any claim of the collection is another. */
  readonly revision: string;
  readonly count: number;
  readonly bbox: Bbox | null;
  /** First and last day that a claim can mean; `null` where no claim is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** The values that a filter can ask for: those of the whole story, so that an address works for every layer. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Places around which a distance can be asked. */
  readonly centers: ReadonlySet<string>;
}

/** Some of the claims that answer a query, and how many there are in all. */
export interface ItemsPage {
  readonly matched: number;
  readonly features: readonly Feature<Geometry | null>[];
}

/**
 * Where the service has its claims from: from memory (`memory-store.ts`) or from PostGIS (`../database/postgis-store.ts`). All answer
 * the same questions with the same claims in the same order.
 */
export interface FeatureStore {
  /** In the order of the stories and of their layers. @throws StoreUnavailable when the store cannot be reached */
  readonly collections: () => Promise<readonly Collection[]>;
  readonly items: (collection: Collection, query: ItemsQuery, wanted: Wanted) => Promise<ItemsPage>;
  /** `null` when the collection has no such claim. */
  readonly item: (collection: Collection, id: string, wanted: Wanted) => Promise<Feature<Geometry | null> | null>;
  /**
   * The claims that answer a query and meet a tile, as a Mapbox Vector Tile 2.1 with 4096 units a side: a MVT layer `claims` with the
   * properties of `tile-properties.ts`, a claim at several places as several features. Where more than `mostInTile` claims meet
   * the tile, those first in `sampleRank` are in it, and a MVT layer `sample` says so (`vector-tile.ts`). Empty when no claim meets it.
   */
  readonly tile: (collection: Collection, address: TileAddress, query: ClaimsQuery) => Promise<Uint8Array>;
}
