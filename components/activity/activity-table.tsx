import { RecordState } from "@/components/status/record-state";
import { ButtonLink } from "@/components/ui/button";
import { Hidden } from "@/components/ui/hidden";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import type { ActivityStatus } from "@/lib/domain/activity";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./activity-table.module.css";
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
    <ListTable>
      <thead>
        <tr>
          <th scope="col" className={styles.day}>
            {t("date")}
          </th>
          <th scope="col">{t("activity")}</th>
          <th scope="col">{t("type")}</th>
          <th scope="col">{t("outlet")}</th>
          <th scope="col">{t("countsTowards")}</th>
          <th scope="col">{t("status")}</th>
          <th scope="col">
            <Hidden>{t("next")}</Hidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ActivityRow key={line.id} line={line} names={names} withUnit={withUnit} records={records} />
        ))}
      </tbody>
    </ListTable>
  );
}

function ActivityRow({
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
    <Row asks={returned}>
      <Cell muted nowrap>
        {formatDate(line.occurredOn)}
      </Cell>
      <NameCell>
        <PlainLink tall href={activityPath(line.id)}>
          {line.title}
        </PlainLink>
        {withUnit ? <small>{line.unitName}</small> : null}
      </NameCell>
      <Cell muted>{names.types.get(line.type) ?? line.type}</Cell>
      <Cell muted deskOnly>
        {line.outlet ? (names.outlets.get(line.outlet) ?? line.outlet) : "–"}
      </Cell>
      <Cell deskOnly>{line.countsTowards.length > 0 ? line.countsTowards.join(", ") : "–"}</Cell>
      <td>
        <RecordState state={line.status} mine={records} />
        {returned && line.reason ? <small>{line.reason}</small> : null}
      </td>
      <Cell number>{records ? <NextStep line={line} /> : null} </Cell>
    </Row>
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
    <TallLink className={styles.step} href={activityEditPath(line.id)}>
      {t("continue")}
    </TallLink>
  );
}
