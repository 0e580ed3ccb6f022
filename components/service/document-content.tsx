import type { Parameter } from "@/data/service/parameters";
import { serviceWords } from "./service-words";

/** The standards that are followed. */
export function ConformanceContent({ classes, language }: { classes: readonly string[]; language: string }) {
  return (
    <>
      <p className="lead">{serviceWords(language).conformanceLead}</p>
      <ul className="list">
        {classes.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The API document for people: its addresses, and for each story what may be asked of its layers. */
export function DocumentContent({
  paths,
  stories,
  language,
}: {
  paths: readonly { readonly path: string; readonly summary: string }[];
  stories: readonly { readonly title: string; readonly parameters: readonly Parameter[] }[];
  language: string;
}) {
  const words = serviceWords(language);
  return (
    <>
      <p className="lead">{words.documentLead}</p>
      <h2>{words.addresses}</h2>
      <div className="wide">
        <table>
          <tbody>
            {paths.map(({ path, summary }) => (
              <tr key={path}>
                <th scope="row">
                  <code>/api{path}</code>
                </th>
                <td lang="en">{summary}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {stories.map(({ title, parameters }) => (
        <section key={title}>
          <h2>
            {words.parameters}: {title}
          </h2>
          <div className="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.parameter}</th>
                  <th scope="col">{words.meaning}</th>
                  <th scope="col">{words.values}</th>
                </tr>
              </thead>
              <tbody>
                {parameters.map(({ name, description, schema }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td lang="en">{description}</td>
                    <td>
                      <code>{valuesOf(schema)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

/** A long list is in the document for programs. */
const MOST_VALUES = 24;

function valuesOf(schema: Parameter["schema"]): string {
  const items = (schema.items ?? {}) as { readonly enum?: readonly string[] };
  const values = (schema.enum as readonly string[] | undefined) ?? items.enum;
  if (values) return values.slice(0, MOST_VALUES).join(", ") + (values.length > MOST_VALUES ? ", …" : "");
  return [schema.type, schema.minimum, schema.maximum].filter((part) => part !== undefined).join(" ");
}
