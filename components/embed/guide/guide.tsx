import { Fragment } from "react";
import type { Atlas } from "@/data/story/atlas";
import type { Story } from "@/data/story/story";
import { Island } from "../../ui/island";
import { keepIsland } from "../../ui/island-registry";
import { inLanguage } from "../../ui/words/in-language";
import { CodeBlock } from "./code-block";
import { exampleCode, exampleParts } from "./examples";
import { guideEn } from "./guide-en";
import { guideFr } from "./guide-fr";
import type { Block, GuideText } from "./guide-text";
import { InlineText } from "./inline-text";
import { ParameterTable } from "./parameter-table";
import { type GuideRequest, RequestTable } from "./request-table";
import "./guide.css";

interface GuideProps {
  readonly story: Story;
  readonly atlas: Atlas;
  readonly language: string;
  /** Origin of the site, without a slash at its end. */
  readonly site: string;
  /** All that a frame may ask for. */
  readonly requests: readonly GuideRequest[];
}

/** The guide for newsrooms in a language; English where there is none. */
export function guideText(language: string): GuideText {
  return inLanguage({ en: guideEn, fr: guideFr }, language);
}

/** What an engineer wants to know before the embed goes into an article, with every example live. */
export function Guide(props: GuideProps) {
  const text = guideText(props.language);
  return (
    <>
      <h1>{text.title}</h1>
      <p className="summary">{text.summary}</p>
      <nav className="guide-contents" aria-label={text.contents}>
        <ol>
          {text.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {text.sections.map(({ id, title, blocks }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          {blocks.map((block) => (
            <Fragment key={typeof block === "string" ? block : JSON.stringify(block)}>{blockOf(block, text, props)}</Fragment>
          ))}
        </section>
      ))}
    </>
  );
}

function blockOf(block: Block, text: GuideText, { story, atlas, language, site, requests }: GuideProps) {
  const filled = (said: string) => said.replaceAll("{story}", `${site}/${language}/${story.id}`).replaceAll("{site}", site);
  const code = (name: string, said: string) => (
    <CodeBlock name={name} code={said} site={site} words={{ copy: text.copy, copied: text.copied, refused: text.copyRefused }} />
  );
  // In sentences addresses begin with a slash: only what is copied needs the site.
  const linked = (said: string) => (
    <InlineText text={said.replaceAll("{story}", `/${language}/${story.id}`).replaceAll("{site}", "")} />
  );
  if (typeof block === "string") return <p>{linked(block)}</p>;
  if ("list" in block)
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{linked(item)}</li>
        ))}
      </ul>
    );
  if ("code" in block) return code(block.name, filled(block.code));
  if ("parameters" in block) return <ParameterTable kind={block.parameters} title={block.title} text={text} />;
  if ("requests" in block) return <RequestTable requests={requests} text={text} />;
  const parts = exampleParts(block.example, story, atlas, language);
  // In the page and nowhere else: the script and the element change what is in it before React looks.
  const live = `example ${language} ${block.example}`;
  keepIsland(live, () => exampleCode(parts, ""));
  return (
    <div className="guide-example" data-example={block.example}>
      <h3>{block.title}</h3>
      <Island id={live} className="guide-live" />
      {code(block.example, exampleCode(parts, site))}
    </div>
  );
}
