import type { Collection } from "@/data/service/store";
import { MOST_ZOOM, TILE_MATRIX_SET } from "@/data/service/tile-address";
import { TILE_PROPERTIES } from "@/data/service/tile-properties";
import { serviceWords } from "./service-words";

export function TilingSchemeList({ language }: { language: string }) {
  return (
    <ul className="list">
      <li>
        <a href={`/api/tileMatrixSets/${TILE_MATRIX_SET}?f=html&language=${language}`}>{TILE_MATRIX_SET}</a>
      </li>
    </ul>
  );
}

export function TilesetList({ collection, language }: { collection: Collection; language: string }) {
  return (
    <>
      <p className="lead">{serviceWords(language).tilesLead}</p>
      <ul className="list">
        <li>
          <a href={`/api/collections/${collection.id}/tiles/${TILE_MATRIX_SET}?f=html&language=${language}`}>{TILE_MATRIX_SET}</a>
        </li>
      </ul>
    </>
  );
}

/** A tileset: its levels, and what its claims say of themselves. */
export function TilesetContent({ language }: { language: string }) {
  const words = serviceWords(language);
  return (
    <>
      <p className="lead">{words.tilesLead}</p>
      <p className="quiet">{words.levels(MOST_ZOOM)}</p>
      <div className="wide">
        <table>
          <tbody>
            {TILE_PROPERTIES.map(({ name, title, type }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td lang="en">{title}</td>
                <td>
                  <code>{type}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
