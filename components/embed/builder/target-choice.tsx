"use client";

import { type EmbedTarget, targetsOf } from "@/data/embed/embed-target";
import { useNames } from "../../state/use-names";
import { useView } from "../../state/view-provider";
import type { BuilderWords } from "./builder-words";

const key = (target: EmbedTarget) => (target.kind === "chapter" ? `chapter:${target.id}` : target.kind);

/** What the embed shows: one list, because a chapter is as good as the whole story. */
export function TargetChoice({
  target,
  words,
  onChoose,
}: {
  target: EmbedTarget;
  words: BuilderWords;
  onChoose: (target: EmbedTarget) => void;
}) {
  const { atlas, view } = useView();
  const { names } = useNames(atlas.story, view.language);
  const targets = targetsOf(
    view,
    atlas.layers,
    atlas.chapters.map(({ id }) => id),
  );
  const isChapter = ({ kind }: EmbedTarget) => kind === "chapter";
  const option = (one: EmbedTarget) => (
    <option key={key(one)} value={key(one)}>
      {one.kind === "chapter" ? (names?.chapters[one.id] ?? one.id) : words.target[one.kind]}
    </option>
  );
  return (
    <label className="builder-choice">
      <b>{words.shows}</b>
      <select
        value={key(target)}
        data-choice="target"
        onChange={(event) => {
          const chosen = targets.find((one) => key(one) === event.target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {targets.filter((one) => !isChapter(one)).map(option)}
        <optgroup label={words.chapters}>{targets.filter(isChapter).map(option)}</optgroup>
      </select>
    </label>
  );
}
