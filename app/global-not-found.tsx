import type { Metadata } from "next";
import { wordsIn } from "@/components/ui/words/words";
import { PageShell } from "./page-shell";

export { viewport } from "./viewport";

export const metadata: Metadata = { title: wordsIn("en").notFoundTitle };

/** No such page, a document of its own: in all our languages, because the address does not tell which is wanted. */
export default function GlobalNotFound() {
  return (
    <PageShell language="en">
      <main className="plain">
        {["en", "fr"].map((language) => {
          const words = wordsIn(language);
          return (
            <section key={language} lang={language}>
              <h1>{words.notFoundTitle}</h1>
              <p>{words.notFoundText}</p>
              <p>
                <a href={language === "en" ? "/" : "/fr/mali-2020"}>{words.toStory}</a>
              </p>
            </section>
          );
        })}
      </main>
    </PageShell>
  );
}
