import { address, unitPath } from "@/components/compliance/links";
import { ClosedNote } from "@/components/lock/closed-note";
import { useClosedSpans } from "@/components/lock/lock-words";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { FactLink, FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import type { RecordDetail } from "@/lib/domain/screen/record";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { type ListedKind, listedOf } from "@/lib/records/all";
import { useEnding, waitOf } from "./ending";
import { listPath, recordPath } from "./links";
import { type ReadingActions, Readings } from "./readings";
import { RecordButtons } from "./record-buttons";
import type { RecordAction } from "./record-form";
import { RecordHistory } from "./record-history";
import { useRecordWords } from "./record-words";
import { ChairRoster, type RosterActions } from "./roster";
import { ClockBar } from "./running-clock";

export interface ShowRecordProps extends RecordDetail {
  readonly kind: ListedKind;
  readonly actions: Readonly<Record<"edit" | "withdraw" | "restore", RecordAction>>;
  readonly readingActions: ReadingActions;
  readonly rosterActions: RosterActions;
}

/** One record: what it says, what can be done with it, how it came to be. */
export function ShowRecord(props: ShowRecordProps) {
  const { kind, record, lock, withdrawn, records, history } = props;
  const spans = useClosedSpans()(props.closed);
  const t = useTranslations("recordScreens");
  const { named, label, words } = useRecordWords(kind);
  const { unit, values, standing } = record;
  const { fields } = listedOf(kind);
  const wait = waitOf(kind, record, props.now);

  function said(field: string) {
    const text = words(field, values[field] ?? null);
    return text !== null && fields[field]?.kind === "link" ? <FactLink url={text} /> : text;
  }

  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { label: t(`kinds.${kind}.title`), href: listPath(kind) },
              { label: unit.name, href: unitPath(unit.code) },
            ]}
            here={named(record)}
          />
        }
        tools={records ? <Tools {...props} /> : null}
        finding={named(record)}
        cause={t(`kinds.${kind}.${standing}`)}
      />
      <Wrap>
        {lock ? <ClosedNote lock={lock.lock} later={!lock.ended} /> : null}
        {withdrawn ? (
          <Note
            kind="denied"
            title={t("withdrawnAt", {
              at: formatInstant(new Date(withdrawn.at)),
              by: withdrawn.by ?? t("nobody"),
            })}
          >
            {withdrawn.reason}
          </Note>
        ) : null}
        <Columns>
          <Section heading={t("record")} bare>
            {wait === null ? null : <ClockBar {...wait} />}
            <FactList
              rows={[
                [label("unit"), unit.name],
                ...Object.keys(fields)
                  .filter((field) => field !== "unit" && field !== "id")
                  .map((field) => [label(field), said(field)] as const),
              ]}
            />
          </Section>
          <Section heading={t("history")} bare>
            <RecordHistory kind={kind} changes={history} />
          </Section>
        </Columns>
        {props.roster ? <ChairRoster {...props} roster={props.roster} actions={props.rosterActions} /> : null}
        {props.readings ? (
          <ClosedSpans spans={spans}>
            <Readings {...props} readings={props.readings} actions={props.readingActions} />
          </ClosedSpans>
        ) : null}
      </Wrap>
    </>
  );
}

function Tools({ kind, record, lock, withdrawn, today, now, actions }: ShowRecordProps) {
  const t = useTranslations("recordScreens");
  const reporters = useTranslations("reporters");
  const { id, version } = record;
  const ending = useEnding(kind)(record);
  if (lock?.ended || (lock && withdrawn)) return null;
  return (
    <>
      {withdrawn ? null : <ButtonLink href={`${recordPath(kind, id)}/edit`}>{t("edit")}</ButtonLink>}
      {kind === "reporters" && !withdrawn && record.standing === "open" ? (
        <ButtonLink href={address("/reporters/new", { unit: record.unit.code, replaces: id })}>
          {reporters("succeed")}
        </ButtonLink>
      ) : null}
      <RecordButtons
        id={id}
        version={version}
        withdrawn={withdrawn !== null}
        ending={ending}
        mistakable={lock === null}
        today={today}
        now={now}
        {...actions}
      />
    </>
  );
}
