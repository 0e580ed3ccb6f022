"use client";

import { Component, type ReactNode } from "react";

interface Props {
  readonly words: { readonly lost: string; readonly tryAgain: string };
  readonly children: ReactNode;
}

/** Says that the workbench did not come, and keeps the page around it. Only a new load asks for a lost script again. */
export class LostTools extends Component<Props, { readonly isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError() {
    return { isLost: true };
  }

  override componentDidCatch(error: unknown): void {
    console.warn("The workbench could not be loaded:", error);
    document.documentElement.dataset.mode = "read";
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.isLost) return children;
    return (
      <p className="notice notice-tools" role="alert">
        {words.lost}{" "}
        <button type="button" onClick={() => window.location.reload()}>
          {words.tryAgain}
        </button>
      </p>
    );
  }
}
