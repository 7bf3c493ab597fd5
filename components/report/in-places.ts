/** The parts of something whose parts never change places, each known by its own. */
export function inPlaces<Part>(parts: readonly Part[]): { readonly part: Part; readonly place: number }[] {
  return parts.map((part, index) => ({ part, place: index + 1 }));
}
