import { dependenceOn } from "@/data/story/dependence";
import { byId, type Claim, type Reference, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { languageName } from "./language-name";
import { ClaimLink } from "./mention";
import type { PanelContext } from "./panel-context";
import { ClaimLines } from "./record-parts";

/** One published document: what it is, every claim that names it, and what would fall without it. */
export function SourcePage({ reference, context }: { reference: Reference; context: PanelContext }) {
  const { story, words, language, addresses } = context;
  const { claims, last, independent, sameOrigin } = dependenceOn(reference.id, story);
  const stanceOf = (id: string) => claims.find(({ claim }) => claim.id === id)?.stance ?? "mentions";
  const usesOf = (id: string) => dependenceOn(id, story).claims.length;
  return (
    <>
      <p className="kicker">{words.kindOfSource[reference.kind]}</p>
      <h1>{reference.publisher}</h1>
      <p className="summary">{reference.title ? <cite lang={reference.language}>{reference.title}</cite> : words.untitled}</p>
      <p className="dateline">
        {reference.date === null ? words.undated : dateWords(reference.date, language)} ·{" "}
        {languageName(reference.language, language)} ·{" "}
        <a href={reference.url} hrefLang={reference.language} rel="noopener noreferrer external">
          {reference.url}
        </a>{" "}
        · <a href={addresses.filtered("source", reference.id)}>{words.showOnMap}</a>
      </p>
      <ClaimLines
        title={words.restingOn(claims.length)}
        claims={claims.map(({ claim }) => claim)}
        note={({ id }) => words.stance[stanceOf(id)]}
        context={context}
      />
      <ClaimLines
        title={words.losingLast(last.length)}
        intro={words.losingLastMeaning(last.length)}
        claims={last}
        context={context}
      />
      <ClaimLines
        title={words.losingIndependent(independent.length)}
        intro={words.losingIndependentMeaning(independent.length)}
        claims={independent}
        context={context}
      />
      {sameOrigin.length > 0 ? (
        <section className="record-part">
          <h2>{words.sameOrigin}</h2>
          <p className="list-intro">{words.sameOriginMeaning}</p>
          <ul className="entry-related">
            {sameOrigin.map(({ reference: { id, publisher, date }, only }) => (
              <li key={id}>
                <a href={addresses.source(id)}>{publisher}</a>{" "}
                <span className="entry-details">
                  {date === null ? words.undated : dateWords(date, language)} · {words.claims(usesOf(id))}
                  {only === null ? null : (
                    <>
                      {" · "}
                      {words.sameOriginOnly} <OnlyFor claims={only} context={context} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** The claims for which alone two documents relay the same. */
function OnlyFor({ claims, context }: { claims: readonly Claim[]; context: PanelContext }) {
  return claims.map((claim, index) => (
    <span key={claim.id}>
      {index > 0 ? context.words.separator : null}
      <ClaimLink id={claim.id} context={context}>
        {say(claim.title, context.language)}
      </ClaimLink>
    </span>
  ));
}

/** Every source of the story, the most used first. */
export function SourceIndex({ context }: { context: PanelContext }) {
  const { story, words, language, addresses } = context;
  const uses = new Map<string, number>();
  for (const { evidence } of story.claims)
    for (const { reference } of evidence) uses.set(reference, (uses.get(reference) ?? 0) + 1);
  const sorted = [...story.references].sort(
    (a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0) || a.publisher.localeCompare(b.publisher, language),
  );
  return (
    <>
      <h1>{words.sourcesTitle}</h1>
      <p className="summary">{words.sourcesIntro(byId(story.references, story.article).publisher)}</p>
      <ul className="entry-related record-part">
        {sorted.map(({ id, publisher, title, date, kind }) => (
          <li key={id}>
            <a href={addresses.source(id)}>{publisher}</a>
            {title ? <cite> {title}</cite> : null}{" "}
            <span className="entry-details">
              {date === null ? words.undated : dateWords(date, language)} · {words.kindOfSource[kind]} ·{" "}
              {words.claims(uses.get(id) ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
