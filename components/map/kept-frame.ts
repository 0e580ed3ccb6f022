import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "@/data/geo/lng-lat";
import { cameraInFreeArea } from "./free-area";

const FLIGHT_MS = 900;

/** The camera of a map by boxes: what was asked to be shown stays shown when panels open beside the map, or a phone is turned. */
export class KeptFrame {
  /** The box that was last asked for, until a reader moves the map. */
  private bbox: Bbox | null = null;

  constructor(private readonly map: MapLibreMap) {
    map.on("movestart", ({ originalEvent }) => {
      if (originalEvent) this.bbox = null;
    });
    map.on("resize", () => {
      if (this.bbox) this.show(this.bbox, true);
    });
  }

  /** Shows a box in the free part of the map: by a flight, or at once for readers who want no motion. */
  show(bbox: Bbox, isCalm: boolean): void {
    this.bbox = bbox;
    const container = this.map.getContainer();
    const { center, zoom } = cameraInFreeArea(container.parentElement ?? container, bbox);
    const camera = { center: { lng: center[0], lat: center[1] }, zoom };
    if (isCalm) this.map.jumpTo(camera);
    else this.map.easeTo({ ...camera, duration: FLIGHT_MS });
  }

  /** Says which box the camera has now: that of the poster, or `null` for one that nobody asked for by a box. */
  remember(bbox: Bbox | null): void {
    this.bbox = bbox;
  }
}
