import { storeOf } from "./store";

/** Whether the builder of the embed is wanted: asked for by its button, a key or the palette, answered by `EmbedDoor`. */
export const embedAsked = storeOf(false);
