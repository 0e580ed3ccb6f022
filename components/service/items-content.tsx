import type { Feature, Geometry } from "geojson";
import type { Link } from "@/data/service/link";
import { PropertyList } from "./property-list";
import { serviceWords } from "./service-words";

/** What stands in the list for each claim; its own page has everything. */
const LISTED = [
  "when_text",
  "place_names",
  "actor_names",
  "status",
  "kind",
  "precision",
  "independent",
  "reference_urls",
  "description",
];

/** Some claims of a collection, with a form that asks for others. */
export function ItemsContent({
  features,
  matched,
  offset,
  links,
  hrefOf,
  asked,
  language,
}: {
  features: readonly Feature<Geometry | null>[];
  matched: number;
  offset: number;
  links: readonly Link[];
  hrefOf: (id: string) => string;
  asked: { readonly q: string; readonly datetime: string };
  language: string;
}) {
  const words = serviceWords(language);
  const page = (rel: string) => links.find((link) => link.rel === rel)?.href;
  const [previous, next] = [page("prev"), page("next")];
  return (
    <>
      <form method="get">
        <input type="hidden" name="f" value="html" />
        <input type="hidden" name="language" value={language} />
        <label>
          {words.search}
          <input name="q" value={asked.q} maxLength={200} />
        </label>
        <label>
          {words.datetime}
          <input name="datetime" value={asked.datetime} placeholder="../.." maxLength={100} />
        </label>
        <button type="submit">{words.show}</button>
      </form>
      <p className="quiet">
        {matched === 0 ? words.none : words.shown(Math.min(offset + 1, matched), offset + features.length, matched)}
      </p>
      {features.map(({ id, geometry, properties }) => (
        <article key={String(id)}>
          <h2>
            <a href={hrefOf(String(id))}>{String(properties?.name ?? id)}</a>
          </h2>
          <PropertyList properties={properties ?? {}} names={names(properties, LISTED)} />
          <details>
            <summary>{words.everything}</summary>
            <PropertyList properties={{ id, ...properties }} names={["id", ...Object.keys(properties ?? {})]} />
            {geometry ? <GeometryText language={language} geometry={geometry} /> : null}
          </details>
        </article>
      ))}
      {previous || next ? (
        <p className="pages">
          {previous ? (
            <a rel="prev" href={previous}>
              {words.previous}
            </a>
          ) : null}
          {next ? (
            <a rel="next" href={next}>
              {words.next}
            </a>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Everything that is served of one claim. */
export function ItemContent({ feature, language }: { feature: Feature<Geometry | null>; language: string }) {
  const properties = feature.properties ?? {};
  return (
    <>
      <PropertyList properties={{ id: feature.id, ...properties }} names={["id", ...Object.keys(properties)]} />
      {feature.geometry ? <GeometryText language={language} geometry={feature.geometry} /> : null}
    </>
  );
}

function GeometryText({ geometry, language }: { geometry: Geometry; language: string }) {
  return (
    <>
      <p className="quiet">{serviceWords(language).geometry}</p>
      <pre>{JSON.stringify(geometry)}</pre>
    </>
  );
}

/** Where somebody has chosen properties, those and no others. */
function names(properties: Readonly<Record<string, unknown>> | null, listed: readonly string[]): readonly string[] {
  const known = Object.keys(properties ?? {});
  const some = listed.filter((name) => known.includes(name));
  return some.length > 0 ? some : known;
}
