import type { Evidence } from "@/components/file/evidence-fields";
import { ClosedNote } from "@/components/lock/closed-note";
import { useClosedSpans } from "@/components/lock/lock-words";
import { Band } from "@/components/ui/band";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { DraftStatePlace } from "@/components/ui/draft-state";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { ClosedDays } from "@/lib/domain/lock";
import type { ChannelPlace, RecordDetail, RecordLock, ShownRecord } from "@/lib/domain/screen/record";
import type { ChosenUnit } from "@/lib/domain/screen/unit-choice";
import { useTranslations } from "@/lib/i18n/words";
import { type ListedKind, listedOf, recordedOf, type ShownKind } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { useCountedAudiences } from "./counted-audiences";
import { useFieldViews } from "./field-views";
import { listPath, recordPath } from "./links";
import { useRecordCrumb } from "./record-crumb";
import { type RecordAction, RecordForm } from "./record-form";
import styles from "./record-form-page.module.css";
import { useCalled } from "./record-words";
import { TotalNote } from "./total-note";

interface Common {
  /** Days on which the unit is closed. */
  readonly closed: readonly ClosedDays[];
  readonly today: string;
  readonly save: RecordAction;
  readonly withdraw: RecordAction;
}

/** The form of a new record; first of all, for which unit. */
export function NewRecord({
  kind,
  choice,
  given,
  closed,
  ...form
}: Common & {
  readonly kind: ListedKind;
  readonly choice: ChosenUnit;
  /** What its address says of it: codes of choices, by field. */
  readonly given: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("recordScreens");
  const fields = useFieldViews(kind, null, form.today, given);
  const spans = useClosedSpans()(closed);
  const whom = useTranslations("unitChoice")("whom");
  const title = t(`kinds.${kind}.new`);
  const { unit } = choice;
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t(`kinds.${kind}.title`), href: listPath(kind) }]} here={title} />}
        tools={<DraftStatePlace />}
        finding={title}
        cause={unit === null ? whom : undefined}
      />
      <Wrap className={styles.page}>
        <UnitChoice
          action={`${listPath(kind)}/new`}
          choice={choice}
          level={listedOf(kind).level}
          keep={given}
        />
        {unit === null ? null : (
          <ClosedSpans spans={spans}>
            <RecordForm
              {...form}
              kind={kind}
              fields={fields}
              evidence={{ files: [] }}
              at={{ unit: unit.code }}
              listHref={listPath(kind)}
              cancelHref={listPath(kind)}
              drafts={kind}
              waits={{ form: `${listedOf(kind).entity}.create`, what: title, says: listedOf(kind).title }}
            />
          </ClosedSpans>
        )}
      </Wrap>
    </>
  );
}

/** Corrects a record; of one in a closed period nothing but what happened later can be said. */
export function EditRecord({
  kind,
  record,
  place,
  lock,
  closed,
  evidence,
  audiences,
  ...form
}: Common & {
  readonly kind: ShownKind;
  readonly record: ShownRecord;
  readonly place: ChannelPlace | null;
  readonly evidence: Evidence;
  /** Of a count: whom its channel may be counted for. */
  readonly audiences: RecordDetail["audiences"];
  readonly lock: RecordLock | null;
}) {
  const t = useTranslations("recordScreens");
  const called = useCalled({ kind, record, place });
  const crumb = useRecordCrumb({ kind, place });
  const { id, version, unit, values } = record;
  const last = recordedOf(kind).order?.last;
  const { counted } = useCountedAudiences(audiences);
  const fields = useFieldViews(kind, values, form.today, {}, place?.of).map((field) =>
    kind === "coverage" && field.name === "audience" ? { ...field, options: counted } : field,
  );
  const spans = useClosedSpans()(closed);
  return (
    <>
      <Band
        crumb={<Crumb path={[...crumb, { label: called, href: recordPath(kind, id) }]} here={t("edit")} />}
        tools={<DraftStatePlace />}
        finding={t("editFinding", { name: called })}
        cause={unit.name}
      />
      <Wrap className={styles.page}>
        {lock ? <ClosedNote lock={lock.lock} later /> : null}
        {kind === "coverage" && place?.of === "GROUP" ? <TotalNote unit={unit.code} /> : null}
        <ClosedSpans spans={spans}>
          <RecordForm
            {...form}
            kind={kind}
            fields={lock ? fields.filter(({ name }) => name === last) : fields}
            {...(lock ? {} : { evidence })}
            at={{ id, version }}
            listHref={`/${pathOf(kind)}`}
            cancelHref={recordPath(kind, id)}
            drafts={kind}
          />
        </ClosedSpans>
      </Wrap>
    </>
  );
}
