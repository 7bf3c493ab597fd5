import type { RecordDescription } from "./record";

/** The fields in which a kind gives links. */
export function linkFields({ fields }: RecordDescription): string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) =>
    kind === "link" || kind === "links" ? [name] : [],
  );
}

/** All links that a record gives: what it is about, and its evidence. */
export function linksIn(description: RecordDescription, said: object): string[] {
  return linkFields(description).flatMap((name) => {
    const value: unknown = Reflect.get(said, name);
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
  });
}
