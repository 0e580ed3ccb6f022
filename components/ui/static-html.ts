import { createElement, Fragment, isValidElement, type ReactNode } from "react";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const VOID = new Set(["br", "hr", "img", "input", "link", "meta"]);
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: "class",
  hrefLang: "hrefLang",
  tabIndex: "tabindex",
  htmlFor: "for",
};

/**
 * The HTML of elements that never change in the browser, as `renderToStaticMarkup` writes it (a test compares the two).
 * React's own is not to be had among server components, and their payload would bring every word a second time.
 *
 * @param linkOf exchanges the properties of links; without properties a link is written as plain text
 * @throws for what only a living component can do: hooks, promises, event handlers
 */
export function staticHtml(node: ReactNode, linkOf: LinkRule = asItIs): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") return escapeHtml(String(node));
  if (Array.isArray(node)) return node.map((part) => staticHtml(part, linkOf)).join("");
  if (!isValidElement<Props>(node)) throw new Error("Only plain elements can be written as static HTML.");
  const { type, props } = node;
  if (typeof type === "function") return staticHtml((type as (props: Props) => ReactNode)(props), linkOf);
  if ((type as unknown) === Fragment) return staticHtml(props.children, linkOf);
  if (typeof type !== "string") throw new Error("Only plain elements can be written as static HTML.");
  const link = type === "a" ? linkOf(props as LinkProps) : undefined;
  if (link === null) return staticHtml(createElement("span", { className: props.className as string }, props.children), linkOf);
  const start = `<${type}${attributesOf(link ?? props)}`;
  if (VOID.has(type)) return `${start}/>`;
  return `${start}>${props.dangerouslySetInnerHTML?.__html ?? staticHtml(props.children, linkOf)}</${type}>`;
}

/** The properties of a link, as its component wrote them. */
export interface LinkProps {
  readonly href?: string;
  readonly rel?: string;
  readonly target?: string;
  readonly [name: string]: unknown;
}

export type LinkRule = (props: LinkProps) => LinkProps | null;

const asItIs: LinkRule = (props) => props;

interface Props {
  readonly children?: ReactNode;
  readonly dangerouslySetInnerHTML?: { readonly __html: string };
  readonly [name: string]: unknown;
}

function attributesOf({
  children: _children,
  dangerouslySetInnerHTML: _html,
  suppressHydrationWarning: _warning,
  ...props
}: Props): string {
  return Object.entries(props)
    .map(([name, value]) => attribute(name, value))
    .join("");
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "function") throw new Error(`Static HTML cannot have "${name}".`);
  const isText = name.startsWith("aria-") || name.startsWith("data-");
  if (value === false && !isText) return "";
  const written =
    name === "style" ? styleText(value as Record<string, string | number>) : value === true && !isText ? "" : String(value);
  return ` ${ATTRIBUTES[name] ?? name}="${escapeHtml(written)}"`;
}

function styleText(style: Record<string, string | number>): string {
  return Object.entries(style)
    .map(
      ([name, value]) =>
        `${name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
    )
    .join(";");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
