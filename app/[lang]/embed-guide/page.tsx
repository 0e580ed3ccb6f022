import type { Metadata } from "next";
import { Guide, guideText } from "@/components/embed/guide/guide";
import { Masthead } from "@/components/panel/masthead";
import { wordsIn } from "@/components/ui/words/words";
import { PUBLISHER } from "@/data/linked/reference-node";
import { atlasOf } from "@/data/story/atlas";
import { DEFAULT_STORY } from "@/data/story/load-story";
import { embedManifest } from "../../embed-manifest";
import { LinkedData } from "../../linked-data";
import { recordContext } from "../../record-page";
import { siteUrl } from "../../site";
import { storyParams } from "../../static-params";

type Params = Promise<{ lang: string }>;

export const dynamicParams = false;

/** The languages of the story whose map the examples show. */
export async function generateStaticParams(): Promise<{ lang: string }[]> {
  return (await storyParams()).filter(({ story }) => story === DEFAULT_STORY).map(({ lang }) => ({ lang }));
}

const PATH = "/embed-guide";

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang } = await params;
  const languages = (await generateStaticParams()).map((one) => [one.lang, `/${one.lang}${PATH}`]);
  const { title, summary } = guideText(lang);
  return {
    title: `${title} – Dateline`,
    description: summary,
    alternates: { canonical: `/${lang}${PATH}`, languages: Object.fromEntries(languages) },
    metadataBase: new URL(siteUrl()),
  };
}

/** How to embed a map, for who has to approve it. The examples are of the default story. */
export default async function Page({ params }: { params: Params }) {
  const { lang } = await params;
  const { story } = await recordContext(lang, DEFAULT_STORY);
  const { requests } = await embedManifest();
  return (
    <div className="page">
      <Masthead story={story} language={lang} path="" addressIn={(tag) => `/${tag}${PATH}`} />
      <main className="record guide" id="text" tabIndex={-1}>
        <Guide story={story} atlas={atlasOf(story, lang, [])} language={lang} site={siteUrl()} requests={requests} />
        <nav className="record-nav" aria-label={wordsIn(lang).toStory}>
          <a href={`/${lang}/${story.id}`}>← {wordsIn(lang).toStory}</a>
        </nav>
      </main>
      <LinkedData id={`guide ${lang}`} nodes={() => [guideNode(lang)]} />
    </div>
  );
}

function guideNode(lang: string): Record<string, unknown> {
  const { title, summary } = guideText(lang);
  const url = `${siteUrl()}/${lang}${PATH}`;
  return {
    "@type": "TechArticle",
    "@id": url,
    url,
    headline: title,
    description: summary,
    inLanguage: lang,
    publisher: PUBLISHER,
  };
}
