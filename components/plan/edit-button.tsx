"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan } from "@/lib/domain/plan";
import { writtenClasses } from "@/lib/domain/typed-classes";
import { useTranslations } from "@/lib/i18n/words";
import { NAME_LENGTH, PROSE_LENGTH } from "@/lib/records/limits";
import { ChangeDay } from "./change-day";
import { planPath } from "./links";
import { TitleFields } from "./title-fields";

/** What a plan says of itself, also from which score on which class is reached; of an issued one with a reason. */
export function EditButton({
  plan,
  today,
  edit,
}: {
  plan: Omit<KeptPlan, "targets" | "changes">;
  today: string;
  edit: Action<{ readonly year: number }>;
}) {
  const t = useTranslations("plans");
  const { year, version, status, title, titleEn, documentNo, issuedOn, startsOn, endsOn } = plan;
  const said = { year: String(year) };
  return (
    <AskedForm
      button={t("edit")}
      title={t("editWhich", said)}
      does={t(status === "DRAFT" ? "editDoes" : "editDoesIssued")}
      submit={t("editNow")}
      cancel={t("cancel")}
      action={edit}
      draftKey={`plan-edit:${year}`}
      version={version}
      nextHref={() => planPath(year)}
      onSaved={() => showToast({ message: t("edited", said) })}
    >
      <TitleFields label={t("planTitle")} title={title} titleEn={titleEn} />
      <TextField
        name="documentNo"
        label={t("documentNo")}
        optional
        defaultValue={documentNo ?? ""}
        most={NAME_LENGTH}
        autoComplete="off"
      />
      <DateField
        name="issuedOn"
        label={t("issuedDay")}
        optional
        today={today}
        defaultValue={issuedOn ?? ""}
      />
      <DateField name="startsOn" label={t("startsOn")} optional today={today} defaultValue={startsOn ?? ""} />
      <DateField
        name="endsOn"
        label={t("endsOn")}
        optional
        today={today}
        defaultValue={endsOn ?? ""}
        takes={(day) => day > (startsOn ?? "")}
      />
      <TextArea
        name="classLines"
        label={t("classes")}
        hint={t("classesHint")}
        rows={5}
        defaultValue={writtenClasses(plan)}
      />
      {status === "DRAFT" ? null : (
        <>
          <TextArea name="reason" label={t("reason")} rows={2} most={PROSE_LENGTH} />
          <ChangeDay today={today} />
        </>
      )}
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
    </AskedForm>
  );
}
