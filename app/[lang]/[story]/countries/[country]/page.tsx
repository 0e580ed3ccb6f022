import type { Metadata } from "next";
import { CountryPage } from "@/components/panel/country-page";
import { countryNode } from "@/data/linked/page-node";
import { countriesOf, countryName } from "@/data/story/country";
import { RecordPage, recordContext, recordMetadata } from "../../../../record-page";
import { entryParams } from "../../../../static-params";

type Params = Promise<{ lang: string; story: string; country: string }>;

export const dynamicParams = false;
export const generateStaticParams = () => entryParams("country", (story) => countriesOf(story).map((iso) => iso.toLowerCase()));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id, country } = await params;
  const { story } = await recordContext(lang, id);
  return recordMetadata(story, lang, countryName(country.toUpperCase(), story, lang), `/countries/${country}`);
}

export default async function Page({ params }: { params: Params }) {
  const { lang, story, country } = await params;
  const context = await recordContext(lang, story);
  return (
    <RecordPage context={context} path={`/countries/${country}`} about={countryNode(country.toUpperCase(), context.story, lang)}>
      {() => <CountryPage iso={country.toUpperCase()} context={context} />}
    </RecordPage>
  );
}
