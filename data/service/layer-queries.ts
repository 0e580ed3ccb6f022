import { EXPORT_PROPERTIES } from "../export/export-properties";

/** What the site itself asks of the claims of a layer: what their marks need, what a filter can ask of them, all that a file says of them. */
export type LayerForm = "marks" | "facts" | "whole";

export const MARKS_QUERY = "properties=layer,kind,status,places,route,from&skipGeometry=true";

/** By the names of the service; all that a filter can ask of a claim (`ClaimFacts`). */
export const FACTS_QUERY =
  "properties=layer,kind,status,when,from,to,actors,places,countries,outlets,languages,sources,disputedBy,independent,words,published,later,area,title,route,agreement&skipGeometry=true";

export const WHOLE_QUERY = `properties=${EXPORT_PROPERTIES.join()}`;
