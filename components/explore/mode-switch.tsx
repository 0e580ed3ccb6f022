"use client";

import { useView } from "../state/view-provider";

/** Reading or exploring: two views of the same page, and so two links. */
export function ModeSwitch({ words }: { words: { readonly label: string; readonly read: string; readonly explore: string } }) {
  const { view, go, addressOf } = useView();
  const modes = [
    { isExploring: false, title: words.read },
    { isExploring: true, title: words.explore },
  ];
  return (
    <nav className="mode-switch" aria-label={words.label}>
      {modes.map(({ isExploring, title }) => (
        <a
          key={title}
          href={addressOf({ isExploring })}
          aria-current={view.isExploring === isExploring ? "true" : undefined}
          aria-keyshortcuts="e"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go({ isExploring });
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
