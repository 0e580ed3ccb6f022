import type { Metadata } from "next";
import { CorrectionsPage } from "@/components/panel/corrections-page";
import { RecordPage, recordContext, recordMetadata } from "../../../record-page";
import { storyParams } from "../../../static-params";

type Params = Promise<{ lang: string; story: string }>;

export const dynamicParams = false;
export const generateStaticParams = storyParams;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id } = await params;
  const { story, words } = await recordContext(lang, id);
  const metadata = recordMetadata(story, lang, words.correctionsTitle, "/corrections");
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { "application/atom+xml": `/${lang}/${id}/corrections.atom` } },
  };
}

export default async function Page({ params }: { params: Params }) {
  const { lang, story } = await params;
  const context = await recordContext(lang, story);
  return (
    <RecordPage context={context} path="/corrections">
      {() => <CorrectionsPage context={context} />}
    </RecordPage>
  );
}
