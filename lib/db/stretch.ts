/** Which stretch of a list is read: so many, after a place in its order; null = from its beginning. */
export interface Stretch<Place> {
  readonly after: Place | null;
  readonly limit: number;
}
