import { posix } from "node:path";
import type { Parts } from "./archive.ts";
import { Refused } from "./grid.ts";

/** A visible sheet, and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  /** Its place among all sheets, hidden ones too. */
  readonly index: number;
  readonly path: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The sheets that a workbook shows, in its order. @throws Refused where it is no workbook */
export function sheetsOf(parts: Parts): SheetPart[] {
  const root = relations(parts, "_rels/.rels", "").find(({ type }) => type.endsWith("/officeDocument"));
  const workbook = root === undefined ? undefined : parts.get(root.path);
  if (root === undefined || workbook === undefined) throw new Refused("notTable");
  const folder = posix.dirname(root.path);
  const own = posix.join(folder, "_rels", `${posix.basename(root.path)}.rels`);
  const paths = new Map(relations(parts, own, folder).map(({ id, path }) => [id, path]));
  const tags = workbook.toString("utf8").match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const shown = tags.flatMap((tag, index): SheetPart[] => {
    const path = paths.get(attribute(tag, "\\w+:id"));
    const hidden = attribute(tag, "state") !== "" && attribute(tag, "state") !== "visible";
    return path === undefined || hidden || !parts.has(path)
      ? []
      : [{ name: attribute(tag, "name"), index, path }];
  });
  if (shown.length === 0) throw new Refused("notTable");
  return shown;
}

function relations(parts: Parts, path: string, folder: string) {
  const text = parts.get(path)?.toString("utf8") ?? "";
  const tags = text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  return tags.map((tag) => {
    const target = attribute(tag, "Target");
    return {
      id: attribute(tag, "Id"),
      type: attribute(tag, "Type"),
      path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    };
  });
}

/** What an attribute of a tag says; empty where it has none. */
export function attribute(tag: string, name: string): string {
  const [, , value = ""] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag) ?? [];
  return unescaped(value);
}

/** What a text of XML says. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, named) => {
    if (named !== undefined) return ENTITIES[named] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}
