import { useFieldViews } from "@/components/record/field-views";
import { type RecordAction, RecordForm } from "@/components/record/record-form";
import { RecordHistory } from "@/components/record/record-history";
import { Columns, Section } from "@/components/ui/section";
import type { HeadcountsView } from "@/lib/domain/screen/headcount";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { headcountsPath } from "./links";

/** The form of a new headcount, with what was counted last already in it, or of one that is corrected. */
export function HeadcountForm({
  unit,
  own,
  edited,
  today,
  create,
  edit,
  withdraw,
}: Pick<HeadcountsView, "unit" | "own" | "edited" | "today"> & {
  create: RecordAction;
  edit: RecordAction;
  withdraw: RecordAction;
}) {
  const t = useTranslations("headcounts");
  const records = useTranslations("recordScreens");
  const last = own[0]?.figures ?? null;
  const values = edited === null ? { ...last, asOf: today } : { ...edited.row.figures };
  const fields = useFieldViews("headcounts", values, today);
  const here = headcountsPath(unit.code);
  const form = (
    <RecordForm
      kind="headcounts"
      save={edited === null ? create : edit}
      withdraw={withdraw}
      fields={fields}
      evidence={edited?.evidence ?? { files: [] }}
      at={edited === null ? { unit: unit.code } : { id: edited.row.id, version: edited.row.version }}
      listHref={here}
      savedHref={here}
      cancelHref={here}
      drafts="headcount"
      waits={edited === null ? { form: "headcount.create", what: t("new"), says: "workers" } : undefined}
      {...(edited === null ? {} : { correctHref: headcountsPath(unit.code, { edit: edited.row.id }) })}
      today={today}
    />
  );
  if (edited === null)
    return (
      <Section heading={t("new")} id="form">
        {form}
      </Section>
    );
  return (
    <Columns>
      <Section heading={t("editing", { on: formatDate(edited.row.figures.asOf) })} id="form" bare>
        {form}
      </Section>
      <Section heading={records("history")} bare>
        <RecordHistory kind="headcounts" changes={edited.history} onBehalf={edited.row.onBehalf} />
      </Section>
    </Columns>
  );
}
