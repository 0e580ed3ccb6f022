import { layerGroups } from "@/data/story/names";
import { say } from "@/data/story/story";
import { groupedLayers, MANY_LAYERS } from "@/data/view/layer-groups";
import { GroupSwitch } from "./group-switch";
import { LayerSwitch } from "./layer-switch";
import type { PanelContext } from "./panel-context";

/** The layers' rows of the legend, under the story's groups where it has some. */
export function LegendLayers({ context }: { context: PanelContext }) {
  const { story, language, words } = context;
  const groups = groupedLayers(story.layers, layerGroups(story, language), ({ group }) => group ?? null);
  const isNamed = groups.some(({ id }) => id !== null) || story.layers.length > MANY_LAYERS;
  return groups.map(({ id, title, layers }) => (
    <div key={id ?? ""}>
      {isNamed ? (
        <GroupSwitch
          title={title ?? (groups.length > 1 ? words.otherLayers : words.allLayers)}
          layers={layers.map((layer) => layer.id)}
        />
      ) : null}
      <ul>
        {layers.map((layer) => (
          <li key={layer.id}>
            <LayerSwitch layer={layer.id} title={say(layer.title, language)} description={say(layer.description, language)} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
