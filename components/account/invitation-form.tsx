import { ClientMessages } from "@/components/ui/client-messages";
import type { FormReply } from "@/components/ui/form-context";
import { PasswordField } from "@/components/ui/password-field";
import { useTranslations } from "@/lib/i18n/words";
import { CodeField } from "./code-field";
import { Lead } from "./lead";
import { OwnDevice } from "./own-device";
import { PlainForm } from "./plain-form";
import { Send } from "./send";

/** Whom an invitation is for: the person's name, how they will sign in, and to what. */
interface Invitee {
  name: string;
  identifier: string;
  tenantName: string;
  /** A code is asked for beside the password. */
  needsCode: boolean;
}

/** Choosing the password that an invitation asks for. */
export function InvitationForm({
  token,
  invitee,
  action,
}: {
  token: string;
  invitee: Invitee;
  action: (...values: readonly unknown[]) => Promise<FormReply<unknown>>;
}) {
  const t = useTranslations("account");
  const { name, identifier, tenantName, needsCode } = invitee;
  return (
    <ClientMessages>
      <Lead>{t("invitationLead", { name, federation: tenantName, login: identifier })}</Lead>
      <PlainForm action={action} done="">
        <input type="hidden" name="token" value={token} />
        {/* Password managers file the password under this name. */}
        <input type="hidden" autoComplete="username" value={identifier} />
        <PasswordField
          name="password"
          label={t("choosePassword")}
          hint={t("rule")}
          autoComplete="new-password"
        />
        <PasswordField name="repeat" label={t("repeatPassword")} autoComplete="new-password" />
        {needsCode ? <CodeField label={t("code")} hint={t("codeHint")} /> : null}
        <OwnDevice value="true" />
        <Send>{t("accept")}</Send>
      </PlainForm>
    </ClientMessages>
  );
}
