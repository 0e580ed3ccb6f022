import { strFromU8, unzipSync } from "fflate";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { serviceOf, storyWithLayer } from "./made-up-layer";

const alike = serviceOf(await storyWithLayer({ id: "other", title: { en: "The flood", fr: "Références" }, claims: 3, towns: 2 }));

describe("a layer that is called like another table", () => {
  const identifiers = async (bytes: Uint8Array) => {
    const { Database } = await initSqlJs();
    const database = new Database(bytes);
    const rows = database.exec("SELECT table_name, identifier FROM gpkg_contents ORDER BY 1")[0]?.values ?? [];
    database.close();
    return Object.fromEntries(rows) as Record<string, string>;
  };

  it("has a title of its own in a GeoPackage", async () => {
    expect(await identifiers(await alike("/downloads/river-2021/claims.gpkg?language=fr"))).toMatchObject({
      flood: "La crue",
      other: "Références (other)",
      references: "Références",
    });
    expect(await identifiers(await alike("/downloads/river-2021/claims.gpkg?language=en"))).toMatchObject({
      flood: "The flood",
      other: "The flood (other)",
      references: "References",
    });
  });

  it("is named in the language of the file in a project of QGIS too", async () => {
    const files = unzipSync(await alike("/downloads/river-2021/qgis.zip?language=fr"));
    expect(await identifiers(files["river-2021.gpkg"] ?? new Uint8Array())).toMatchObject({
      help_lines: "L’aide (lignes)",
      help_areas: "L’aide (pays)",
      references: "Références",
    });
    const project = strFromU8(unzipSync(files["river-2021.qgz"] ?? new Uint8Array())["river-2021.qgs"] ?? new Uint8Array());
    expect(project).toContain("<layername>L’aide (lignes)</layername>");
    expect(project).toContain("<layername>Références</layername>");
    expect(project).not.toContain("References<");
  });
});
