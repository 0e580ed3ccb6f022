import type { MapAssets } from "@/components/map/open-map";
import { layerUrl } from "@/components/state/layer-url";
import type { Story } from "@/data/story/story";

/**
 * Asks for what the interactive map needs as soon as the poster and the text have been painted, without waiting for React:
 * by the time our scripts run, MapLibre is there. Its script comes first, then its worker's, then the basemap: each is read while the line brings the next. The worker and what the worker fetches cannot use a preload, only the HTTP
 * cache: those are read to the end, because a half-read answer keeps the cache's entry locked. Layers that the address switches off are not asked for.
 */
export function PreloadMap({ story, assets }: { story: Story; assets: MapAssets }) {
  const layers = story.layers.filter(({ on }) => on).map(({ id }) => [id, layerUrl(story.id, id)]);
  const code = `(function(){var g=document.querySelector(".legend");if(g&&innerWidth>900)g.open=true;
if(!document.createElement("canvas").getContext||!window.WebGL2RenderingContext)return;
var l=new URLSearchParams(location.search).get("layers"),d=document.head;
function get(u,as,x,then){var e=document.createElement("link");e.rel=as==="module"?"modulepreload":"preload";if(as!=="module")e.as=as;if(x)e.crossOrigin="anonymous";e.fetchPriority="low";if(then)e.onload=then;e.href=u;d.append(e)}
function warm(u){return fetch(u,{priority:"low"}).then(function(r){return r.arrayBuffer()}).catch(function(){})}
function go(){get(${json(assets.maplibre)},"module",0,function(){warm(${json(assets.maplibreWorker)}).then(function(){warm(${json(assets.world)})})});
${json(layers)}.forEach(function(p){if(!l||l.split(",").indexOf(p[0])>=0)get(p[1],"fetch",1)})}
requestAnimationFrame(function(){setTimeout(go,0)})})()`;
  // Our own code with addresses from the build; its hash is in the page's policy
  return <script dangerouslySetInnerHTML={{ __html: code }} />;
}

/** JSON that may stand inside a script element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
