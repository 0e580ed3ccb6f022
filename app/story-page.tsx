import type { CSSProperties } from "react";
import { EmbedDoor } from "@/components/embed/builder/embed-door";
import { ExploreDoor } from "@/components/explore/explore-door";
import { ModeSwitch } from "@/components/explore/mode-switch";
import { MapRegion } from "@/components/map/map-region";
import { Announcer } from "@/components/panel/announcer";
import { Briefing } from "@/components/panel/briefing";
import { Card } from "@/components/panel/card";
import { ClaimEntry } from "@/components/panel/claim-entry";
import { Legend } from "@/components/panel/legend";
import { Linker } from "@/components/panel/linker";
import { ClaimList, PlaceList } from "@/components/panel/lists";
import { MarksList } from "@/components/panel/marks-list";
import { Masthead } from "@/components/panel/masthead";
import { StoryHead } from "@/components/panel/story-head";
import { Poster } from "@/components/poster/poster";
import { POSTER_MARKS_ID } from "@/components/poster/poster-marks";
import { StartScript } from "@/components/start/start-script";
import { keepSetup } from "@/components/state/setup";
import { ViewProvider } from "@/components/state/view-provider";
import { GlyphDefinitions } from "@/components/ui/glyph-definitions";
import { Island } from "@/components/ui/island";
import { StaticIsland } from "@/components/ui/static-island";
import { claimNode } from "@/data/linked/claim-node";
import { storyNodes } from "@/data/linked/story-node";
import { byId, type Story, say } from "@/data/story/story";
import { ARTICLE_READING, isDrawn } from "@/data/view/reading";
import { bootFiles } from "./boot-files";
import { compose, layerColors } from "./compose";
import { frameOf } from "./frame";
import { LinkedData } from "./linked-data";
import { siteUrl } from "./site";

/** The dashboard: text, list of claims and a true map in the HTML; what makes it move comes after. */
export function StoryPage({
  story,
  language,
  claimId,
  path,
}: {
  story: Story;
  language: string;
  claimId: string | null;
  path: string;
}) {
  const { context, atlas, claims, assets, mapWords } = compose(story, language);
  const { words, addresses } = context;
  const claim = claimId === null ? null : byId(story.claims, claimId);
  const frame = frameOf(atlas, claimId);
  const open = claims.find(({ id }) => id === claimId) ?? null;
  const drawn = claims.filter(({ id }) => isDrawn(id, atlas.claims[id], ARTICLE_READING, claimId));
  // A claim's own page is about that claim: of the others it has the titles.
  const extent = claim ? "title" : "full";
  const alt = words.mapOf(claim ? say(claim.title, language) : atlas.opening.alt);
  const setupId = `setup ${path}`;
  keepSetup(setupId, { atlas, assets, frame, path });
  return (
    <div className="page" style={layerColors(story) as CSSProperties}>
      {/* The first frame has the picture in it, with all its marks; the names of countries may come with the next. */}
      <link rel="expect" href={`#${POSTER_MARKS_ID}`} blocking="render" />
      <StaticIsland id="glyphs">{() => <GlyphDefinitions />}</StaticIsland>
      <ViewProvider setupId={setupId}>
        <Masthead story={story} language={language} path={claim ? `/${claim.id}` : ""}>
          <ModeSwitch words={words.modes} />
          <EmbedDoor label={words.embed} languages={story.languages} />
        </Masthead>
        <main className="story">
          <StaticIsland id={`text ${story.id} ${language}`} className="text">
            {() => (
              <>
                <StoryHead context={context} />
                <Briefing context={context} part="opening" />
                <a className="skip" href="#after-map">
                  {words.pastMap}
                </a>
              </>
            )}
          </StaticIsland>
          {/* Behind the opening chapter: the picture is painted with the first words, and the rest is not waited for. */}
          <MapRegion
            words={mapWords}
            poster={
              <Poster atlas={atlas} claims={drawn} bbox={frame} open={open} label={alt} addressOf={addresses} idPrefix="page" />
            }
          >
            <StaticIsland id={`marks ${story.id} ${language}`}>{() => <MarksList context={context} />}</StaticIsland>
            <Legend context={context} />
            <Card
              initial={
                claim
                  ? {
                      id: `claim-${claim.id}`,
                      title: say(claim.title, language),
                      entry: (
                        <StaticIsland id={`entry ${story.id} ${language} ${claim.id}`}>
                          {() => <ClaimEntry claim={claim} context={context} />}
                        </StaticIsland>
                      ),
                    }
                  : null
              }
              words={{ close: words.close, loading: words.loadingEntry, whole: words.wholeEntry, inView: words.inView }}
              siteTitle={say(story.title, language)}
            />
          </MapRegion>
          <StaticIsland id={`rest ${story.id} ${language}`} className="text text-rest">
            {() => (
              <div id="after-map" tabIndex={-1}>
                <Briefing context={context} part="rest" />
              </div>
            )}
          </StaticIsland>
          <Island id={setupId} />
          <StartScript assets={assets} code={bootFiles().early} isHurried={claim !== null} />
          <StaticIsland id={`lists ${story.id} ${language} ${extent}`} className="lists">
            {() => (
              <>
                <ClaimList context={context} extent={extent} />
                <PlaceList context={context} extent={extent} />
                <p className="colophon">
                  {words.colophon} {words.boundaries}{" "}
                  <span data-needs="service">
                    <a href={`/${language}/embed-guide`}>{words.embedGuide}</a>.
                  </span>
                </p>
              </>
            )}
          </StaticIsland>
          <ExploreDoor words={{ lost: words.toolsLost, tryAgain: words.tryAgain }} />
        </main>
        <Linker />
        <Announcer prefix={words.mapShows("")} />
      </ViewProvider>
      <LinkedData
        id={`${story.id} ${language} ${claimId ?? ""}`}
        nodes={() => (claim ? [claimNode(claim, story, language, siteUrl())] : storyNodes(story, language, siteUrl()))}
      />
    </div>
  );
}
