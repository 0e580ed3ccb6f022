"use client";

import { useLayoutEffect } from "react";

/**
 * Names the page, for as long as this is asked. Next brings the page's own title into the head when React has come as far,
 * which may be after the reader has opened something: then the page is named again.
 */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    const name = () => {
      if (document.title !== title) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [title]);
}
