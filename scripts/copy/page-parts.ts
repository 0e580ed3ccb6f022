import { buildSync } from "esbuild";
import { contentSecurityPolicy } from "@/app/csp";
import type { PageParts } from "./rewrite-html";

/** What a policy can only say in a header, and what no page of a copy has: the builder's frames. */
const NOT_IN_META = /^frame-(ancestors|src) /;

/** Any frame: all have the same policy but for their hashes. */
const FRAME = "/en/story/embed";

/** The inline scripts of a copy, and the policy of a page by what is inline in it. */
export function pageParts(origins: readonly string[]): PageParts {
  return {
    origins,
    pageScript: bundle("components/start/copy-page.ts"),
    frameScript: bundle("components/embed/copy-frame.ts"),
    policy: (hashes, isFrame) =>
      contentSecurityPolicy(isFrame ? FRAME : "/", { [isFrame ? FRAME : "/"]: hashes })
        .split("; ")
        .filter((directive) => !NOT_IN_META.test(directive))
        .join("; "),
  };
}

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return outputFiles[0]?.text.trim() ?? "";
}
