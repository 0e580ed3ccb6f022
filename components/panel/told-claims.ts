import type { Claim, Story } from "@/data/story/story";

/** The claims that the text of a language mentions, in story order. */
export function toldClaims({ claims, briefing }: Story, language: string): readonly Claim[] {
  const mentioned = new Set(briefing[language]?.flatMap((chapter) => chapter.claims));
  return claims.filter(({ id }) => mentioned.has(id));
}
