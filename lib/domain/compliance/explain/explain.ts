import type { CivilDate } from "@/lib/domain/calendar";
import type { ComplianceQuestion } from "@/lib/domain/compliance/compute";
import { dayWithinYear } from "@/lib/domain/compliance/day";
import type { Facts } from "@/lib/domain/compliance/facts";
import { measurerOf } from "@/lib/domain/compliance/measurement";
import { indexFacts, type Records } from "@/lib/domain/compliance/records";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { judgeCount, judgeRecency } from "./activities";
import { judgeChairs } from "./chairs";
import { judgeAppointments, judgeChannels, judgeEnquiries, judgeReadings } from "./dated";
import {
  type ActivityRecord,
  type AppointmentRecord,
  type ChannelRecord,
  type EnquiryRecord,
  type Explanation,
  explanationOf,
  type LookedAt,
  type ReadingRecord,
  type Verdict,
} from "./evidence";

/** Raw records that may lie behind a result; more than needed does no harm. */
export interface Evidence {
  readonly activities: readonly ActivityRecord[];
  readonly channels: readonly ChannelRecord[];
  readonly readings: readonly ReadingRecord[];
  readonly appointments: readonly AppointmentRecord[];
  readonly enquiries: readonly EnquiryRecord[];
}

/**
 * The records behind one unit's result for a target, counted and not (compliance.md §9). `facts` give the tree, and
 * headcounts and chair links for a coverage; of `evidence` only what the measure looks at is used. The title of a
 * linked unit is its code, for the caller to replace.
 */
export function explain(
  target: MeasuredTarget,
  unit: string,
  evidence: Evidence,
  facts: Facts,
  question: Pick<ComplianceQuestion, "year" | "asOf">,
): Explanation {
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  return explanationOf(judge(target, unit, evidence, indexFacts(facts), year, asOf));
}

function judge(
  { measure }: MeasuredTarget,
  unit: string,
  evidence: Evidence,
  records: Records,
  year: number,
  asOf: CivilDate,
): [LookedAt, Verdict][] {
  const ofUnit = (record: { readonly unit: string }) => record.unit === unit;
  switch (measure.type) {
    case "count": {
      const inScope = evidence.activities.filter((activity) => {
        const owners: string[] = [];
        records.hierarchy.forEachScopeOwner(activity.unit, measure.scope, activity.on, (owner) =>
          owners.push(owner),
        );
        return owners.includes(unit);
      });
      return judgeCount(measure, inScope, year, asOf);
    }
    case "recency":
      return judgeRecency(measure, evidence.activities.filter(ofUnit), asOf);
    case "channels":
      return judgeChannels(measure, evidence.channels.filter(ofUnit), asOf);
    case "appointments":
      return judgeAppointments(evidence.appointments.filter(ofUnit), asOf);
    case "response":
      return judgeEnquiries(measure, evidence.enquiries.filter(ofUnit), year, asOf);
    case "coverage": {
      if (measure.audience === "CHAIRS") return judgeChairs(measure, records, unit, asOf);
      const whole = measurerOf(measure, records, year, asOf)(unit);
      const denominator = whole.form === "ratio" ? whole.denominator : null;
      const channels = evidence.channels.filter(ofUnit);
      return judgeReadings(measure, channels, evidence.readings, denominator, asOf);
    }
  }
}
