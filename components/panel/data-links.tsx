import { copyAddress } from "@/data/copy/copy-address";
import { FORMATS, QGIS_FILE } from "@/data/service/formats";
import { say } from "@/data/story/story";
import type { PanelContext } from "./panel-context";

/** The story's claims to take away, whole and layer by layer, and the service from which they come. */
export function DataLinks({ context: { story, language, words } }: { context: PanelContext }) {
  const address = (file: string) => `/api/downloads/${story.id}/${file}?language=${language}`;
  // A copy of the site has most of the files, and none of the service.
  const needs = (file: string) => (copyAddress(address(file)) === null ? "service" : undefined);
  const all = [
    { id: "claims", title: words.dataWhole },
    ...story.layers.map(({ id, title }) => ({ id, title: say(title, language) })),
  ];
  return (
    <section className="record-part" aria-labelledby="data">
      <h2 id="data">{words.dataTitle}</h2>
      <p>{words.dataIntro(`${story.licence}, ${story.version}`)}</p>
      <ul>
        {all.map(({ id, title }) => (
          <li key={id}>
            {title}
            {": "}
            {FORMATS.map(({ extension, title: format }, index) => (
              <span key={extension} data-needs={needs(`${id}.${extension}`)}>
                {index > 0 ? ", " : ""}
                <a href={address(`${id}.${extension}`)} aria-label={`${title}, ${format}`}>
                  {format}
                </a>
              </span>
            ))}
          </li>
        ))}
        <li>
          <span data-needs={needs(QGIS_FILE)}>
            <a href={address(QGIS_FILE)}>QGIS</a>,{" "}
          </span>
          <a href={address("datapackage.json")}>Frictionless Data Package</a>,{" "}
          <a href={address("places.jsonld")}>Linked Places</a>, <a href={address("annotations.jsonld")}>Web Annotations</a>,{" "}
          <a href={address("claims.jsonld")}>JSON-LD</a>
        </li>
        <li data-needs="service">
          <a href={`/api?f=html&language=${language}`}>OGC API – Features</a>
        </li>
      </ul>
    </section>
  );
}
