import type { GuideText } from "./guide-text";

/** An address that a frame may ask for, as the manifest has it. */
export interface GuideRequest {
  readonly path: string;
  readonly when: string;
  readonly what: string;
}

/** What the manifest lists, in the guide's language. The names of our files end in a hash that changes with them. */
export function RequestTable({ requests, text }: { requests: readonly GuideRequest[]; text: GuideText }) {
  const { requestTable: words } = text;
  return (
    <table>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.path}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ path, when, what }) => (
          <tr key={path} data-request={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>{text.what[what] ?? what}</td>
            <td>{text.when[when] ?? when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
