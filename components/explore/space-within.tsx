"use client";

import { type FormEvent, useId, useState } from "react";
import { formatDecimal, parsePosition } from "@/data/geo/dms";
import type { LngLat } from "@/data/geo/lng-lat";
import type { AtlasPlace } from "@/data/story/atlas";
import { fold } from "@/data/view/match";
import { tidySpace } from "@/data/view/space";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

const FIRST_KILOMETERS = 200;

/** "Within 200 km of Bamako": a distance and a place of the story, or coordinates. */
export function SpaceWithin() {
  const { language, filter, setFilter } = useWorkbench();
  const { atlas } = useView();
  const words = inLanguage(spaceToolWords, language);
  const [fault, setFault] = useState("");
  const list = useId();
  const faultId = useId();
  const places = atlas.places.filter(({ countries }) => countries.length === 0);
  const disc = filter.space?.kind === "disc" ? filter.space : null;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const center = centerNamed(String(form.get("place")), places);
    if (center === null) return setFault(words.badPlace);
    const space = tidySpace({ kind: "disc", center, radiusMeters: Number(form.get("kilometers")) * 1000 });
    setFault(space ? "" : words.badDistance);
    if (space) setFilter({ space });
  };
  return (
    // A new area, drawn or gone back to, fills the form anew.
    <form className="space-within" key={JSON.stringify(disc)} onSubmit={onSubmit} noValidate>
      <h3>{words.near}</h3>
      <div className="space-row">
        <label className="space-distance">
          <span>{words.within}</span>
          <input
            name="kilometers"
            type="number"
            min={0.001}
            max={10_000}
            step="any"
            aria-describedby={fault ? faultId : undefined}
            defaultValue={disc ? disc.radiusMeters / 1000 : FIRST_KILOMETERS}
          />
        </label>
        <span>{words.kilometersOf}</span>
      </div>
      <div className="space-row">
        <label className="space-place">
          <span className="sr-only">{words.place}</span>
          <input
            name="place"
            list={list}
            autoComplete="off"
            placeholder={words.place}
            aria-describedby={fault ? faultId : undefined}
            defaultValue={disc ? centerName(disc.center, places) : ""}
          />
        </label>
        <button type="submit" className="space-button">
          {words.show}
        </button>
      </div>
      <datalist id={list}>
        {places.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {fault ? (
        <p className="space-fault" role="alert" id={faultId}>
          {fault}
        </p>
      ) : null}
    </form>
  );
}

/** A place by its name, or by how only one name begins; else coordinates. */
function centerNamed(text: string, places: readonly AtlasPlace[]): LngLat | string | null {
  const typed = fold(text.trim());
  if (typed === "") return null;
  const exact = places.find(({ name }) => fold(name) === typed);
  const [begun, ...others] = places.filter(({ name }) => fold(name).startsWith(typed));
  return exact?.id ?? (begun && others.length === 0 ? begun.id : null) ?? parsePosition(text);
}

function centerName(center: LngLat | string, places: readonly AtlasPlace[]): string {
  return typeof center === "string" ? (places.find(({ id }) => id === center)?.name ?? "") : formatDecimal(center, 4);
}
