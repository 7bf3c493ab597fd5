import { own } from "../own";
import type { MeasuredTarget } from "../plan";
import type { MatrixUnit, MatrixView } from "./matrix";

/** A matrix without the columns that would stay empty, and the targets that these were. */
interface AskedColumns {
  readonly view: MatrixView;
  readonly unasked: readonly MeasuredTarget[];
}

/** Leaves out what is asked of none of the units, nor of the unions directly under the province. */
export function askedColumns(view: MatrixView, units: readonly MatrixUnit[]): AskedColumns {
  const isAsked = ({ code }: MeasuredTarget) =>
    units.some(({ lines }) => (own(lines, code)?.result.status ?? "NOT_APPLICABLE") !== "NOT_APPLICABLE");
  const isAskedBelow = ({ code }: MeasuredTarget) =>
    [...units, ...(view.direct === null ? [] : [view.direct])].some(
      ({ below }) => (own(below, code)?.worst ?? null) !== null,
    );
  return {
    view: { ...view, own: view.own.filter(isAsked), below: view.below.filter(isAskedBelow) },
    unasked: [
      ...view.own.filter((target) => !isAsked(target)),
      ...view.below.filter((target) => !isAskedBelow(target)),
    ],
  };
}
