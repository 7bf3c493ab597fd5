import { FormBar } from "@/components/ui/form-bar";
import type { FormReply } from "@/components/ui/form-context";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTranslations } from "@/lib/i18n/words";
import { PlainForm } from "./plain-form";

/** Changing one's own password. */
export function PasswordForm({
  action,
}: {
  action: (...values: readonly unknown[]) => Promise<FormReply<unknown>>;
}) {
  const t = useTranslations("account");
  return (
    <PlainForm action={action} done={t("changed")}>
      <PasswordField name="current" label={t("current")} autoComplete="current-password" />
      <PasswordField name="password" label={t("password")} hint={t("rule")} autoComplete="new-password" />
      <PasswordField name="repeat" label={t("repeat")} autoComplete="new-password" />
      <FormBar>
        <SubmitButton>{t("change")}</SubmitButton>
      </FormBar>
    </PlainForm>
  );
}
