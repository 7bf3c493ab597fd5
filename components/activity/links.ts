import { address } from "@/components/compliance/links";
import { segmentOf } from "@/lib/domain/address";

/** An activity's own page. */
export function activityPath(id: string): string {
  return `/activities/${segmentOf(id)}`;
}

export function activityEditPath(id: string): string {
  return `${activityPath(id)}/edit`;
}

/** The form for another one like it: of the same unit, with its type and outlet. */
export function nextActivityPath({ id, unit }: { readonly id: string; readonly unit: string }): string {
  return address("/activities/new", { unit, after: id });
}
