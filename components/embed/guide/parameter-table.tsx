import { EMBED_PARAMETERS, type Parameter } from "@/data/embed/parameters";
import type { GuideText } from "./guide-text";

/** The parameters of one kind, from the list that the addresses themselves are made of. */
export function ParameterTable({ kind, title, text }: { kind: keyof typeof EMBED_PARAMETERS; title: string; text: GuideText }) {
  const { parameterTable: words } = text;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {EMBED_PARAMETERS[kind].map((parameter) => (
          <tr key={parameter.name} data-parameter={parameter.name}>
            <th scope="row">
              <code>{parameter.name}</code>
            </th>
            <td>
              {text.parameters[parameter.name]} <Values parameter={parameter} text={text} />
              <span className="guide-sample">
                {words.example} <code>{parameter.example}</code>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ parameter: { values, usual, isList }, text }: { parameter: Parameter; text: GuideText }) {
  const { parameterTable: words } = text;
  const notes = [...(usual === undefined ? [] : [words.usual(usual)]), ...(isList ? [words.several] : [])];
  if (!values && notes.length === 0) return null;
  return (
    <span className="guide-values">
      {values?.map((value, index) => [index > 0 ? ", " : "", <code key={value}>{value}</code>])}
      {notes.length > 0 ? (values ? ` (${notes.join("; ")})` : `(${notes.join("; ")})`) : null}
    </span>
  );
}
