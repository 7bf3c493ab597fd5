import * as lucide from "lucide-react";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ICON_SHAPES } from "./icon-shapes";

const library = lucide as unknown as Record<string, ComponentType>;

function inner(name: string): string {
  const component = library[name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())];
  if (!component) throw new Error(`lucide has no ${name}`);
  return renderToStaticMarkup(createElement(component))
    .replace(/^<svg[^>]*>|<\/svg>$/g, "")
    .replace(/><\/\w+>/g, "/>");
}

it.each(Object.entries(ICON_SHAPES))("draws %s as lucide does", (name, shape) => {
  expect(shape).toBe(inner(name));
});
