import type { Metadata } from "next";
import { ActorPage } from "@/components/panel/actor-page";
import { actorNode } from "@/data/linked/page-node";
import { byId, say } from "@/data/story/story";
import { RecordPage, recordContext, recordMetadata } from "../../../../record-page";
import { entryParams } from "../../../../static-params";

type Params = Promise<{ lang: string; story: string; actor: string }>;

export const dynamicParams = false;
export const generateStaticParams = () => entryParams("actor", ({ actors }) => actors.map(({ id }) => id));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id, actor } = await params;
  const { story } = await recordContext(lang, id);
  return recordMetadata(story, lang, say(byId(story.actors, actor).name, lang), `/actors/${actor}`);
}

export default async function Page({ params }: { params: Params }) {
  const { lang, story, actor: id } = await params;
  const context = await recordContext(lang, story);
  const actor = byId(context.story.actors, id);
  return (
    <RecordPage context={context} path={`/actors/${id}`} about={actorNode(actor, lang)}>
      {() => <ActorPage actor={actor} context={context} />}
    </RecordPage>
  );
}
