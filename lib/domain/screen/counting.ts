/** As much of a unit's count target as tells what an activity will mean for it. */
export interface Counting {
  readonly activityType: string;
  /** Empty = any, also none. */
  readonly outlets: readonly string[];
  /** What the whole year asks of the unit. */
  readonly required: number;
}

/** What an activity of a type at an outlet (empty = none) counts towards. */
export function countedAt<Line extends Counting>(
  lines: readonly Line[],
  type: string,
  outlet: string,
): Line | undefined {
  return lines.find(
    ({ activityType, outlets }) =>
      activityType === type && (outlets.length === 0 || outlets.includes(outlet)),
  );
}

/** What an activity would count towards, were it said where it appeared. */
export function lostWithoutOutlet<Line extends Counting>(
  lines: readonly Line[],
  type: string,
  outlet: string,
): Line | undefined {
  if (outlet !== "" || countedAt(lines, type, outlet) !== undefined) return undefined;
  return lines.find(({ activityType }) => activityType === type);
}

/** Nobody slips by a figure below ten, however little a year asks for. */
const FEWEST_UNLIKELY = 10;

/**
 * The target that one activity alone would fulfil for more than its whole year: a quantity that is sooner a slip, since
 * targets are set to be reached by many activities.
 */
export function exceededAlone<Line extends Counting>(
  lines: readonly Line[],
  { type, outlet, quantity }: { readonly type: string; readonly outlet: string; readonly quantity: number },
): Line | undefined {
  const line = countedAt(lines, type, outlet);
  const most = Math.max(line?.required ?? 0, FEWEST_UNLIKELY - 1);
  return quantity > most ? line : undefined;
}
