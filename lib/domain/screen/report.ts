import type { CivilDate } from "../calendar";
import type { ReportPart } from "../report/figures";
import type { ChangedRecord, FigureDifference } from "../report/frozen";
import type { ShownReport } from "../report/report";
import type { KeptTemplate } from "../report/template";

/** A report in the list, with the name of its unit. */
export interface ListedReport extends ShownReport {
  readonly unitName: string;
}

/** Of whom a report may be begun, the highest first. */
export interface NewReportChoice {
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** The reports that there are, and how one is begun; `choice` is null for those who only read. */
export interface ReportsScreen {
  readonly reports: readonly ListedReport[];
  readonly choice: NewReportChoice | null;
  /** Periods that have begun, the latest year first. */
  readonly periods: readonly string[];
  readonly administers: boolean;
  readonly today: CivilDate;
}

/** A difference as people read it; `title` of a record is empty where its kind says all. */
export interface NamedDifference extends FigureDifference {
  readonly unitName: string;
  readonly title: string;
  readonly records: readonly (ChangedRecord & { readonly title: string })[];
}

/** One report; `differences` are those of a frozen one, the first of so many. */
export interface ReportScreen {
  readonly report: ShownReport;
  readonly unitName: string;
  /** Whether the reader writes in it. */
  readonly writes: boolean;
  readonly differences: readonly NamedDifference[];
  readonly differenceCount: number;
  readonly today: CivilDate;
}

/** A report whose figures are being made: how far they are. */
export interface ReportInMaking extends Pick<ReportScreen, "report" | "unitName"> {
  readonly part: ReportPart;
}

/** The layout of the federation's reports: its own, or the standard one. */
export interface TemplateScreen {
  readonly template: KeptTemplate | null;
}
