import { wordLists } from "../word-lists";

/** A commune, ward or town of a district, by the name of its administration. */
export interface PlaceName {
  readonly rank: string;
  readonly name: string;
}

/** The districts' wards, towns and communes as they were in 2021 to 2023, by the upper-level union's code. */
export const PLACES: ReadonlyMap<string, readonly PlaceName[]> = new Map(
  [...wordLists("names/places")].map(([code, lines]) => [code, lines.flatMap(placesIn)]),
);

/** "xã: Vĩnh Châu, Vĩnh Tế" */
function placesIn(line: string): PlaceName[] {
  const [rank = "", names = ""] = line.split(": ");
  return names.split(", ").map((name) => ({ rank, name }));
}
