import { useLocale, useMessages } from "next-intl";
import { SortHead } from "@/components/ui/sort-head";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { own } from "@/lib/domain/own";
import type { RecordList, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { type ListedKind, listedOf } from "@/lib/records/all";
import { columnsOf } from "./columns";
import { EndButton } from "./end-button";
import { useEnding, waitOf } from "./ending";
import { recordPath } from "./links";
import type { RecordAction } from "./record-form";
import styles from "./record-table.module.css";
import { useRecordWords } from "./record-words";
import { RestoreButton } from "./restore-button";
import { RunningClock } from "./running-clock";

type RecordTableProps = Pick<RecordList, "asked" | "shown" | "readings" | "manyUnits" | "today" | "now"> & {
  kind: ListedKind;
  /** Answers or handles a record from its row, or brings it back; null for those who only read. */
  actions: Readonly<Record<"edit" | "restore", RecordAction>> | null;
};

/** The records of a list; each head sorts. */
export function RecordTable({ kind, asked, shown, form, ...list }: RecordTableProps & { form: string }) {
  const t = useTranslations("recordScreens");
  const { label } = useRecordWords(kind);
  const { title } = listedOf(kind);
  return (
    <ListTable className={styles.records}>
      <thead>
        <tr>
          <SortHead column={title} sort={asked.sort} form={form}>
            {label(title)}
          </SortHead>
          {columnsOf(kind).map((field) => (
            <SortHead key={field} column={field} sort={asked.sort} form={form}>
              {label(field)}
            </SortHead>
          ))}
          {list.readings === null ? null : <th scope="col">{t("readings.newest")}</th>}
          <NumberHead>{t("standing")}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <RecordRow key={line.id} kind={kind} line={line} {...list} />
        ))}
      </tbody>
    </ListTable>
  );
}

/** Days, counts and choices stay on one line. */
function isFreeText(kind: ListedKind, field: string): boolean {
  const held = listedOf(kind).fields[field]?.kind;
  return held === "text" || held === "link";
}

/** It goes on, and nobody waits for it to end. */
function isOrdinary(
  { standing, withdrawn }: ShownRecord,
  wait: ReturnType<typeof waitOf>,
  ending: ReturnType<ReturnType<typeof useEnding>>,
): boolean {
  return standing === "open" && !withdrawn && wait === null && !ending?.waits;
}

function RecordRow({
  kind,
  line,
  readings,
  manyUnits,
  today,
  now,
  actions,
}: Omit<RecordTableProps, "asked" | "shown"> & { line: ShownRecord }) {
  const t = useTranslations("recordScreens");
  const { label, words, named } = useRecordWords(kind);
  const ending = useEnding(kind)(line);
  const wait = waitOf(kind, line, now);
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={recordPath(kind, line.id)}>
          {named(line)}
        </PlainLink>
        {manyUnits ? <small>{line.unit.name}</small> : null}
      </NameCell>
      {columnsOf(kind).map((field) => {
        const value = words(field, line.values[field] ?? null);
        return (
          <Cell
            key={field}
            label={label(field)}
            muted
            nowrap={!isFreeText(kind, field)}
            deskOnly={value === null}
          >
            <span>{value ?? "–"}</span>
          </Cell>
        );
      })}
      <NewestCell readings={readings} channel={line.id} />
      <Cell number label={t("standing")} deskOnly={isOrdinary(line, wait, ending)}>
        <span className={styles.standing}>
          {line.withdrawn ? <span>{t("gone")}</span> : null}
          {line.withdrawn || wait !== null ? null : <span>{t(`kinds.${kind}.${line.standing}`)}</span>}
          {line.withdrawn || wait === null ? null : <RunningClock {...wait} />}
          {actions !== null && line.withdrawn ? (
            <RestoreButton
              size="small"
              id={line.id}
              version={line.version}
              words={{ press: t("restore"), done: t("restored") }}
              named={named(line)}
              restore={actions.restore}
            />
          ) : null}
          {actions !== null && !line.withdrawn && ending?.waits ? (
            <EndButton
              {...{ id: line.id, version: line.version, ending, today, now, edit: actions.edit }}
              small
              label={`${ending.words.verb}: ${named(line)}`}
            />
          ) : null}
        </span>
      </Cell>
    </Row>
  );
}

/** Whom a channel was last seen to reach, and when: a count says nothing without its day. */
function NewestCell({ readings, channel }: Pick<RecordList, "readings"> & { channel: string }) {
  const t = useTranslations("recordScreens.readings");
  const audiences = useMessages().recordScreens.readings.audiences;
  const language = useLocale();
  if (readings === null) return null;
  const reading = readings.get(channel);
  if (reading === undefined) {
    return (
      <Cell muted deskOnly>
        –
      </Cell>
    );
  }
  const { audience, connected, asOf } = reading;
  return (
    <Cell label={t("newest")}>
      <span>
        <b>{formatNumber(connected, language)}</b> {own<string>(audiences, audience) ?? audience}
        <small>{formatDate(asOf)}</small>
      </span>
    </Cell>
  );
}
