import type { Messages } from "next-intl";
import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import type { Status } from "@/lib/domain/compliance/result";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import type { Speech } from "./speech";

/** In a finding or its cause nothing but the shortfall is said; a list of units also says done and needed. */
export type ShortfallForm = "finding" | "cause" | "attention";

export type VerdictKey = keyof Messages["why"]["verdict"];
export type ShareInput = "numerator" | "denominator" | "inTime" | "due";

/** All that is said of one measure. */
export interface Wording {
  /** What is asked: `≥ 30 tin, bài`. */
  readonly threshold: (speech: Speech, required: number, target: MeasuredTarget) => string;
  /** The same over a column, shorter and with the day's pace: `≥ 30, nhịp 22`. */
  readonly column: (speech: Speech, day: Day, dueOn: CivilDate | null) => string;
  /** What is missing, or how it stands, beside a figure: `còn 21, cần 7/tháng`. */
  readonly gap: (speech: Speech, line: Line, asOf: CivilDate) => ReactNode;
  /** What is missing as a part of a sentence: `18 Chủ tịch CĐCS chưa vào nhóm`. */
  readonly shortfall: (speech: Speech, line: Line, form: ShortfallForm) => ReactNode;
  /** The same as a heading: `Còn 21 tin, bài, cần 7 tin, bài mỗi tháng`. */
  readonly heading: (speech: Speech, line: Line) => string;
  /** How far it is, below that heading; empty where the heading says it all. */
  readonly caption: (speech: Speech, line: Line, asOf: CivilDate) => string;
  /** What is counted, a sentence each. */
  readonly counted: (speech: Speech, target: MeasuredTarget, day: Day, names: CatalogueNames) => string[];
  readonly notCounted: (speech: Speech) => string[];
  /** How a status follows from the figure. */
  readonly judged: (speech: Speech, required: number, day: Day, dueOn: CivilDate | null) => string[];
  /** The comparisons that are not those of most measures. */
  readonly verdicts: Partial<Record<Status, VerdictKey>>;
  /** What its value is called, or the part and the whole that it is a share of. */
  readonly inputs: "counted" | "value" | readonly [ShareInput, ShareInput];
}
