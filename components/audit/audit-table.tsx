import { Disclosure } from "@/components/ui/disclosure";
import { Cell, ListTable, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { AuditLine } from "@/lib/domain/audit";
import type { AuditAsked } from "@/lib/domain/screen/audit";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./audit.module.css";
import { useAuditWords } from "./audit-words";
import { Differences } from "./differences";
import { auditedPath, auditPath } from "./links";

/** More are opened on demand. */
const MOST_SHOWN = 3;

/** Entries as lines: when and who, what of which record, of which unit. */
export function AuditTable({ asked, lines }: { asked: AuditAsked; lines: readonly AuditLine[] }) {
  const t = useTranslations("audit");
  return (
    <ListTable className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("columns.at")}</th>
          <th scope="col">{t("columns.by")}</th>
          <th scope="col">{t("columns.done")}</th>
          <th scope="col">{t("columns.unit")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} asked={asked} line={line} />
        ))}
      </tbody>
    </ListTable>
  );
}

function Line({ asked, line }: { asked: AuditAsked; line: AuditLine }) {
  const t = useTranslations("audit");
  const { at, by, purpose, unit } = line;
  return (
    <Row>
      <Cell label={t("columns.at")} muted nowrap>
        <time dateTime={at}>{formatInstant(new Date(at))}</time>
      </Cell>
      <Cell label={t("columns.by")}>
        <span className={styles.by}>
          {by === null ? (
            t(purpose === "import" ? "command" : "nobody")
          ) : (
            <PlainLink tall href={auditPath(asked, { person: by.id, who: "" })}>
              {by.name ?? t("nobody")}
            </PlainLink>
          )}
          {purpose === "token" ? <small>{t("byScript")}</small> : null}
        </span>
      </Cell>
      <Cell>
        <Doing asked={asked} line={line} />
      </Cell>
      <Cell label={t("columns.unit")} muted deskOnly={unit === null}>
        {unit === null ? null : (
          <PlainLink tall href={auditPath(asked, { unit: unit.code, below: "" })}>
            {unit.name}
          </PlainLink>
        )}
      </Cell>
    </Row>
  );
}

function Doing({ asked, line }: { asked: AuditAsked; line: AuditLine }) {
  const t = useTranslations("audit");
  const words = useAuditWords();
  const named = words.named(line);
  const path = auditedPath(line);
  const differences = words.differences(line);
  const only = asked.kind === line.kind && asked.record === line.record;
  return (
    <div>
      <span className={styles.done}>
        <b>{words.done(line)}</b>{" "}
        {path === null ? (
          named
        ) : (
          <PlainLink tall href={path}>
            {named ?? line.unit?.name ?? t("open")}
          </PlainLink>
        )}
      </span>
      {differences.length > MOST_SHOWN ? (
        <Disclosure summary={t("details")}>
          <Differences differences={differences} />
        </Disclosure>
      ) : (
        <Differences differences={differences} />
      )}
      {path === null || only ? null : (
        <a
          className={styles.history}
          href={auditPath(asked, { kind: line.kind, record: line.record, doing: "" })}
        >
          {t("history")}
        </a>
      )}
    </div>
  );
}
