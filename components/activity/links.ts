/** An activity's own page. */
export function activityPath(id: string): string {
  return `/activities/${encodeURIComponent(id)}`;
}

export function activityEditPath(id: string): string {
  return `${activityPath(id)}/edit`;
}
