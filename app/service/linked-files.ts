import { besideMention } from "@/components/panel/mention";
import { briefingAnnotations } from "@/data/linked/annotations";
import { claimNode } from "@/data/linked/claim-node";
import { jsonLd } from "@/data/linked/json-ld";
import { linkedPlaces } from "@/data/linked/linked-places";
import { storyNodes } from "@/data/linked/story-node";
import type { Story } from "@/data/story/story";

const LD_JSON = "application/ld+json";

/** A story as linked data: its places, the links of its text, all of it as schema.org. `null` for any other name. */
export function linkedFile(name: string, story: Story, language: string, site: string): { type: string; body: string } | null {
  switch (name) {
    case "places.jsonld":
      return { type: LD_JSON, body: JSON.stringify(linkedPlaces(story, site)) };
    case "annotations.jsonld":
      return {
        type: `${LD_JSON}; profile="http://www.w3.org/ns/anno.jsonld"`,
        body: JSON.stringify(briefingAnnotations(story, language, site, besideMention(story, language))),
      };
    case "claims.jsonld": {
      const nodes = [
        ...storyNodes(story, language, site),
        ...story.claims.map((claim) => claimNode(claim, story, language, site)),
      ];
      return { type: LD_JSON, body: JSON.stringify(jsonLd(nodes)) };
    }
    default:
      return null;
  }
}
