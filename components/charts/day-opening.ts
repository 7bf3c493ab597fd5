import type { CivilDate } from "@/lib/domain/calendar";
import { formatDate } from "@/lib/format";
import type { Said } from "./data-table";

interface Point {
  readonly on: CivilDate;
}

/** A point's day, which opens the chart as it was then; the last is the day that is shown. */
export function dayOpening({ on }: Point, points: readonly Point[], address: string): Said {
  const said = formatDate(on);
  return on === points.at(-1)?.on ? said : { said, href: onDay(address, on) };
}

/** An address with another day of the same year. */
function onDay(address: string, asOf: CivilDate): string {
  const [path = "", fragment] = address.split("#");
  const [base = "", query] = path.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("asOf", asOf);
  return `${base}?${parameters}${fragment === undefined ? "" : `#${fragment}`}`;
}
