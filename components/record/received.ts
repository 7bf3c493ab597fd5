import { activityPath } from "@/components/activity/links";
import { unitPath } from "@/components/compliance/links";
import { headcountsPath } from "@/components/headcount/links";
import { LISTED_KINDS, type RecordName } from "@/lib/records/all";
import { recordPath } from "./links";

/** Where a record is seen: on its page, or on that of what it belongs to. */
export function receivedPath({
  kind,
  id,
  owner,
  channel,
}: {
  readonly kind: RecordName | "activities";
  readonly id: string;
  readonly owner: string;
  readonly channel: string | null;
}): string {
  if (kind === "activities") return activityPath(id);
  if (kind === "headcounts") return headcountsPath(owner);
  const listed = LISTED_KINDS.find((each) => each === kind);
  if (listed !== undefined) return recordPath(listed, id);
  return channel === null ? unitPath(owner) : recordPath("channels", channel);
}
