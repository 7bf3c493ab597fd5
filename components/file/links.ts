/** A file as it is, to be saved. */
export function filePath(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}`;
}

/** A picture as small as a page shows it. */
export function previewPath(id: string): string {
  return `${filePath(id)}/preview`;
}
