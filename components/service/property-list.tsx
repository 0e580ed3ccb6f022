import { Fragment } from "react";

/** Properties of a claim as a list of names and values: addresses can be followed, nested values are shown as JSON. */
export function PropertyList({ properties, names }: { properties: Readonly<Record<string, unknown>>; names: readonly string[] }) {
  return (
    <dl>
      {names
        .filter((name) => isSaid(properties[name]))
        .map((name) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <Value value={properties[name]} />
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}

function Value({ value }: { value: unknown }) {
  if (typeof value === "object") return <code>{JSON.stringify(value)}</code>;
  const text = String(value);
  const parts = text.split("; ");
  if (!parts.every((part) => /^https?:\/\/\S+$/.test(part))) return <>{text}</>;
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 ? "; " : ""}
          <a href={part}>{part}</a>
        </Fragment>
      ))}
    </>
  );
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== "";
