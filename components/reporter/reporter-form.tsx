"use client";

import { useState } from "react";
import { EvidenceFields } from "@/components/file/evidence-fields";
import { recordPath } from "@/components/record/links";
import { DateField } from "@/components/ui/date-field";
import { DraftState } from "@/components/ui/draft-state";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";

interface Saved {
  readonly id: string;
  readonly version: number;
}

export type ReporterAction = Action<Saved>;

/** What came of an appointment that may have ended another; `replaced` is that one as it was. */
interface Appointed extends Saved {
  readonly replaced: (Saved & { readonly ended: string | null }) | null;
}

export type AppointAction = Action<Appointed>;

/** Appoints a reporter: who, by which decision, since when. It counts as recorded; the toast takes it back. */
export function ReporterForm({
  appoint,
  withdraw,
  edit,
  present,
  replaces,
  unit,
  nextHref,
  draftKey,
  today,
}: {
  appoint: AppointAction;
  withdraw: ReporterAction;
  edit: ReporterAction;
  /** Those in office, of whom the new one may follow one, each since when. */
  present: readonly (Option & { readonly since: string })[];
  /** Whom the page was opened to replace. */
  replaces: string;
  unit: string;
  nextHref: string;
  draftKey: string;
  today: string;
}) {
  const t = useTranslations("reporters");
  const { run } = usePress();
  const [follows, follow] = useState(replaces);
  const since = present.find(({ value }) => value === follows)?.since ?? "";

  function announce({ id, version, replaced }: Appointed) {
    const undo = () => run(withdraw, { id, version }, () => ({ message: t("undone") }));
    const undoBoth = async () => {
      await undo();
      if (replaced) await run(edit, { ...replaced }, () => ({ message: t("undoneBoth") }));
    };
    showToast({ message: t(replaced ? "replaced" : "saved"), act: { label: t("undo"), run: undoBoth } });
  }

  return (
    <KeptForm
      action={appoint}
      draftKey={draftKey}
      carried
      correct={async ({ id, version }) => ({
        href: `${recordPath("reporters", id)}/edit`,
        draftKey: `reporters:${id}`,
        version,
      })}
      nextHref={() => nextHref}
      onSaved={announce}
      waits={{ form: "reporter.appoint", what: t("new"), says: "fullName" }}
    >
      <DraftState />
      <TextField name="fullName" label={t("fullName")} autoComplete="off" />
      {present.length === 0 ? null : (
        <>
          <SelectField
            name="replaces"
            label={t("replaces")}
            hint={t("replacesHint")}
            optional
            options={present}
            placeholder={t("replacesNobody")}
            defaultValue={replaces}
          />
          <ShownValue of="replaces" tell={follow} />
        </>
      )}
      <TextField name="position" label={t("position")} optional autoComplete="off" />
      <TextField name="decisionNo" label={t("decisionNo")} optional autoComplete="off" />
      <DateField
        name="appointed"
        label={t("appointed")}
        today={today}
        past
        defaultValue={today}
        takes={(day) => day > since}
      />
      <EvidenceFields files={[]} giver={{ kind: "reporters" }} />
      <input type="hidden" name="unit" value={unit} />
      <FormBar>
        <SubmitButton size="block">{t("submit")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
