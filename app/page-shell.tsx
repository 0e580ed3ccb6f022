import type { ReactNode } from "react";
import vendor from "@/data/vendor.json";
import "./fonts.css";
import "./globals.css";

const FONTS = [vendor.serif400, vendor.serif600, vendor.sans400, vendor.sans600];

/** The document around every page. */
export function PageShell({ language, children }: { language: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        {FONTS.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
