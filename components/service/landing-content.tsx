import type { CollectionDocument } from "@/data/service/collection-document";
import { FORMATS, QGIS_FILE } from "@/data/service/formats";
import type { Collection } from "@/data/service/store";
import { say, spokenIn } from "@/data/story/story";
import { serviceWords } from "./service-words";

interface Props {
  readonly collections: readonly Collection[];
  readonly language: string;
}

/** The first page: what there is, and the whole of each story to take away. */
export function LandingContent({ collections, language }: Props) {
  const words = serviceWords(language);
  const stories = [...new Map(collections.map((collection) => [collection.story, collection])).values()];
  return (
    <>
      <p className="lead">{words.lead}</p>
      {stories.map(({ story, storyTitle, storySummary, licence, version, languages }) => {
        const tag = spokenIn({ languages }, language);
        return (
          <section key={story}>
            <h2>
              <a href={`/${tag}/${story}`}>{say(storyTitle, tag)}</a>
            </h2>
            <p>{say(storySummary, tag)}</p>
            <p className="quiet">
              {words.version} {version}, {licence}
            </p>
            <h3>{words.collections}</h3>
            <CollectionList collections={collections.filter((collection) => collection.story === story)} language={language} />
            <h3>{words.downloads}</h3>
            <ul className="list">
              {FORMATS.map(({ extension, title }) => (
                <li key={extension}>
                  <a href={`/api/downloads/${story}/claims.${extension}?language=${tag}`}>{title}</a>
                </li>
              ))}
              <li>
                <a href={`/api/downloads/${story}/${QGIS_FILE}?language=${tag}`}>QGIS</a>
              </li>
              <li>
                <a href={`/api/downloads/${story}/datapackage.json?language=${tag}`}>Frictionless datapackage.json</a>
              </li>
            </ul>
          </section>
        );
      })}
    </>
  );
}

export function CollectionList({ collections, language }: Props) {
  const words = serviceWords(language);
  return (
    <ul className="list">
      {collections.map(({ id, title, description, count, languages }) => {
        const tag = spokenIn({ languages }, language);
        return (
          <li key={id}>
            <a href={`/api/collections/${id}?f=html&language=${language}`}>{say(title, tag)}</a>{" "}
            <span className="quiet">
              {say(description, tag)} ({words.claims(count)})
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** One collection: what it is, where and when, and in what forms. */
export function CollectionContent({
  collection,
  document,
  language,
}: {
  collection: Collection;
  document: CollectionDocument;
  language: string;
}) {
  const words = serviceWords(language);
  const { id, count, bbox, from, to, licence, version } = collection;
  return (
    <>
      <p className="lead">{document.description}</p>
      <p>
        <a href={`/api/collections/${id}/items?f=html&language=${language}`}>{words.claims(count)}</a>
        {" · "}
        <a href={`/api/collections/${id}/tiles?f=html&language=${language}`}>{words.tiles}</a>
      </p>
      <dl>
        <dt>Id</dt>
        <dd>{id}</dd>
        <dt>{words.time}</dt>
        <dd>
          {from ?? "…"} – {to ?? "…"}
        </dd>
        <dt>{words.space}</dt>
        <dd>{bbox?.join(", ") ?? "–"}</dd>
        <dt>CRS</dt>
        <dd>{document.crs.join(", ")}</dd>
        <dt>{words.licence}</dt>
        <dd>{licence}</dd>
        <dt>{words.version}</dt>
        <dd>{version}</dd>
      </dl>
    </>
  );
}
