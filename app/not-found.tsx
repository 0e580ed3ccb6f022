import { wordsIn } from "@/components/ui/words/words";
import { PageShell } from "./page-shell";

/** No such page: in all our languages, because the address does not tell which is wanted. */
export default function NotFound() {
  return (
    <PageShell language="en">
      <title>{wordsIn("en").notFoundTitle}</title>
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
