"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { copyText } from "../../ui/copy-text";

interface CodeBlockProps {
  readonly name: string;
  readonly code: string;
  /** The address of the site that stands in the code, where the page was built. */
  readonly site: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly refused: string };
}

/** Code with a button that copies it. The address in it is the one at which the page is read. */
export function CodeBlock({ name, code, site, words }: CodeBlockProps) {
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => site,
  );
  const element = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  const text = code.replaceAll(site, origin);
  const copy = async () => {
    const isCopied = await copyText(text);
    setSaid(isCopied ? words.copied : words.refused);
    if (!isCopied && element.current) window.getSelection()?.selectAllChildren(element.current);
  };
  return (
    <div className="code-block" data-code={name}>
      <pre>
        <code ref={element}>{text}</code>
      </pre>
      <p>
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
