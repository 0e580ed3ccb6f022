import type { ReactNode } from "react";
import { jsonLdText } from "@/data/linked/json-ld";
import type { Link } from "@/data/service/link";
import { staticHtml } from "../ui/static-html";
import { SERVICE_CSS } from "./service-css";
import { serviceWords } from "./service-words";

/** What every page of the service says around its content. */
export interface ServicePage {
  readonly language: string;
  readonly languages: readonly string[];
  readonly title: string;
  /** Where the page stands, from the service down: titles and addresses, without itself. */
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  /** The links of the document that the page shows. */
  readonly links: readonly Link[];
  /** The same page in another language. */
  readonly inLanguage: (tag: string) => string;
  readonly content: ReactNode;
  /** The page as schema.org has it; `null` where there is nothing to be found. */
  readonly linked: Record<string, unknown> | null;
}

/** A page of the service as HTML: no script, its style inline, everything in it escaped. */
export function servicePageHtml({ language, languages, title, crumbs, links, inLanguage, content, linked }: ServicePage): string {
  const words = serviceWords(language);
  const head = [
    <meta key="viewport" name="viewport" content="width=device-width, initial-scale=1" />,
    <link key="icon" rel="icon" type="image/svg+xml" href="/icon.svg" />,
    <title key="title">{`${title} – Dateline`}</title>,
    ...links
      .filter(({ rel }) => IN_HEAD.has(rel))
      .map(({ rel, href, type }) => <link key={href} rel={rel} href={href} type={type} />),
    ...languages.map((tag) => <link key={tag} rel="alternate" hrefLang={tag} href={inLanguage(tag)} />),
  ];
  const body = (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header>
        <a className="brand" href="/">
          Dateline
        </a>
        <nav className="crumbs" aria-label={words.where}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <nav aria-label={words.languages}>
          <ul className="languages">
            {languages.map((tag) => (
              <li key={tag}>
                <a href={inLanguage(tag)} hrefLang={tag} lang={tag} aria-current={tag === language ? "true" : undefined}>
                  {tag.toUpperCase()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <h1>{title}</h1>
        {content}
        {links.length > 0 ? (
          <section>
            <h2>{words.links}</h2>
            <ul className="list">
              {links.map((link) => (
                <li key={`${link.rel} ${link.href}`}>
                  <a href={link.href}>{link.title ?? shortRel(link.rel)}</a>{" "}
                  <span className="quiet">{[shortRel(link.rel), link.type].filter(Boolean).join(", ")}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </main>
    </>
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"/>${staticHtml(head)}`,
    `<style>${SERVICE_CSS}</style></head><body>${staticHtml(body)}`,
    linked ? `<script type="application/ld+json">${jsonLdText([linked])}</script>` : "",
    "</body></html>",
  ].join("");
}

const IN_HEAD: ReadonlySet<string> = new Set(["alternate", "next", "prev", "license", "canonical"]);

const shortRel = (rel: string): string => rel.split("/").at(-1) ?? rel;
