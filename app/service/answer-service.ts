import { createHash } from "node:crypto";
import { SERVICE_CSS } from "@/components/service/service-css";
import { servicePageHtml } from "@/components/service/service-page";
import { serviceWords } from "@/components/service/service-words";
import { servicePageNode } from "@/data/linked/service-node";
import { ServiceFault } from "@/data/service/fault";
import { TILE_FORMS, TILESET_FORMS, usualParameters } from "@/data/service/parameters";
import { oneOf } from "@/data/service/read-parameters";
import type { Collection } from "@/data/service/store";
import type { Answer } from "./answer";
import { findDownload } from "./downloads";
import { findResource } from "./find-resource";
import { logFault } from "./log-fault";
import { chosenForm, chosenLanguage, type Form } from "./negotiate";
import { type Problem, problemAnswer, problemHeaders, problemOf } from "./problem";
import type { ResourcePage, ServiceContext, ServiceSources } from "./resource";
import { findTile } from "./tiles";

/** The page has no script; its style is known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(SERVICE_CSS).digest("base64")}'`,
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** As long as the longest filter that means anything; beyond it a request is an attack or a mistake. */
const LONGEST_QUERY = 8000;

/** Makes an answer, or has one of the same key. */
export type Keep = (key: string, make: () => Promise<Answer>) => Promise<Answer>;

/**
 * What the service says to a request for a path below /api. Never throws: what is wrong is said as a problem.
 *
 * @param path segments, decoded
 * @param site where the site stands for whoever asks
 */
export async function answerService(
  path: readonly string[],
  request: Request,
  sources: ServiceSources,
  site: string,
  keep: Keep = (_key, make) => make(),
): Promise<Answer> {
  const { search, searchParams: query } = new URL(request.url);
  const form = formOf(path, query, request.headers);
  let language = "en";
  try {
    if (search.length > LONGEST_QUERY) throw new ServiceFault(414, `A query has at most ${LONGEST_QUERY} characters.`);
    const collections = await sources.store.collections();
    const languages = [...new Set(collections.flatMap((collection) => collection.languages))];
    const spoken = chosenLanguage(query.get("language"), request.headers, languages);
    language = spoken.value;
    for (const { name, schema } of usualParameters(languages, formsAt(path)))
      if (query.has(name)) oneOf(name, query.get(name) ?? "", schema.enum as readonly string[]);
    const address = addressIn(`${site}/api${path.map((part) => `/${encodeURIComponent(part)}`).join("")}`, query);
    const context: ServiceContext = {
      ...sources,
      collections,
      languages,
      site,
      base: `${site}/api`,
      form: form.value,
      language,
      query,
      address,
    };
    const vary = [form.header, spoken.header].filter((header) => header !== null);
    // A load changes what an address says.
    const revisions = createHash("sha256")
      .update(JSON.stringify([languages, behind(path, collections).map(({ revision }) => revision)]))
      .digest("base64url");
    const key = [site, form.value, language, ...vary, revisions, search, ...path].join("\n");
    return await keep(key, () => makeAnswer(path, context, vary));
  } catch (error) {
    if (!(error instanceof ServiceFault)) logFault(error, request);
    const problem = problemOf(error);
    return form.value === "html" ? problemPage(problem, language, site) : problemAnswer(problem);
  }
}

async function makeAnswer(path: readonly string[], context: ServiceContext, vary: readonly string[]): Promise<Answer> {
  const download = await findDownload(path, context);
  if (download) return { ...download, vary };
  const tile = await findTile(path, context);
  if (tile) return tile;
  const { type, document, page } = await findResource(path, context);
  if (context.form === "html") return htmlAnswer(200, page, context, vary);
  return { status: 200, type, body: JSON.stringify(document), language: context.language, vary };
}

/** The collections on which an answer rests: those of the story that its path names, since they share their values, or all of them. */
function behind([first, id]: readonly string[], collections: readonly Collection[]): readonly Collection[] {
  const story =
    first === "downloads" ? id : first === "collections" ? collections.find((one) => one.id === id)?.story : undefined;
  return story === undefined ? collections : collections.filter((one) => one.story === story);
}

/** The forms that may be asked for: those that every resource has, and those of tiles. */
function formsAt([first, , part, scheme, tileMatrix]: readonly string[]): readonly string[] | undefined {
  if (first !== "collections" || part !== "tiles" || scheme === undefined) return undefined;
  return tileMatrix === undefined ? TILESET_FORMS : TILE_FORMS;
}

/** Some resources have one form only, whatever is preferred. */
function formOf(path: readonly string[], query: URLSearchParams, headers: Headers): { value: Form; header: string | null } {
  if (path[0] === "openapi.json") return { value: "json", header: null };
  if (path[0] === "api.html") return { value: "html", header: null };
  return chosenForm(query.get("f"), headers);
}

function addressIn(path: string, query: URLSearchParams): ServiceContext["address"] {
  return (form) => {
    const there = new URLSearchParams(query);
    there.set("f", form);
    return `${path}?${there}`;
  };
}

function htmlAnswer(status: number, page: ResourcePage, context: ServiceContext, vary: readonly string[]): Answer {
  const { language, languages, address, base } = context;
  const inLanguage = (tag: string) => {
    const there = new URL(address("html"));
    there.searchParams.set("language", tag);
    return there.href;
  };
  const { title, crumbs, about = null } = page;
  const linked = servicePageNode({ url: address("html"), title, language, base, crumbs, about });
  const body = servicePageHtml({ ...page, language, languages, inLanguage, linked });
  return { status, type: "text/html; charset=utf-8", body, language, vary, headers: { "Content-Security-Policy": POLICY } };
}

/** A reader is told the same as a program, on a page that leads back. */
function problemPage(problem: Problem, language: string, site: string): Answer {
  const { status, detail } = problem;
  const words = serviceWords(language);
  const page = { title: words.problem, crumbs: [{ title: words.back, href: "/api?f=html" }], links: [], content: detail };
  const body = servicePageHtml({ ...page, language, languages: [], inLanguage: () => site, linked: null });
  return {
    status,
    type: "text/html; charset=utf-8",
    body,
    language,
    vary: ["Accept", "Accept-Language"],
    headers: { "Content-Security-Policy": POLICY, ...problemHeaders(problem) },
  };
}
