"use client";

import { useEffect, useState } from "react";
import type { OwnFeature } from "@/data/import/own-file";
import type { Filter } from "@/data/view/filter";
import type { ClaimFacts } from "../state/use-facts";
import { useView } from "../state/view-provider";
import type { OwnWords } from "./words/own-words";
import { useWorkbench } from "./workbench-context";

/** As many places as an address names. */
const MOST_PLACES = 60;

type Inside = Readonly<
  Record<Filter["certainty"], { readonly claims: readonly ClaimFacts[]; readonly places: readonly string[] }>
>;

/** Which of the claims that are shown lie in somebody's areas, certainly and possibly, and the way to see only them. */
export function OwnJoin({ features, words }: { features: readonly { readonly feature: OwnFeature }[]; words: OwnWords }) {
  const { atlas, go } = useView();
  const { matching, setFilter, filter, language } = useWorkbench();
  const [isOpen, setIsOpen] = useState(false);
  const [inside, setInside] = useState<Inside | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    // Outlines of countries come with it: nobody needs them before.
    import("@/data/import/claims-inside").then(({ placesInside, claimsInside }) => {
      if (isGone) return;
      const places = placesInside(
        features.map(({ feature }) => feature),
        atlas.places,
      );
      const claims = claimsInside(matching.shown, places);
      const placesOf = (certainty: Filter["certainty"]) =>
        [...new Set(claims[certainty].flatMap((claim) => claim.places))].filter((id) => places[certainty].has(id)).sort();
      setInside({
        certain: { claims: claims.certain, places: placesOf("certain") },
        possible: { claims: claims.possible, places: placesOf("possible") },
      });
    });
    return () => {
      isGone = true;
    };
  }, [isOpen, features, matching.shown, atlas.places]);

  return (
    <details className="layer-about own-join" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)} data-own-join>
      <summary>{words.join}</summary>
      <p className="quiet">{words.joinHelp}</p>
      {inside === null ? <p>{words.working}</p> : null}
      {inside
        ? (["certain", "possible"] as const).map((certainty) => {
            const { claims, places } = inside[certainty];
            const title = certainty === "certain" ? words.inside(claims.length) : words.perhaps(claims.length);
            return (
              <div key={certainty} data-inside={certainty}>
                <h3>{title}</h3>
                {places.length > MOST_PLACES ? <p className="quiet">{words.tooMany}</p> : null}
                {claims.length > 0 && places.length <= MOST_PLACES ? (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => setFilter({ facets: { ...filter.facets, at: places }, certainty })}
                  >
                    {words.showThese(claims.length)}
                  </button>
                ) : null}
                <ul>
                  {claims.map(({ id, title: said }) => (
                    <li key={id}>
                      <button type="button" className="own-claim" onClick={() => go({ claim: id })}>
                        {said[language] ?? said.en}
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })
        : null}
    </details>
  );
}
