import type { ReactNode } from "react";
import { PageShell } from "../page-shell";

export { viewport } from "../viewport";

export default async function LanguageLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return <PageShell language={lang}>{children}</PageShell>;
}
