import { storeOf } from "../state/store";
import type { Tool } from "./tabs";

/** The tools of the workbench as they were last shown, so that the palette offers the same; none before it was opened. */
export const shownTools = storeOf<readonly Pick<Tool, "id" | "title">[]>([]);
