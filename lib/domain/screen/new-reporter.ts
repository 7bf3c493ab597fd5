import type { CivilDate } from "../calendar";
import type { Force } from "../plan";
import type { ChosenUnit } from "./unit-choice";

/** A reporter whose appointment holds. */
export interface ReporterInForce {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly position: string | null;
  readonly appointed: CivilDate;
  /** Null = not ended; an end may be known beforehand. */
  readonly ended: CivilDate | null;
  readonly decisionNo: string | null;
}

/** What a unit is asked for today: how many reporters, and by which force. */
export interface AppointmentDuty {
  readonly required: number;
  readonly force: Force;
  readonly workers: number | null;
}

/** What a unit would not fulfil any more with one less of its reporters; null where nothing obliges it to have them. */
export function dutyBroken(duty: AppointmentDuty | null, inForce: number): AppointmentDuty | null {
  return duty?.force === "MANDATORY" && inForce <= duty.required ? duty : null;
}

/** The form with which a unit appoints a reporter, and those that it has. */
export interface NewReporterPage {
  readonly choice: ChosenUnit;
  readonly reporters: readonly ReporterInForce[];
  /** Null where no target asks the unit for a reporter. */
  readonly duty: AppointmentDuty | null;
  readonly today: CivilDate;
}
