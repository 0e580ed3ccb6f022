import type { Claim, Story } from "@/data/story/story";
import type { Words } from "../ui/words/words";
import type { Addresses } from "./addresses";

/** What every part of the panel is given: the story, in which language, with which interface words and addresses. */
export interface PanelContext {
  readonly story: Story;
  readonly language: string;
  readonly words: Words;
  readonly addresses: Addresses;
}

/** What a part of a claim's entry is made from. */
export interface EntryProps {
  readonly claim: Claim;
  readonly context: PanelContext;
}
