"use client";

import { useEffect } from "react";
import useSWR from "swr";
import type { Evidence, Reference, Status } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { itemOf } from "@/data/view/item";
import { ASKED_ONCE } from "../state/asked-once";
import { placed } from "../state/site";
import { Glyph } from "../ui/glyph";
import { wordsIn } from "../ui/words/words";

/** What the service says of a claim, as far as it is shown here. */
interface ServedItem {
  readonly id: string;
  readonly properties: {
    readonly name: string;
    readonly description: string;
    readonly status: Status;
    readonly independent: number;
    readonly when_text: string;
    readonly place_names: string;
    readonly country_codes: string;
    readonly precision: keyof ReturnType<typeof wordsIn>["precision"];
    readonly actor_names: string;
    readonly evidence: readonly (Evidence & Omit<Reference, "id">)[];
  };
}

const PROPERTIES = "name,description,status,independent,when_text,place_names,country_codes,precision,actor_names,evidence";

interface ItemEntryProps {
  readonly story: string;
  readonly language: string;
  /** `coup/event-17`: the layer and the id. */
  readonly item: string;
  /** For a style sheet, of a layer that no page was built with; others have the story's. */
  readonly color: string | undefined;
  /** Names of countries by their ISO 3166-1 alpha-3 codes. */
  readonly countries: readonly { readonly iso: string; readonly name: string }[];
  /** Told once it is known: it names the page. */
  readonly onTitle: (item: string, title: string) => void;
}

/**
 * A claim that the page has no words of, in the words of the service: what, when, where and how exactly, how surely, by which sources. The
 * default export is for `lazy`: nobody fetches it who does not open such a claim.
 */
export default function ItemEntry({ story, language, item, color, countries, onTitle }: ItemEntryProps) {
  const words = wordsIn(language);
  const { layer, id } = itemOf(item);
  const address = `/api/collections/${story}.${layer}/items/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useSWR<ServedItem | null, Error>(
    `${address}?properties=${PROPERTIES}&skipGeometry=true&language=${language}`,
    fetchItem,
    ASKED_ONCE,
  );
  const title = data?.properties.name;
  useEffect(() => {
    if (title) onTitle(item, title);
  }, [item, title, onTitle]);
  if (error)
    return (
      <p className="card-wait" role="alert">
        {words.layerFailed} {id}.{" "}
        <button type="button" className="link-button" onClick={() => void mutate()}>
          {words.tryAgain}
        </button>
      </p>
    );
  if (!data)
    return (
      <p className="card-wait">
        <span role="status">{data === null ? words.noEntry : words.loadingEntry}</span>
      </p>
    );
  const { properties } = data;
  // Most events name no place; in which country they were is known of all that are known to one.
  const inCountries = (properties.country_codes ?? "")
    .split(";")
    .flatMap((code) => countries.find(({ iso }) => iso === code.trim())?.name ?? [])
    .join(", ");
  return (
    <div data-item={item}>
      <p className="entry-status">
        <span style={{ color }}>
          <Glyph status={properties.status} {...(color ? {} : { layer })} size={13} />
        </span>
        <span>
          {words.status[properties.status]} · {words.independent(properties.independent)}
        </span>
      </p>
      <h3 className="entry-title">{properties.name}</h3>
      <p className="entry-when">
        {[
          properties.when_text,
          [properties.place_names || inCountries, words.precision[properties.precision]].filter(Boolean).join(", "),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {/* An event that came without a text has its title for one. */}
      {properties.description === properties.name ? null : <p className="entry-text">{properties.description}</p>}
      {properties.actor_names ? (
        <dl className="entry-facts">
          <dt>{words.who}</dt>
          <dd>{properties.actor_names}</dd>
        </dl>
      ) : null}
      <h4 className="entry-heading">{words.sources}</h4>
      <ul className="entry-sources">
        {properties.evidence.map(({ reference, stance, publisher, title: what, url, date }) => (
          <li key={`${reference} ${stance}`}>
            {words.stance[stance]}:{" "}
            <a href={url} rel="noopener noreferrer external">
              {[publisher, what, date && dateWords(date, language, false)].filter(Boolean).join(", ")}
            </a>
          </li>
        ))}
      </ul>
      <p className="entry-folded">
        <a className="quiet-link" href={`${address}?f=html&language=${language}`}>
          {words.wholeEntry}
        </a>
      </p>
    </div>
  );
}

/** @returns `null` when there is no such claim: a link may be older than the data */
async function fetchItem(url: string): Promise<ServedItem | null> {
  const answer = await fetch(placed(url));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}
