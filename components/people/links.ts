import { address } from "@/components/compliance/links";
import type { PeopleAsked } from "@/lib/domain/screen/people";

/** The list as it is asked for, with somebody open; the page only where it is another than the first. */
export function peoplePath(
  { view, role, unit, search, page }: PeopleAsked,
  { person = "", page: other = page }: { person?: string; page?: number } = {},
): string {
  const part = other === 1 ? undefined : other;
  return address("/people", { view, role: role ?? "", unit, q: search, page: part, person });
}

/** The card of one account, as long as the page remembers it. */
export function cardPath(person: string): string {
  return address("/people/cards", { person });
}

/** Where another becomes the chair of a union. */
export function handoverPath(unit: string): string {
  return address("/people/handover", { unit });
}
