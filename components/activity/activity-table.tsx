import { RestoreButton } from "@/components/record/restore-button";
import { RecordState } from "@/components/status/record-state";
import { ButtonLink } from "@/components/ui/button";
import { Hidden } from "@/components/ui/hidden";
import { Muted } from "@/components/ui/muted";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Action } from "@/components/ui/use-send";
import type { ActivityLine } from "@/lib/domain/screen/activity-list";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./activity-table.module.css";
import { attendanceIn } from "./attendance";
import { activityEditPath, activityPath } from "./links";

/** Names by code of what lines name. */
export interface Names {
  readonly types: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
}

/** Activities; a row that came back asks its recorder for work, one that waits whoever decides. */
export function ActivityTable({
  lines,
  ...row
}: Omit<RowProps, "line"> & { lines: readonly ActivityLine[] }) {
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
          <ActivityRow key={line.id} line={line} {...row} />
        ))}
      </tbody>
    </ListTable>
  );
}

interface RowProps {
  readonly line: ActivityLine;
  readonly names: Names;
  readonly withUnit: boolean;
  readonly restore: Action<unknown>;
}

function ActivityRow({ line, names, withUnit, restore }: RowProps) {
  const attended = attendanceIn(useTranslations("activities.attendance"), line);
  return (
    <Row asks={isReturned(line)}>
      <Cell muted nowrap>
        {formatDate(line.occurredOn)}
      </Cell>
      <NameCell>
        <PlainLink tall href={activityPath(line.id)}>
          {line.title}
        </PlainLink>
        {withUnit ? <small>{line.unitName}</small> : null}
      </NameCell>
      <Cell muted>
        {names.types.get(line.type) ?? line.type}
        {attended ? <small>{attended}</small> : null}
      </Cell>
      <Cell muted deskOnly>
        {line.outlet ? (names.outlets.get(line.outlet) ?? line.outlet) : "–"}
      </Cell>
      <Cell deskOnly>{line.countsTowards.length > 0 ? line.countsTowards.join(", ") : "–"}</Cell>
      <td>
        <Standing line={line} />
      </td>
      <td className={styles.next}>
        {line.withdrawn === null ? <NextStep line={line} /> : <Restore line={line} restore={restore} />}
      </td>
    </Row>
  );
}

function isReturned({ status, mine, withdrawn }: ActivityLine): boolean {
  return status === "RETURNED" && mine && withdrawn === null;
}

/** Where it stands, why, and how long. */
function Standing({ line }: { line: ActivityLine }) {
  const t = useTranslations("activities.list");
  const { withdrawn, status, mine, waits } = line;
  const reason = isReturned(line) ? line.reason : withdrawn?.reason;
  return (
    <>
      <RecordState state={withdrawn === null ? status : "WITHDRAWN"} mine={mine} />
      {reason ? <small>{reason}</small> : null}
      {waits === null ? null : <small>{t("waits", { days: waits })}</small>}
    </>
  );
}

function Restore({ line, restore }: Pick<RowProps, "line" | "restore">) {
  const t = useTranslations("activities.steps");
  if (!line.restorable) return null;
  return (
    <RestoreButton
      size="small"
      id={line.id}
      version={line.version}
      words={{ press: t("verb.restore"), done: t("done.restore") }}
      named={line.title}
      restore={restore}
    />
  );
}

/** What comes next, and whose it is: the reader decides, corrects or goes on; or somebody else decides. */
function NextStep({ line: { id, status, mine, decides } }: { line: ActivityLine }) {
  const t = useTranslations("activities.list");
  if (status === "SUBMITTED" && !decides) return <Muted>{t("othersDecide")}</Muted>;
  if (decides) {
    return (
      <ButtonLink size="small" href={activityPath(id)}>
        {t("decide")}
      </ButtonLink>
    );
  }
  if (!mine) return null;
  if (status === "RETURNED") {
    return (
      <ButtonLink size="small" href={activityEditPath(id)}>
        {t("correct")}
      </ButtonLink>
    );
  }
  return status === "DRAFT" ? (
    <ButtonLink size="small" kind="quiet" href={activityEditPath(id)}>
      {t("continue")}
    </ButtonLink>
  ) : null;
}
