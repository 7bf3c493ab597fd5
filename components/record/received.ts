import { activityPath } from "@/components/activity/links";
import { unitPath } from "@/components/compliance/links";
import { headcountsPath } from "@/components/headcount/links";
import { type RecordName, SHOWN_KINDS } from "@/lib/records/all";
import { recordPath } from "./links";

/** Where a record is seen: on its page, or on that of what it belongs to. */
export function receivedPath({
  kind,
  id,
  owner,
}: {
  readonly kind: RecordName | "activities";
  readonly id: string;
  readonly owner: string;
}): string {
  if (kind === "activities") return activityPath(id);
  if (kind === "headcounts") return headcountsPath(owner);
  const shown = SHOWN_KINDS.find((each) => each === kind);
  return shown === undefined ? unitPath(owner) : recordPath(shown, id);
}
