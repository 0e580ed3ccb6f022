import type { CollectionDocument } from "@/data/service/collection-document";
import { FORMATS, QGIS_FILE } from "@/data/service/formats";
import type { Collection } from "@/data/service/store";
import { storiesWithPages } from "@/data/service/stories-with-pages";
import { say, spokenIn } from "@/data/story/story";
import { serviceWords } from "./service-words";

interface Props {
  readonly collections: readonly Collection[];
  readonly language: string;
}

/** The first page: what there is, and the whole of each story to take away. */
export function LandingContent({ collections, language }: Props) {
  const words = serviceWords(language);
  const withPages = new Set(storiesWithPages(collections));
  const stories = [...new Map(collections.map((collection) => [collection.story, collection])).values()];
  return (
    <>
      <p className="lead">{words.lead}</p>
      {stories.map(({ story, storyTitle, storySummary, licence, version, languages }) => {
        const tag = spokenIn({ languages }, language);
        const title = say(storyTitle, tag);
        const hasPages = withPages.has(story);
        return (
          <section key={story}>
            <h2>{hasPages ? <a href={`/${tag}/${story}`}>{title}</a> : title}</h2>
            <p>{say(storySummary, tag)}</p>
            <p className="quiet">
              {words.version} {version}, {licence}
            </p>
            <h3>{words.collections}</h3>
            <CollectionList collections={collections.filter((collection) => collection.story === story)} language={language} />
            {hasPages && <DownloadList story={story} tag={tag} title={words.downloads} />}
          </section>
        );
      })}
    </>
  );
}

function DownloadList({ story, tag, title }: { readonly story: string; readonly tag: string; readonly title: string }) {
  const files = [
    ...FORMATS.map(({ extension, title: name }) => ({ file: `claims.${extension}`, name })),
    { file: QGIS_FILE, name: "QGIS" },
    { file: "datapackage.json", name: "Frictionless datapackage.json" },
  ];
  return (
    <>
      <h3>{title}</h3>
      <ul className="list">
        {files.map(({ file, name }) => (
          <li key={file}>
            <a href={`/api/downloads/${story}/${file}?language=${tag}`}>{name}</a>
          </li>
        ))}
      </ul>
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
