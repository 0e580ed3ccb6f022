import type { ReactNode } from "react";
import vendor from "@/data/vendor.json";
import { bootFiles } from "./boot-files";
import "./fonts.css";
import "./globals.css";

/** Family, weight and address of each face. */
const FONTS = [
  `Source_Serif_4|400|${vendor.serif400}`,
  `Source_Serif_4|600|${vendor.serif600}`,
  `Noto_Sans|400|${vendor.sans400}`,
  `Noto_Sans|600|${vendor.sans600}`,
].join(" ");

/** The document around every page. */
export function PageShell({ language, children }: { language: string; children: ReactNode }) {
  return (
    // The script in the head says in an attribute whether the fonts are there.
    <html lang={language} suppressHydrationWarning>
      <head>
        {/* Our own code; its hash is in the page's policy */}
        <script data-fonts={FONTS} dangerouslySetInnerHTML={{ __html: bootFiles().fonts }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
