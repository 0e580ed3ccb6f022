import type { ReactNode } from "react";
import "./fonts.css";
import "./globals.css";

/** The document around every page. */
export function PageShell({ language, children }: { language: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
