import type { Definer } from "./function-trials";

/** The asker's federation, and the units that the asker sees, as functions of ours ask for them. */
const FILTERS = {
  federations: [
    /\b(?:\w+\.)?tenant_id = (?:\(SELECT app\.tenant\(\)\)|app\.tenant\(\)|\(SELECT tenant FROM span\)|(?:a|asker|s)\.tenant|\$1)(?![\w.])/g,
    // Of the session's own user there is nothing to take away: the user says which tenant.
    /(?<!user_id AND (?:\w+\.)?)\b(?:\w+\.)?tenant_id = s\.tenant_id(?! AND m\.user_id)/g,
  ],
  units: [
    /\b(?:\w+\.)?(?:unit_id|id) = ANY \(\(SELECT app\.visible_units\(\)\)::uuid\[\]\)/g,
    /\b(?:\w+\.)?id = ANY \((?:a|asker)\.visible\)/g,
    / INTERSECT SELECT unnest\(app\.visible_units\(\)\)/g,
    /SELECT unnest\(app\.visible_units\(\)\) AS id/g,
  ],
} as const;
export type Kind = keyof typeof FILTERS;

/** The export function without its filters of one kind; undefined where it has none. */
export function without(kind: Kind, { source }: Pick<Definer, "source">): string | undefined {
  const damaged = FILTERS[kind].reduce((text, filter) => text.replace(filter, openedUp), source);
  return damaged === source ? undefined : damaged;
}

/** What stands for a filter when it is taken out: a list of units is then that of all. */
function openedUp(filter: string): string {
  if (filter.startsWith(" INTERSECT")) return "";
  return filter.startsWith("SELECT unnest")
    ? "SELECT id FROM public.units WHERE tenant_id = app.tenant()"
    : "true";
}

/** Functions of schema app that are called in the source, and by those in turn. */
export function calledBy<Called extends Pick<Definer, "name" | "source">>(
  { source }: Pick<Definer, "source">,
  functions: readonly Called[],
): Called[] {
  const found = new Set<Called>();
  const names = (text: string) => [...text.matchAll(/\bapp\.(\w+)\(/g)].map(([, name]) => name);
  const waiting = [source];
  for (const text of waiting) {
    for (const each of functions) {
      if (found.has(each) || !names(text).includes(each.name)) continue;
      found.add(each);
      waiting.push(each.source);
    }
  }
  return [...found];
}
