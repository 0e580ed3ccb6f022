import type { Metadata } from "next";
import { SourcePage } from "@/components/panel/source-page";
import { referenceNode } from "@/data/linked/reference-node";
import { byId } from "@/data/story/story";
import { RecordPage, recordContext, recordMetadata } from "../../../../record-page";
import { entryParams } from "../../../../static-params";

type Params = Promise<{ lang: string; story: string; reference: string }>;

export const dynamicParams = false;
export const generateStaticParams = () => entryParams("reference", ({ references }) => references.map(({ id }) => id));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id, reference } = await params;
  const { story } = await recordContext(lang, id);
  return recordMetadata(story, lang, byId(story.references, reference).publisher, `/sources/${reference}`);
}

export default async function Page({ params }: { params: Params }) {
  const { lang, story, reference: id } = await params;
  const context = await recordContext(lang, story);
  const reference = byId(context.story.references, id);
  return (
    <RecordPage context={context} path={`/sources/${id}`} about={referenceNode(reference)}>
      {() => <SourcePage reference={reference} context={context} />}
    </RecordPage>
  );
}
