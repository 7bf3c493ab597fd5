import type { CivilDate } from "@/lib/domain/calendar";
import type { AppointmentsMeasure } from "@/lib/domain/measure";
import { holdsOn } from "@/lib/domain/unit";
import { type Judged, NOT_IN_FORCE } from "../explain/evidence";
import type { AppointmentFact } from "../facts";
import { atLeast } from "../judge";
import { amountOf } from "../measurement";
import { milestonePace } from "../pace";
import type { Records } from "../records";
import { countsNone, type Looked, type Rule } from "../rule";
import { spanOf } from "../span";
import { amountWorking } from "../working";
import { addDuring, type Changes } from "./tally";

/** A unit's reporter appointments in force. */
export function appointments({ minimum }: AppointmentsMeasure): Rule {
  return {
    reads: "PRESENCE",
    required: minimum,
    needs: (level) => [{ fact: "appointments", levels: [level] }],
    measure: (records, _year, asOf) => (unit) =>
      amountOf(ownAppointments(records, unit).filter((each) => isInForce(each, asOf)).length),
    changes: appointmentChanges,
    pace: milestonePace(false),
    judge: atLeast,
    arithmetic: amountWorking,
    evidence: [{ of: "appointments" }],
    explain: explainAppointments,
    counts: countsNone,
    words: { noun: "REPORTER", head: "appointments" },
  };
}

function ownAppointments(records: Records, unit: string): readonly AppointmentFact[] {
  return records.appointmentsByUnit.get(unit) ?? [];
}

function isInForce({ appointed, ended }: AppointmentFact, date: CivilDate): boolean {
  return holdsOn({ from: appointed, to: ended }, date);
}

function appointmentChanges(records: Records, unit: string): Changes {
  const changes: Changes = new Map();
  for (const { appointed, ended } of ownAppointments(records, unit)) {
    addDuring(changes, spanOf(appointed, ended), { numerator: 1 });
  }
  return changes;
}

function explainAppointments({ unit, evidence, asOf }: Looked): Judged[] {
  return evidence.appointments
    .filter((appointment) => appointment.unit === unit)
    .map((appointment) => {
      const { id, title, appointed } = appointment;
      return [
        { kind: "APPOINTMENT", id, unit, on: appointed, title },
        isInForce(appointment, asOf) ? { contribution: 1 } : NOT_IN_FORCE,
      ];
    });
}
