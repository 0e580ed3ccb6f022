import type { CheckContext } from "./check-context";
import { type Fault, nearMatch, shown } from "./fault";

/** Every layer's group is one of the story's, and every group has a layer: an empty heading is a typing error. */
export function checkLayerGroups({ folder, parsed: { head } }: CheckContext): Fault[] {
  if (head === null) return [];
  const groups = (head.groups ?? []).map(({ id }) => id);
  const fault = (field: string, found: string, expected: string): Fault => ({
    file: `${folder}/story.json`,
    feature: null,
    field,
    found,
    expected,
  });
  const expected = groups.length > 0 ? `one of ${groups.join(", ")}` : 'no group, because story.json has no "groups"';
  return [
    ...head.layers.flatMap(({ group }, index) =>
      group === undefined || groups.includes(group)
        ? []
        : [fault(`layers[${index}].group`, shown(group), expected + nearMatch(group, groups))],
    ),
    ...groups.flatMap((id, index) => {
      if (groups.indexOf(id) !== index) return [fault(`groups[${index}].id`, `"${id}" twice`, "each id once")];
      return head.layers.some(({ group }) => group === id)
        ? []
        : [fault(`groups[${index}].id`, `"${id}", which no layer names`, "the group of at least one layer")];
    }),
  ];
}
