"use client";

import { useState } from "react";
import { useOwnWords } from "@/components/compliance/own-words";
import { DateField } from "@/components/ui/date-field";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { ShownValue } from "@/components/ui/shown-value";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { LongSelectField } from "@/components/unit-choice/long-select";
import {
  type IssuedShare,
  SHARE_DAYS,
  SHARED_SCREENS,
  type SharesPage,
  shownView,
} from "@/lib/domain/screen/share";
import { vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { keepShared } from "./shared-links";

export type ShareAction = Action<IssuedShare>;
export type RevokeAction = Action<{ readonly id: string }>;

/** What is shared, of which day, and for how long. */
export function ShareForm({
  units,
  targets,
  tables,
  years,
  now,
  share,
  revoke,
}: Pick<SharesPage, "units" | "targets" | "tables" | "years" | "now"> & {
  readonly share: ShareAction;
  readonly revoke: RevokeAction;
}) {
  const t = useTranslations("shares");
  const own = useOwnWords();
  const { run } = usePress();
  const [year, choose] = useState(String(years[0] ?? ""));
  function told(made: IssuedShare) {
    keepShared(made);
    if (made.again) showToast({ message: t("again") });
    if (made.path === "") tellUnseen(made);
  }
  /** It was made by a sending that had no answer, and something else was asked for since. */
  function tellUnseen({ id }: IssuedShare) {
    const end = () => run(revoke, { id }, () => ({ message: t("unseenRevoked") }));
    showToast({ message: t("unseen"), failed: true, act: { label: t("revoke"), run: end } });
  }
  return (
    <KeptForm action={share} draftKey="share" nextHref={() => "/shares"} onSaved={told}>
      <LongSelectField
        name="view"
        label={t("what")}
        of="choices"
        options={[
          { value: "", label: t("league") },
          ...SHARED_SCREENS.map((screen) => ({
            value: shownView("screen", screen),
            label: t(`screens.${screen}`),
          })),
          ...units.map(({ code, name }) => ({
            value: shownView("unit", code),
            label: t("state", { unit: name }),
          })),
          ...targets.map(({ code, title }) => ({
            value: shownView("target", code),
            label: t("targetNamed", { target: code, title: own(title) }),
          })),
          ...tables.map(({ id, name }) => ({ value: shownView("table", id), label: t("table", { name }) })),
        ]}
      />
      <SelectField
        name="year"
        label={t("year")}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <ShownValue of="year" tell={choose} />
      <DateField
        name="asOf"
        label={t("asOf")}
        optional
        past
        hint={t("asOfHint")}
        today={vietnamDay(new Date(now))}
        takes={(day) => day.startsWith(year)}
      />
      <SelectField
        name="days"
        label={t("days")}
        defaultValue="30"
        options={SHARE_DAYS.map((days) => ({ value: days, label: t("forDays", { days }) }))}
      />
      <FormBar>
        <SubmitButton>{t("share")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
