"use client";

import { type ReactNode, useState } from "react";
import { Chips } from "@/components/ui/chips";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan } from "@/lib/domain/plan";
import type { RecordableUnit } from "@/lib/domain/screen/unit-choice";
import { useTranslations } from "@/lib/i18n/words";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { ChangeDay } from "./change-day";
import { overridesPath } from "./links";

interface PresentException {
  readonly target: string;
  readonly words: ReactNode;
}

/** Asks or proposes another figure of a unit, or nothing at all, and says why. */
export function OverrideForm({
  plan,
  unit,
  targets,
  present,
  today,
  proposes,
  send,
}: {
  plan: Pick<KeptPlan, "year" | "version" | "status">;
  unit: RecordableUnit;
  targets: readonly Option[];
  /** What the unit is excepted from already: another exception takes its place. */
  present: readonly PresentException[];
  today: string;
  /** It is proposed, and somebody else decides. */
  proposes: boolean;
  send: Action<{ readonly year: number; readonly target: string }>;
}) {
  const t = useTranslations("overrides");
  const kinds = [
    { value: "false", label: t("another") },
    { value: "true", label: t("waived") },
  ];
  const draftKey = `${proposes ? "proposal" : "override"}:${plan.year}:${unit.code}`;
  return (
    <KeptForm
      action={send}
      draftKey={draftKey}
      correct={async ({ year }) => ({
        ...{ draftKey, href: overridesPath(year, { unit: unit.code }) },
        version: null,
      })}
      carried
      nextHref={({ year }) => overridesPath(year)}
      onSaved={({ target }) =>
        showToast({ message: t(proposes ? "sent" : "saved", { unit: unit.name, target }) })
      }
    >
      <TargetField targets={targets} present={present} />
      <Chips name="waived" label={t("kind")} options={kinds} defaultValues={["false"]} />
      <TextField
        name="required"
        label={t("required")}
        hint={t("requiredHint")}
        narrow
        inputMode="numeric"
        autoComplete="off"
      />
      <TextArea name="reason" label={t("reason")} rows={2} most={PROSE_LENGTH} />
      {proposes ? null : (
        <>
          <ChangeDay today={today} />
          <input type="hidden" name="version" value={plan.version} />
        </>
      )}
      <input type="hidden" name="year" value={plan.year} />
      <input type="hidden" name="unit" value={unit.code} />
      <FormBar>
        <SubmitButton>{t(proposes ? "sendProposal" : "save")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}

function TargetField({
  targets,
  present,
}: {
  targets: readonly Option[];
  present: readonly PresentException[];
}) {
  const t = useTranslations("overrides");
  const [chosen, setChosen] = useState("");
  return (
    <>
      <SelectField
        name="target"
        label={t("target")}
        options={targets}
        warning={present.find(({ target }) => target === chosen)?.words}
      />
      <ShownValue of="target" tell={setChosen} />
    </>
  );
}
