"use client";

import { useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/components/ui/use-send";
import { LongSelectField } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import type { ShownReport } from "@/lib/domain/report/report";
import type { NewReportChoice } from "@/lib/domain/screen/report";
import { useTranslations } from "@/lib/i18n/words";
import { reportPath } from "./links";

interface ReportedPeriod {
  readonly value: string;
  readonly label: string;
  /** Its first and its last day. */
  readonly from: string;
  readonly to: string;
}

/** Begins a report: of whom, about what, and up to which day. @param periods by value, in words */
export function NewReport({
  units,
  periods,
  today,
  begin,
}: NewReportChoice & {
  readonly periods: readonly ReportedPeriod[];
  readonly today: string;
  readonly begin: Action<ShownReport>;
}) {
  const t = useTranslations("reports");
  const [period, choose] = useState(periods[0]?.value);
  const span = periods.find(({ value }) => value === period);
  return (
    <KeptForm action={begin} draftKey="report-new" nextHref={({ id }) => reportPath(id)}>
      <LongSelectField
        name="unit"
        label={t("whose")}
        defaultValue={units[0]?.code}
        options={unitOptions(units)}
      />
      <SelectField name="period" label={t("period")} defaultValue={periods[0]?.value} options={periods} />
      <ShownValue of="period" tell={choose} />
      <DateField
        name="asOf"
        label={t("asOf")}
        hint={t("asOfHint")}
        optional
        today={today}
        past
        takes={(day) => span === undefined || (span.from <= day && day <= span.to)}
      />
      <FormBar>
        <SubmitButton size="normal">{t("begin")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
