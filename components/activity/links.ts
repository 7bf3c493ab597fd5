import { segmentOf } from "@/lib/domain/address";

/** An activity's own page. */
export function activityPath(id: string): string {
  return `/activities/${segmentOf(id)}`;
}

export function activityEditPath(id: string): string {
  return `${activityPath(id)}/edit`;
}
