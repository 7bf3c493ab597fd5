/**
 * A plain value as the one text that it has (RFC 8785): keys by their UTF-16 units, numbers and texts as ECMAScript
 * writes them, nothing between. What is undefined is not there.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((held) => canonicalJson(held ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const held = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = held.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}
