import { articleDay } from "@/components/panel/article-day";
import type { PanelContext } from "@/components/panel/panel-context";
import type { Picture } from "@/components/poster/picture";
import type { CardWords } from "@/components/poster/picture-card";
import { pictureWords } from "@/components/poster/picture-words";
import { capitalised } from "@/components/ui/words/capitalised";
import { glyphSvg } from "@/data/marks/mark-svg";
import { knowledgeOf } from "@/data/story/knowledge";
import { byId, type Claim, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import type { View } from "@/data/view/view";

const MOST_SIGNS = 6;

/** What the card of a view says: of the open claim all that keeps it from being misread, else what is shown and by which colours. */
export function cardWords(
  context: PanelContext,
  view: View,
  { shown, claims, theme }: Pick<Picture, "shown" | "claims" | "theme">,
  chapter: string | null,
): CardWords {
  const { story, language } = context;
  const foot = [pictureWords(language).creditLine(story.licence)];
  const kicker = say(story.kicker, language);
  const claim = story.claims.find(({ id }) => id === view.claim);
  if (claim) return { kicker, foot: [say(story.title, language), ...foot], ...claimWords(claim, context, theme) };
  const title = titleOf(context, view, chapter);
  const signs = story.layers
    .filter(({ id }) => claims.some(({ layer }) => layer === id))
    .map(({ id, title }) => ({
      svg: `<circle r="7" fill="${theme.layer(id)}"/>`,
      width: 16,
      height: 16,
      text: say(title, language),
    }));
  return {
    kicker,
    title: title ?? say(story.title, language),
    status: null,
    notes: [shown],
    signs: signs.slice(0, MOST_SIGNS),
    foot: [title === null ? articleLine(context) : say(story.title, language), ...foot],
  };
}

function claimWords(claim: Claim, context: PanelContext, theme: Picture["theme"]): Omit<CardWords, "kicker" | "foot"> {
  const { story, language, words } = context;
  const places = claim.places.map((id) => say(byId(story.places, id).name, language)).join("; ");
  const isLater = knowledgeOf(story).get(claim.id)?.isLater ?? false;
  return {
    title: say(claim.title, language),
    status: {
      svg: glyphSvg(claim.status, theme.layer(claim.layer), theme.paper, 10),
      width: 22,
      height: 22,
      text: words.status[claim.status],
    },
    notes: [
      `${capitalised(dateWords(claim.when, language))} · ${places}`,
      ...(isLater ? [words.laterNote(articleDay(context))] : []),
      // An allegation never travels without what stands beside it.
      ...(claim.caveat
        ? [pictureWords(language).beside(words.besideThis, say(byId(story.claims, claim.caveat).title, language))]
        : []),
    ],
    signs: [],
  };
}

/** The open place or the chapter; `null` where the whole story is shown. */
function titleOf({ story, language }: PanelContext, { place }: View, chapter: string | null): string | null {
  if (place !== null) return say(byId(story.places, place).name, language);
  return story.briefing[language]?.find(({ id }) => id === chapter)?.title ?? null;
}

function articleLine(context: PanelContext): string {
  const { story, words } = context;
  return words.articleLine(byId(story.references, story.article).publisher, articleDay(context));
}
