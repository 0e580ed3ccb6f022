/** The address of a layer's claims as the page asks for them. Shared with the preloading script, so that one request serves both. */
export function layerUrl(story: string, layer: string): string {
  return `/api/collections/${story}.${layer}/items?properties=layer,kind,status,places,route,from&skipGeometry=true`;
}
