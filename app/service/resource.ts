import type { ReactNode } from "react";
import type { Link } from "@/data/service/link";
import type { Collection, FeatureStore } from "@/data/service/store";
import type { Story } from "@/data/story/story";
import type { Form } from "./negotiate";

/** Where the service has its answers from. */
export interface ServiceSources {
  readonly store: FeatureStore;
  /** What is said of the stories themselves, beside their claims. */
  readonly stories: () => Promise<readonly Story[]>;
}

/** What every resource of the service is made from. */
export interface ServiceContext extends ServiceSources {
  readonly collections: readonly Collection[];
  readonly languages: readonly string[];
  /** Of the whole site and of the service, without a slash at their ends. */
  readonly site: string;
  readonly base: string;
  readonly form: Form;
  readonly language: string;
  readonly query: URLSearchParams;
  /** This very resource in a form, everything else as it was asked. */
  readonly address: (form: Form) => string;
}

/** A resource in both forms: the document for programs, and the page that shows the same to readers. */
export interface Resource {
  readonly type: string;
  readonly document: object;
  readonly page: ResourcePage;
}

export interface ResourcePage {
  readonly title: string;
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  readonly links: readonly Link[];
  readonly content: ReactNode;
  /** What the page is about, as schema.org has it. */
  readonly about?: Record<string, unknown>;
}
