"use client";

import { unitPath } from "@/components/compliance/links";
import { ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import { keepIssued, toldHow } from "./issued";

export type HandoverAction = Action<IssuedInvitation & { readonly links: number }>;

/** Who chairs a union from which day on; the link for them stands on their page. */
export function HandoverForm({
  unit,
  today,
  since,
  handOver,
}: {
  unit: string;
  /** Since when somebody chairs it: another does from a later day on. */
  since: string;
  today: string;
  handOver: HandoverAction;
}) {
  const t = useTranslations("people");
  return (
    <KeptForm
      action={handOver}
      draftKey={`handover:${unit}`}
      nextHref={({ id }) => `/people?person=${id}`}
      onSaved={({ links, ...made }) => {
        keepIssued(made);
        const how = toldHow([made]);
        const { name } = made;
        showToast({
          message: how === "anew" ? t("handedOver", { name, links }) : t(`told.${how}`, { name }),
        });
      }}
    >
      <TextField name="name" label={t("newChair")} autoComplete="off" />
      <DateField
        name="on"
        label={t("from")}
        hint={t("fromHint")}
        today={today}
        past
        defaultValue={today}
        takes={(day) => day > since}
      />
      <TextField
        name="login"
        label={t("loginOrPhone")}
        hint={t("loginHint")}
        optional
        autoComplete="off"
        spellCheck={false}
      />
      <TextField name="email" label={t("email")} type="email" optional autoComplete="off" />
      <input type="hidden" name="unit" value={unit} />
      <FormBar>
        <SubmitButton>{t("handOverNow")}</SubmitButton>
        <ButtonLink kind="quiet" href={unitPath(unit)}>
          {t("cancel")}
        </ButtonLink>
      </FormBar>
    </KeptForm>
  );
}
