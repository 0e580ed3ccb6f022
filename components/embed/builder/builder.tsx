"use client";

import { useState } from "react";
import { targetsOf } from "@/data/embed/embed-target";
import { SNIPPET_FORMS } from "@/data/embed/snippet";
import { EMBED_PANELS } from "@/data/view/embed-options";
import { useView } from "../../state/view-provider";
import { Modal } from "../../ui/modal";
import { inLanguage } from "../../ui/words/in-language";
import { wordsIn } from "../../ui/words/words";
import { builderWords } from "./builder-words";
import "./builder.css";
import { RadioChoice } from "./choice-fields";
import { type Choices, usualChoices } from "./choices";
import { CodeBox } from "./code-box";
import { MoreChoices } from "./more-choices";
import { Preview } from "./preview";
import { SizeChoice } from "./size-choice";
import { TargetChoice } from "./target-choice";
import { useSnippet } from "./use-snippet";

export interface BuilderProps {
  /** Of the story. */
  readonly languages: readonly string[];
  readonly onClose: () => void;
}

/** Makes the code of an embed: begins with what the page shows, and shows what each choice does. */
export function Builder({ languages, onClose }: BuilderProps) {
  const { atlas, view } = useView();
  const words = inLanguage(builderWords, view.language);
  const [choices, setChoices] = useState(() => {
    const [target = { kind: "story" } as const] = targetsOf(view, atlas.layers, []);
    return usualChoices(target, view.language);
  });
  const onChange = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }));
  const html = useSnippet(choices);
  return (
    <Modal label={words.title} className="builder" onClose={onClose}>
      <div className="builder-head">
        <h2>{words.title}</h2>
        <button type="button" className="modal-close" onClick={onClose}>
          <span aria-hidden="true">×</span>
          <span className="sr-only">{words.close}</span>
        </button>
      </div>
      <div className="builder-columns">
        <form className="builder-form" aria-label={words.choices} onSubmit={(event) => event.preventDefault()}>
          <TargetChoice target={choices.target} words={words} onChoose={(target) => onChange({ target })} />
          {languages.length > 1 ? (
            <RadioChoice
              legend={words.language}
              values={languages}
              value={choices.language}
              labels={Object.fromEntries(languages.map((tag) => [tag, wordsIn(tag).languageName]))}
              onChoose={(language) => onChange({ language })}
            />
          ) : null}
          <RadioChoice
            legend={words.panel}
            values={EMBED_PANELS}
            value={choices.panel}
            labels={words.panelOf}
            onChoose={(panel) => onChange({ panel })}
          />
          <RadioChoice
            legend={words.form}
            values={SNIPPET_FORMS}
            value={choices.form}
            labels={words.formOf}
            onChoose={(form) => onChange({ form })}
            help={words.formHelp[choices.form]}
          />
          <SizeChoice choices={choices} words={words} onChange={onChange} />
          <MoreChoices choices={choices} words={words} onChange={onChange} />
          <p className="builder-guide">
            <a href={`/${view.language}/embed-guide`}>{words.guide}</a>
          </p>
        </form>
        <div className="builder-result">
          <CodeBox html={html} words={words} />
          <Preview html={html} language={choices.language} words={words} />
        </div>
      </div>
    </Modal>
  );
}
