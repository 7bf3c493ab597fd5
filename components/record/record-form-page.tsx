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
import type { RecordLock, ShownRecord } from "@/lib/domain/screen/record";
import type { ChosenUnit } from "@/lib/domain/screen/unit-choice";
import { useTranslations } from "@/lib/i18n/words";
import { type ListedKind, listedOf } from "@/lib/records/all";
import { useFieldViews } from "./field-views";
import { listPath, recordPath } from "./links";
import { type RecordAction, RecordForm } from "./record-form";
import styles from "./record-form-page.module.css";
import { useRecordWords } from "./record-words";

interface Common {
  readonly kind: ListedKind;
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
  lock,
  closed,
  evidence,
  ...form
}: Common & {
  readonly record: ShownRecord;
  readonly evidence: Evidence;
  readonly lock: RecordLock | null;
}) {
  const t = useTranslations("recordScreens");
  const { named } = useRecordWords(kind);
  const { id, version, unit, values } = record;
  const { last } = listedOf(kind).order;
  const fields = useFieldViews(kind, values, form.today);
  const spans = useClosedSpans()(closed);
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { label: t(`kinds.${kind}.title`), href: listPath(kind) },
              { label: named(record), href: recordPath(kind, id) },
            ]}
            here={t("edit")}
          />
        }
        tools={<DraftStatePlace />}
        finding={t("editFinding", { name: named(record) })}
        cause={unit.name}
      />
      <Wrap className={styles.page}>
        {lock ? <ClosedNote lock={lock.lock} later /> : null}
        <ClosedSpans spans={spans}>
          <RecordForm
            {...form}
            kind={kind}
            fields={lock ? fields.filter(({ name }) => name === last) : fields}
            {...(lock ? {} : { evidence })}
            at={{ id, version }}
            listHref={listPath(kind)}
            cancelHref={recordPath(kind, id)}
            drafts={kind}
          />
        </ClosedSpans>
      </Wrap>
    </>
  );
}
