import type { Metadata } from "next";
import { DataLinks } from "@/components/panel/data-links";
import { RecordList } from "@/components/panel/lists";
import { RecordPage, recordContext, recordMetadata } from "../../../record-page";
import { storyParams } from "../../../static-params";

type Params = Promise<{ lang: string; story: string }>;

export const dynamicParams = false;
export const generateStaticParams = storyParams;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id } = await params;
  const { story, words } = await recordContext(lang, id);
  return recordMetadata(story, lang, words.recordTitle, "/record");
}

export default async function Page({ params }: { params: Params }) {
  const { lang, story } = await params;
  const context = await recordContext(lang, story);
  return (
    <RecordPage context={context} path="/record">
      {() => (
        <>
          <RecordList context={context} />
          <DataLinks context={context} />
        </>
      )}
    </RecordPage>
  );
}
