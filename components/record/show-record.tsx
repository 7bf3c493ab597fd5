import { address, unitPath } from "@/components/compliance/links";
import { CheckedLink } from "@/components/file/checked-link";
import { FileGallery } from "@/components/file/file-gallery";
import { GivenNote } from "@/components/file/given-note";
import { ClosedNote } from "@/components/lock/closed-note";
import { useClosedSpans } from "@/components/lock/lock-words";
import { EndReporter } from "@/components/reporter/end-reporter";
import { useShort } from "@/components/reporter/use-short";
import { ChairRoster } from "@/components/roster/chair-roster";
import type { RosterActions } from "@/components/roster/roster-actions";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { ChannelPlace, RecordDetail } from "@/lib/domain/screen/record";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { recordedOf, type ShownKind } from "@/lib/records/all";
import { useEnding, waitOf } from "./ending";
import { recordPath } from "./links";
import { type ReadingActions, ReadingForm, Readings } from "./readings";
import { RecordButtons } from "./record-buttons";
import { useRecordCrumb } from "./record-crumb";
import type { RecordAction } from "./record-form";
import { RecordHistory } from "./record-history";
import { useCalled, useFieldWords } from "./record-words";
import { ClockBar } from "./running-clock";

export interface ShowRecordProps extends RecordDetail {
  readonly kind: ShownKind;
  readonly actions: Readonly<Record<"edit" | "withdraw" | "restore", RecordAction>>;
  readonly readingActions: ReadingActions;
  readonly rosterActions: RosterActions;
}

/** One record: what it says, what can be done with it, how it came to be. */
export function ShowRecord(props: ShowRecordProps) {
  const { kind, record, lock, withdrawn, history } = props;
  const spans = useClosedSpans()(props.closed);
  const t = useTranslations("recordScreens");
  const { place } = props;
  const { label, words } = useFieldWords(kind, place?.of);
  const { unit, values } = record;
  const { fields } = recordedOf(kind);
  const wait = waitOf(kind, record, props.now);
  const { roster } = props;

  function said(field: string) {
    const text = words(field, values[field] ?? null);
    return text !== null && fields[field]?.kind === "link" ? (
      <CheckedLink url={text} checks={props.linkChecks} />
    ) : (
      text
    );
  }

  return (
    <>
      <RecordBand {...props} />
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
        <GivenNote given={props.linkGiven} />
        {roster ? <ChairRoster {...props} roster={roster} actions={props.rosterActions} /> : null}
        <Columns>
          <Section heading={t("record")} bare>
            {wait === null ? null : <ClockBar {...wait} />}
            <FactList
              rows={[
                [label("unit"), unit.name + (props.onBehalf ? ` (${t("onBehalf")})` : "")],
                ...(place
                  ? [[label("channel"), <ChannelLink key="channel" channel={place.channel} />] as const]
                  : []),
                ...(place?.linked
                  ? [
                      [
                        t("roster.file.union"),
                        <LinkedUnion key="union" code={String(values.unit)} name={place.linked} />,
                      ] as const,
                    ]
                  : []),
                ...Object.keys(fields)
                  .filter((field) => !["unit", "channel", "id", "files", "links"].includes(field))
                  .map((field) => [label(field), said(field)] as const),
              ]}
            />
            <FileGallery files={props.files} links={props.links} checks={props.linkChecks} />
          </Section>
          <Section heading={t("history")} bare>
            <RecordHistory kind={kind} changes={history} onBehalf={props.onBehalf} of={place?.of} />
          </Section>
        </Columns>
        {props.readings ? (
          <ClosedSpans spans={spans}>
            <ReadingForm {...props} readings={props.readings} actions={props.readingActions} />
          </ClosedSpans>
        ) : null}
        {props.readings ? (
          <Readings
            record={record}
            records={props.records}
            readings={props.readings}
            actions={props.readingActions}
          />
        ) : null}
      </Wrap>
    </>
  );
}

/** Whose chair it is about; who does not see the union reads its code. */
function LinkedUnion({ code, name }: { code: string; name: string }) {
  return name === code ? name : <TallLink href={unitPath(code)}>{name}</TallLink>;
}

/** On whose page a record stands. */
function ChannelLink({ channel }: Pick<ChannelPlace, "channel">) {
  const t = useTranslations("recordScreens");
  if (channel === null) return t("called.unseen");
  return <TallLink href={recordPath("channels", channel.id)}>{channel.name}</TallLink>;
}

/** What it is called; of a group of chairs who is missing. */
function RecordBand(props: ShowRecordProps) {
  const { kind, record, withdrawn, records, roster, place } = props;
  const t = useTranslations("recordScreens");
  const name = useCalled(props);
  const crumb = useRecordCrumb(props);
  const { unit, standing } = record;
  return (
    <Band
      crumb={
        <Crumb
          path={[
            ...crumb,
            ...(unit.name === name || place ? [] : [{ label: unit.name, href: unitPath(unit.code) }]),
          ]}
          here={name}
        />
      }
      tools={records ? <Tools {...props} /> : null}
      title={roster ? name : undefined}
      finding={
        roster
          ? t("roster.heading", {
              ...{ ...roster.counts, of: roster.of },
              others: roster.counts.missing - roster.counts.vacant,
            })
          : name
      }
      cause={(withdrawn ? "" : t(`kinds.${kind}.${standing}`)) || undefined}
    />
  );
}

function Tools({ kind, record, place, lock, withdrawn, needed, today, now, actions }: ShowRecordProps) {
  const t = useTranslations("recordScreens");
  const { id, version } = record;
  const ending = useEnding(kind, place?.of)(record);
  const isReporter = kind === "reporters";
  if (lock?.ended || (lock && withdrawn)) return null;
  return (
    <>
      {withdrawn ? null : <ButtonLink href={`${recordPath(kind, id)}/edit`}>{t("edit")}</ButtonLink>}
      {isReporter && !withdrawn && record.standing === "open" ? (
        <ReporterTools {...{ record, needed, today, actions }} />
      ) : null}
      <RecordButtons
        id={id}
        version={version}
        withdrawn={withdrawn !== null}
        ending={isReporter ? null : ending}
        mistakable={lock === null}
        today={today}
        now={now}
        {...actions}
      />
    </>
  );
}

/** The ways out of an appointment: another follows, or it ends, after what the unit would lack has been said. */
function ReporterTools({
  record: { id, version, unit, values },
  needed,
  today,
  actions: { edit },
}: Pick<ShowRecordProps, "record" | "needed" | "today" | "actions">) {
  const t = useTranslations("reporters");
  const short = useShort()(needed);
  const [fullName, appointed] = [String(values.fullName ?? ""), String(values.appointed ?? "")];
  return (
    <>
      {appointed < today ? (
        <ButtonLink href={address("/reporters/new", { unit: unit.code, replaces: id })}>
          {t("succeed")}
        </ButtonLink>
      ) : null}
      <EndReporter
        end={edit}
        edit={edit}
        ended={typeof values.ended === "string" ? values.ended : null}
        here={recordPath("reporters", id)}
        {...{ id, version, fullName, appointed, short, today }}
      />
    </>
  );
}
