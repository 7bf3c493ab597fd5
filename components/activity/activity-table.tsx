import Link from "next/link";
import { useTranslations } from "next-intl";
import { RecordState } from "@/components/status/record-state";
import { ButtonLink } from "@/components/ui/button";
import type { ActivityStatus } from "@/lib/domain/activity";
import { formatDate } from "@/lib/format";
import { activityEditPath, activityPath } from "./links";

export interface ActivityLine {
  readonly id: string;
  readonly unitName: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly status: ActivityStatus;
  readonly reason: string | null;
  readonly countsTowards: readonly string[];
}

/** Names by code of what lines name. */
export interface Names {
  readonly types: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
}

/** Activities newest first; a row that came back asks its recorder for work. */
export function ActivityTable({
  lines,
  names,
  withUnit,
  records,
}: {
  lines: readonly ActivityLine[];
  names: Names;
  withUnit: boolean;
  /** The reader is on the side that writes. */
  records: boolean;
}) {
  const t = useTranslations("activities.list");
  return (
    <table className="table stacks">
      <thead>
        <tr>
          <th scope="col" className="w-24">
            {t("date")}
          </th>
          <th scope="col">{t("activity")}</th>
          <th scope="col">{t("type")}</th>
          <th scope="col">{t("outlet")}</th>
          <th scope="col">{t("countsTowards")}</th>
          <th scope="col">{t("status")}</th>
          <th scope="col">
            <span className="sr-only">{t("next")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} names={names} withUnit={withUnit} records={records} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  line,
  names,
  withUnit,
  records,
}: {
  line: ActivityLine;
  names: Names;
  withUnit: boolean;
  records: boolean;
}) {
  const returned = line.status === "RETURNED" && records;
  return (
    <tr className={returned ? "asks" : undefined}>
      <td className="whitespace-nowrap text-ink-2">{formatDate(line.occurredOn)}</td>
      <th scope="row" className="name">
        <Link href={activityPath(line.id)} prefetch={false} className="plain-link tall-touch">
          {line.title}
        </Link>
        {withUnit ? <small>{line.unitName}</small> : null}
      </th>
      <td className="muted">{names.types.get(line.type) ?? line.type}</td>
      <td className="muted desk-only">
        {line.outlet ? (names.outlets.get(line.outlet) ?? line.outlet) : "–"}
      </td>
      <td className="desk-only">{line.countsTowards.length > 0 ? line.countsTowards.join(", ") : "–"}</td>
      <td>
        <RecordState state={line.status} mine={records} />
        {returned && line.reason ? <small>{line.reason}</small> : null}
      </td>
      <td className="text-right">{records ? <NextStep line={line} /> : null} </td>
    </tr>
  );
}

/** What the row's recorder still has to do: correct what came back, or go on with a draft. */
function NextStep({ line }: { line: ActivityLine }) {
  const t = useTranslations("activities.list");
  if (line.status === "RETURNED") {
    return (
      <ButtonLink size="small" href={activityEditPath(line.id)}>
        {t("correct")}
      </ButtonLink>
    );
  }
  if (line.status !== "DRAFT") return null;
  return (
    <Link href={activityEditPath(line.id)} prefetch={false} className="tall-touch whitespace-nowrap">
      {t("continue")}
    </Link>
  );
}
