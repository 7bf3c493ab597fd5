import { activityPath } from "@/components/activity/links";
import { unitPath, withDay } from "@/components/compliance/links";
import { recordPath } from "@/components/record/links";
import type { Day } from "@/lib/domain/compliance/day";
import { own } from "@/lib/domain/own";
import type { RecordShown, WhyView } from "@/lib/domain/screen/why";

/** Where a record behind a number is read: a count where its group is. Null for one that the reader does not see. */
export function evidencePath(
  { kind, id, unit }: Pick<RecordShown, "kind" | "id" | "unit">,
  readings: WhyView["readings"],
  day: Day,
): string | null {
  if (id === null) return null;
  switch (kind) {
    case "ACTIVITY":
      return activityPath(id);
    case "UNIT":
      return withDay(unitPath(unit), day);
    case "CHANNEL":
      return recordPath("channels", id);
    case "READING": {
      const said = own(readings, id);
      return said === undefined ? null : recordPath("channels", said.channel);
    }
    case "APPOINTMENT":
      return recordPath("reporters", id);
    case "ENQUIRY":
      return recordPath("enquiries", id);
  }
}
