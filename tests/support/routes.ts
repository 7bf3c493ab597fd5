import { globSync } from "node:fs";
import { screenAt } from "@/lib/words/guide";

/** Routes whose page is never seen at its own address. */
const UNSEEN: Readonly<Record<string, string>> = {
  "": "leads everybody to where their work is",
  "[...address]": "what no page has is not found, as a unit that there is not",
};

/** The route of a file in `app/`, as its folders are called. */
function routeOfFile(file: string): string {
  return file
    .replace(/^app\/|\/?(?:page|route)\.tsx?$/g, "")
    .replaceAll(/\(\w+\)\/?/g, "")
    .replace(/\/$/, "");
}

/** Every page that is seen at an address of its own. */
export const PAGE_ROUTES = globSync("app/**/page.tsx")
  .map(routeOfFile)
  .filter((route) => !(route in UNSEEN));

/** What else answers a browser at an address. */
export const ANSWER_ROUTES = globSync("app/**/route.ts").map(routeOfFile);

const PAGES = Object.fromEntries(PAGE_ROUTES.map((route) => [route, { title: route, steps: "" }]));

/** The route of an address's page; undefined where there is none. */
export function routeOf(path: string): string | undefined {
  const { pathname } = new URL(path, "http://localhost");
  return screenAt(pathname.slice(1).split("/"), PAGES)?.route;
}
