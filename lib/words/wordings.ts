import type { MeasureOf, MeasureType } from "@/lib/domain/measure";
import { appointments } from "./measures/appointments";
import { channels } from "./measures/channels";
import { count } from "./measures/count";
import { coverage } from "./measures/coverage";
import { recency } from "./measures/recency";
import { response } from "./measures/response";
import type { Wording } from "./wording";

const WORDINGS: { readonly [Type in MeasureType]: (measure: MeasureOf<Type>) => Wording } = {
  count,
  channels,
  coverage,
  response,
  appointments,
  recency,
};

/** The words of a measure: the one place where its type decides any. */
export function wordingOf<Type extends MeasureType>(measure: MeasureOf<Type>): Wording {
  return WORDINGS[measure.type](measure);
}
