import { segmentOf } from "@/lib/domain/address";
import type { Moment } from "@/lib/domain/compliance/day";

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A path with the day and its tree, so that a figure opens to what it was made of, and further parameters; empty ones are left out. */
export function withDay(path: string, { year, asOf, structure }: Moment, more: Parameters = {}): string {
  return address(path, { year, asOf, structure, ...more });
}

/** The same without the year, which the day says: for a page that has hundreds of them. */
export function withDate(path: string, { asOf, structure }: Moment, more: Parameters = {}): string {
  return address(path, { asOf, structure, ...more });
}

/** A path with a query of the parameters that say something. */
export function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

export function unitPath(code: string): string {
  return `/units/${segmentOf(code)}`;
}

export function targetPath(code: string): string {
  return `/targets/${segmentOf(code)}`;
}
