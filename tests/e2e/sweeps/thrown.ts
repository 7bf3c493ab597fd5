import type { Page } from "@playwright/test";

/** Watches for what scripts throw, and for what React finds other than the server wrote it. */
export function thrownErrors(page: Page): () => string[] {
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  return () => thrown;
}
