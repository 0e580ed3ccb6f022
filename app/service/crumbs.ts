import { serviceWords } from "@/components/service/service-words";
import type { Collection } from "@/data/service/store";
import { say, spokenIn } from "@/data/story/story";
import type { ResourcePage, ServiceContext } from "./resource";

/** The way from the service to a collection, as far as it is asked for. */
export function crumbs(
  { language }: ServiceContext,
  ...steps: readonly ("collections" | Collection | "items" | "tileMatrixSets")[]
): ResourcePage["crumbs"] {
  const words = serviceWords(language);
  const query = `?f=html&language=${language}`;
  const way = [{ title: words.title, href: `/api${query}` }];
  let path = "/api/collections";
  for (const step of steps) {
    if (step === "collections") way.push({ title: words.collections, href: path + query });
    else if (step === "tileMatrixSets") way.push({ title: words.tilingSchemes, href: `/api/tileMatrixSets${query}` });
    else if (step === "items") way.push({ title: words.claims(2).replace(/^2 /, ""), href: `${path}/items${query}` });
    else {
      path += `/${step.id}`;
      way.push({ title: say(step.title, spokenIn(step, language)), href: path + query });
    }
  }
  return way;
}
