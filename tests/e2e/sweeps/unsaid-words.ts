import { readdirSync } from "node:fs";
import { parse } from "node:path";
import type { Page } from "@playwright/test";

const NAMESPACES = readdirSync("lib/i18n/messages/vi").map((file) => parse(file).name);
/** Names of files look alike. */
const KEY = new RegExp(`\\b(?:${NAMESPACES.join("|")})(?!\\.(?:csv|docx|xlsx))(?:\\.[a-zA-Z]\\w*)+\\b`);

/** Texts with the name of a message where its words should stand: a component in the browser was not given them. */
export function unsaidWords(page: Page): Promise<string[]> {
  return page.getByText(KEY).allTextContents();
}
