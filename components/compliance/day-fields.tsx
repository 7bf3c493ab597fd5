import type { Moment } from "@/lib/domain/compliance/day";

/** In a form of filters: the day and its tree, which it keeps. */
export function DayFields({ day: { year, asOf, structure } }: { day: Moment }) {
  return (
    <>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="asOf" value={asOf} />
      {structure === undefined ? null : <input type="hidden" name="structure" value={structure} />}
    </>
  );
}
