import type { CSSProperties } from "react";
import { MapRegion } from "@/components/map/map-region";
import { Announcer } from "@/components/panel/announcer";
import { Card } from "@/components/panel/card";
import { Legend } from "@/components/panel/legend";
import { Linker } from "@/components/panel/linker";
import { ClaimList, PlaceList } from "@/components/panel/lists";
import { MarksList } from "@/components/panel/marks-list";
import { Poster } from "@/components/poster/poster";
import { keepSetup } from "@/components/state/setup";
import { ViewProvider } from "@/components/state/view-provider";
import { GlyphDefinitions } from "@/components/ui/glyph-definitions";
import { Island } from "@/components/ui/island";
import { StaticIsland } from "@/components/ui/static-island";
import { type Story, say } from "@/data/story/story";
import { ARTICLE_READING, isShown } from "@/data/view/reading";
import { compose, layerColors } from "./compose";

/** The map and its card alone. The claims are in the page, out of sight, for the card and for screen readers. */
export function EmbedPage({ story, language }: { story: Story; language: string }) {
  const { context, atlas, claims, assets, mapWords } = compose(story, language, true);
  const { words, addresses } = context;
  const title = say(story.title, language);
  const path = `/${language}/${story.id}/embed`;
  const setupId = `setup ${path}`;
  keepSetup(setupId, { atlas, assets, frame: atlas.opening.bbox, path, isEmbed: true });
  return (
    <main className="embed" style={layerColors(story) as CSSProperties}>
      <h1 className="sr-only">{title}</h1>
      <StaticIsland id="glyphs">{() => <GlyphDefinitions />}</StaticIsland>
      <Island id={setupId} />
      <ViewProvider setupId={setupId}>
        <MapRegion
          words={mapWords}
          poster={
            <Poster
              atlas={atlas}
              claims={claims.filter(({ id }) => isShown(atlas.claims[id], ARTICLE_READING))}
              bbox={atlas.opening.bbox}
              open={null}
              label={words.mapOf(atlas.opening.alt)}
              addressOf={addresses}
              idPrefix="embed"
            />
          }
        >
          <StaticIsland id={`embed-marks ${story.id} ${language}`}>{() => <MarksList context={context} />}</StaticIsland>
          <Legend context={context} />
          <Card
            initial={null}
            words={{ shownHere: words.shownHere, close: words.close, loading: words.loadingEntry, whole: words.wholeEntry }}
            siteTitle={title}
          />
        </MapRegion>
        <p className="embed-line">
          <a href={`/${language}/${story.id}`} target="_blank" rel="noopener">
            {title} · {words.fullStory}
          </a>
        </p>
        <div className="embed-lists">
          <StaticIsland id={`embed ${story.id} ${language}`}>
            {() => (
              <>
                <ClaimList context={context} extent="title" />
                <PlaceList context={context} extent="title" />
              </>
            )}
          </StaticIsland>
        </div>
        <Linker />
        <Announcer prefix={words.mapShows("")} />
      </ViewProvider>
    </main>
  );
}
