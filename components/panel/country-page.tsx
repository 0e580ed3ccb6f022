import { SINCE_YEAR } from "@/data/story/agreement";
import { claimsOfCountry, countryName } from "@/data/story/country";
import { type Claim, say } from "@/data/story/story";
import { intervalOf } from "@/data/time/interval";
import type { PanelContext } from "./panel-context";
import { ClaimLines } from "./record-parts";

const SINCE = String(SINCE_YEAR);

/** One country: its agreements by date, before 2015 and since, beside the article's figures; then what else is said of it. */
export function CountryPage({ iso, context }: { iso: string; context: PanelContext }) {
  const { story, words, language, addresses } = context;
  const claims = claimsOfCountry(iso, story);
  const agreements = claims.filter(({ agreement }) => agreement !== undefined);
  const year = ({ when }: Claim) => (when === null ? null : (intervalOf(when)?.from.slice(0, 4) ?? null));
  const parts = [
    { title: words.agreementsBefore(SINCE), of: agreements.filter((claim) => (year(claim) ?? "9999") < SINCE) },
    { title: words.agreementsSince(SINCE), of: agreements.filter((claim) => (year(claim) ?? "") >= SINCE) },
    { title: words.agreementsUndated, of: agreements.filter((claim) => year(claim) === null) },
  ];
  const note = story.layers.find(({ id }) => id === agreements[0]?.layer)?.note;
  const place = story.places.find(({ precision, country }) => precision === "country" && country === iso);
  return (
    <>
      <p className="kicker">{words.country}</p>
      <h1>{countryName(iso, story, language)}</h1>
      <p className="summary">{words.countrySummary(claims.length, agreements.length)}</p>
      {place ? (
        <p className="dateline">
          <a href={addresses.place(place.id)}>{words.showOnMap}</a>
        </p>
      ) : null}
      {note ? <p className="entry-note">{say(note, language)}</p> : null}
      {parts.map(({ title, of }) => (
        <ClaimLines
          key={title}
          title={title}
          claims={of}
          note={({ agreement }) => (agreement ? words.agreement[agreement.text] : null)}
          context={context}
        />
      ))}
      <ClaimLines title={words.otherClaims} claims={claims.filter((claim) => !agreements.includes(claim))} context={context} />
    </>
  );
}
