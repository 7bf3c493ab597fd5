import { classNames } from "@/components/ui/class-names";
import { SortHead } from "@/components/ui/sort-head";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { RecordList, ShownRecord } from "@/lib/domain/screen/record";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { type ListedKind, listedOf } from "@/lib/records/all";
import { columnsOf } from "./columns";
import { EndButton } from "./end-button";
import { useEnding, waitOf } from "./ending";
import { recordPath } from "./links";
import { CountButton, ReachCells } from "./reach-cells";
import type { RecordAction } from "./record-form";
import styles from "./record-table.module.css";
import { useRecordWords } from "./record-words";
import { RestoreButton } from "./restore-button";
import { RunningClock } from "./running-clock";

type RecordTableProps = Pick<
  RecordList,
  "asked" | "shown" | "reach" | "audiences" | "manyUnits" | "today" | "now"
> & {
  kind: ListedKind;
  /** The list as it is shown. */
  here: string;
  /** Answers or handles a record from its row, or brings it back; null for those who only read. */
  actions: RowActions | null;
};

export type RowActions = Readonly<Record<"edit" | "restore" | "count" | "uncount", RecordAction>>;

/** Of a channel that runs its end is not asked for, and whom it reaches needs the room. */
function shownColumns(kind: ListedKind, reach: RecordList["reach"]): string[] {
  return columnsOf(kind).filter((field) => reach === null || field !== listedOf(kind).order.last);
}

/** The records of a list; each head sorts. */
export function RecordTable({ kind, asked, shown, form, ...list }: RecordTableProps & { form: string }) {
  const t = useTranslations("recordScreens");
  const { label } = useRecordWords(kind);
  const { title } = listedOf(kind);
  return (
    <ListTable className={classNames(styles.records, list.reach !== null && styles.channels)}>
      <thead>
        <tr>
          <SortHead column={title} sort={asked.sort} form={form}>
            {label(title)}
          </SortHead>
          {shownColumns(kind, list.reach).map((field) => (
            <SortHead key={field} column={field} sort={asked.sort} form={form}>
              {label(field)}
            </SortHead>
          ))}
          {list.reach === null ? null : (
            <>
              <NumberHead>{t("readings.reach")}</NumberHead>
              <NumberHead>{t("readings.share")}</NumberHead>
              <th scope="col">{t("readings.newest")}</th>
            </>
          )}
          <NumberHead>{t(list.reach !== null && list.actions !== null ? "next" : "standing")}</NumberHead>
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

/** Days and counts stay on one line. */
function isFreeText(kind: ListedKind, field: string): boolean {
  const held = listedOf(kind).fields[field]?.kind;
  return held === "text" || held === "link" || held === "choice";
}

type RowProps = Omit<RecordTableProps, "asked" | "shown"> & { line: ShownRecord };

function RecordRow({ kind, line, reach, manyUnits, ...at }: RowProps) {
  const { label, words, named } = useRecordWords(kind);
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={recordPath(kind, line.id)}>
          {named(line)}
        </PlainLink>
        {manyUnits ? <small>{line.unit.name}</small> : null}
      </NameCell>
      {shownColumns(kind, reach).map((field) => {
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
      {reach === null ? null : <ReachCells reach={reach.get(line.id) ?? null} />}
      <StandingCell {...{ kind, line, reach, ...at }} />
    </Row>
  );
}

/** How a record stands, and what can be done about it at once. */
function StandingCell(props: Omit<RowProps, "manyUnits">) {
  const t = useTranslations("recordScreens");
  const { kind, line, reach, actions, now } = props;
  const { named } = useRecordWords(kind);
  const ending = useEnding(kind)(line);
  const wait = waitOf(kind, line, now);
  const isCounted = reach !== null && actions !== null;
  const isOpen = line.standing === "open" && !line.withdrawn;
  const isOrdinary = isOpen && wait === null && !ending?.waits && !isCounted;
  return (
    // Of a channel that runs the button alone stands here: it says no standing.
    <Cell number {...(isOpen && isCounted ? {} : { label: t("standing") })} deskOnly={isOrdinary}>
      <span className={styles.standing}>
        {line.withdrawn ? (
          <>
            <span>{t("gone")}</span>
            {actions === null ? null : (
              <RestoreButton
                size="small"
                id={line.id}
                version={line.version}
                words={{ press: t("restore"), done: t("restored") }}
                named={named(line)}
                restore={actions.restore}
              />
            )}
          </>
        ) : (
          <Standing {...props} wait={wait} ending={ending} />
        )}
      </span>
    </Cell>
  );
}

function Standing({
  wait,
  ending,
  ...props
}: Omit<RowProps, "manyUnits"> & {
  wait: ReturnType<typeof waitOf>;
  ending: ReturnType<ReturnType<typeof useEnding>>;
}) {
  const t = useTranslations("recordScreens");
  const { kind, line, reach, audiences, here, today, now, actions } = props;
  const name = useRecordWords(kind).named(line);
  if (reach !== null && actions !== null && line.standing === "open")
    return (
      <CountButton
        {...{ line, name, today, here, actions }}
        reach={reach.get(line.id) ?? null}
        audiences={audiences?.get(line.id) ?? []}
      />
    );
  return (
    <>
      {wait === null ? <span>{t(`kinds.${kind}.${line.standing}`)}</span> : <RunningClock {...wait} />}
      {actions !== null && ending?.waits ? (
        <EndButton
          {...{ id: line.id, version: line.version, ending, today, now, edit: actions.edit }}
          small
          label={`${ending.words.verb}: ${isolated(name)}`}
        />
      ) : null}
    </>
  );
}
