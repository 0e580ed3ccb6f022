import { CLAIM_COLUMNS, ORIGIN_COLUMNS } from "../export/claim-columns";
import { REFERENCE_COLUMNS } from "../export/references-csv";
import { tableWords } from "../export/table-words";
import { type Story, say } from "../story/story";
import { licenceUrl } from "./link";

const DAYS: ReadonlySet<string> = new Set(["first_day", "last_day", "published"]);
const TYPES = { string: "string", int: "integer", bool: "boolean" } as const;

/** A field of a table as a Data Package has it. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
}

/**
 * The story's tables as a Frictionless Data Package (Data Package v2): what stands in which column, under which licence, from
 * which sources.
 *
 * @param fileAddress whole address of a file of the story
 */
export function dataPackage(story: Story, language: string, homepage: string, fileAddress: (name: string) => string): unknown {
  const { id, title, summary, version, licence, published, references, layers } = story;
  const licences = [{ name: licence, path: licenceUrl(licence) }];
  const table = (name: string, what: string, fields: readonly Field[]) => ({
    name,
    title: what,
    path: fileAddress(`${name}.csv`),
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, primaryKey: ["id"], missingValues: [""] },
    licenses: licences,
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title: say(title, language),
    description: say(summary, language),
    homepage,
    version,
    created: `${published}T00:00:00Z`,
    licenses: licences,
    contributors: [{ title: "Dateline", roles: ["publisher"] }],
    sources: references.map(({ publisher, title: what, url }) => ({
      title: what ? `${publisher}: ${what}` : publisher,
      path: url,
    })),
    resources: [
      table("claims", say(title, language), claimFields()),
      ...layers.map((layer) => table(layer.id, say(layer.title, language), claimFields())),
      table(
        "references",
        tableWords(language).references,
        REFERENCE_COLUMNS.map((name) => ({ name, type: "string" })),
      ),
    ],
  };
}

/** The columns of `to-csv.ts`, in its order. */
function claimFields(): Field[] {
  return [
    ...CLAIM_COLUMNS.map(({ name, type }) => ({ name, type: DAYS.has(name) ? "date" : TYPES[type] })),
    { name: "lon", type: "number", description: "Degrees, only where one point is known" },
    { name: "lat", type: "number", description: "Degrees, only where one point is known" },
    ...ORIGIN_COLUMNS.map(({ name }) => ({ name, type: "string" })),
    { name: "WKT", type: "string", description: "Every geometry as Well-Known Text, degrees, longitude first" },
  ];
}
