/**
 * The map of an embed, without React: bundled by `scripts/boot.mjs` as a file of its own, so that the page of the story does not carry
 * what only a frame needs, and asked for when a reader wants the map.
 */
import type { Bbox } from "@/data/geo/lng-lat";
import type { Camera } from "@/data/geo/mercator";
import type { LayerChoice } from "@/data/view/layers";
import { fetchLayer, layerUrl, type ServedClaim } from "../state/fetch-claims";
import { isCalm } from "../state/is-calm";
import { placedAll } from "../state/site";
import { type Choice, followPointer } from "./follow-pointer";
import { type Opened, openPlaces } from "./follow-view";
import { MapSession, type MapSetup, type MapStatus } from "./map-session";
import { missingNotice } from "./missing-notice";
import { type Gestures, politeGestures } from "./polite-gestures";
import { stillOf } from "./still";

/** What a frame shows: which claims, how, and what is open. Worked out by the server, which knows the one filter. */
export interface EmbedView extends LayerChoice, Opened {
  /** Ids of the claims that are drawn. */
  readonly drawn: ReadonlySet<string>;
  readonly frame: Bbox;
}

export interface EmbedMapSetup extends MapSetup {
  readonly view: EmbedView;
  readonly onStatus: (status: MapStatus) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onBoundary: (id: string | null) => void;
  /** The reader clicked what is not of the story. */
  readonly onGround: () => void;
  /** The wheel or a finger was left to the page. */
  readonly onPrevented: (gesture: "wheel" | "touch") => void;
  readonly words: { readonly notLoaded: string; readonly tryAgain: string };
}

export interface EmbedMap {
  /** Draws another view; moves to its frame where that is another one. Does nothing when yet another is wanted by the time its claims are there. */
  readonly show: (view: EmbedView) => Promise<void>;
  readonly zoom: (way: "zoomIn" | "zoomOut") => void;
  /** Stands in the frame of the view again. */
  readonly whole: () => void;
  readonly gestures: Gestures | null;
  readonly focus: () => void;
  /** Where it stands: to open again there. `undefined` where nobody has moved it. */
  readonly camera: () => Camera | undefined;
  /** A picture of what it shows now; `null` where there is none. */
  readonly still: () => Promise<HTMLCanvasElement | null>;
  /** Gives the graphics context back. */
  readonly close: () => void;
}

/** Opens a map behind the poster of a frame. */
export function openEmbedMap(container: HTMLElement, setup: EmbedMapSetup): EmbedMap {
  const session = new MapSession(container, { ...setup, assets: placedAll(setup.assets), isPolite: true });
  let view = setup.view;
  let gestures: Gestures | null = null;
  let stopFollowing = () => {};
  const region = container.parentElement ?? container;
  const sayMissing = missingNotice(region, setup.words, () => void draw(view));
  let framed = view.frame;
  let hasMoved = setup.camera !== undefined;
  let last = session.current().state;
  session.subscribe(() => {
    const status = session.current();
    if (status.state !== last) setup.onStatus(status);
    last = status.state;
  });

  const isReady = session.opened().then(async (open) => {
    if (!open) return;
    open.map.on("movestart", ({ originalEvent }) => {
      if (originalEvent) hasMoved = true;
    });
    gestures = politeGestures(open.map, setup.onPrevented);
    void draw(view);
    await open.isStyled;
    if (session.current().open !== open) return;
    stopFollowing = followPointer(open, {
      onChoose: setup.onChoose,
      onBoundary: (id) => {
        setup.onBoundary(id);
        if (id === null) setup.onGround();
      },
      isTaken: () => false,
      early: session.takeClick(),
    });
  });

  /** Draws what is wanted, unless something else is by the time that its claims have come. */
  const draw = async (wanted: EmbedView) => {
    const { open } = session.current();
    if (!open) return;
    const [{ claims, missing }] = await Promise.all([claimsOf(setup.atlas.story, wanted), open.isStyled]);
    if (wanted !== view || session.current().open !== open) return;
    const { drawn, layers, opacity, frame } = wanted;
    // They are asked for again with the next view, or the same.
    sayMissing(setup.atlas.layers.filter(({ id }) => missing.includes(id)).map(({ title }) => title));
    await open.story.setClaims(
      claims.filter(({ id }) => drawn.has(id)),
      { layers, opacity },
    );
    if (wanted !== view) return;
    session.onMarks();
    open.story.setEmphasis("open", { claims: [], places: openPlaces(setup.atlas, wanted) });
    if (frame.join() === framed.join()) return;
    framed = frame;
    hasMoved = false;
    open.story.frame.show(frame, isCalm());
  };

  return {
    show: async (next) => {
      view = next;
      await isReady;
      await draw(next);
    },
    zoom: (way) => {
      const { open } = session.current();
      hasMoved = true;
      open?.story.frame.remember(null);
      open?.map[way]({ duration: isCalm() ? 0 : 300 });
    },
    whole: () => {
      hasMoved = false;
      session.current().open?.story.frame.show(view.frame, isCalm());
    },
    get gestures() {
      return gestures;
    },
    focus: () => session.current().open?.map.getCanvas().focus({ preventScroll: true }),
    camera: () => {
      const map = session.current().open?.map;
      if (!map || !hasMoved) return undefined;
      const { lng, lat } = map.getCenter().wrap();
      return { center: [lng, lat], zoom: map.getZoom() };
    },
    still: async () => {
      const { open, state } = session.current();
      return open && state === "interactive" ? stillOf(open.map) : null;
    },
    close: () => {
      stopFollowing();
      sayMissing([]);
      session.close();
    },
  };
}

/** The claims of the layers that are on, of a large one those of the text, and the layers that did not come. */
async function claimsOf(story: string, { layers }: LayerChoice) {
  const missing: string[] = [];
  const answers = await Promise.all(
    layers.map((layer) =>
      layerOnce(layerUrl(story, layer)).catch((error) => {
        console.warn("A layer is missing on the map:", error);
        missing.push(layer);
        return [];
      }),
    ),
  );
  return { claims: answers.flat(), missing };
}

const asked = new Map<string, Promise<readonly ServedClaim[]>>();

function layerOnce(url: string): Promise<readonly ServedClaim[]> {
  const answer = asked.get(url) ?? fetchLayer(url).then(({ claims }) => claims);
  asked.set(url, answer);
  answer.catch(() => asked.delete(url));
  return answer;
}
