/** A claim that only the service knows. */
export interface Item {
  readonly layer: string;
  readonly id: string;
}

/** What an address says of it, `clashes/event-17`: the layer, and the id as the service has it. */
export function itemOf(item: string): Item {
  const [layer = "", ...id] = item.split("/");
  return { layer, id: id.join("/") };
}
