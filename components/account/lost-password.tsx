import { ClientMessages } from "@/components/ui/client-messages";
import type { FormReply } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import { TallLink } from "@/components/ui/text-link";
import { useTranslations } from "@/lib/i18n/words";
import { Lead } from "./lead";
import { PlainForm } from "./plain-form";
import { Send } from "./send";
import styles from "./sign-in-form.module.css";

/** Asking for a link by mail: what is said then is the same whoever has that address. */
export function LostPassword({
  action,
}: {
  action: (...values: readonly unknown[]) => Promise<FormReply<unknown>>;
}) {
  const t = useTranslations("signin.lost");
  return (
    <ClientMessages>
      <h1>{t("title")}</h1>
      <Lead>{t("lead")}</Lead>
      <PlainForm action={action} done={t("sent")}>
        <TextField
          name="email"
          label={t("email")}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <Send>{t("send")}</Send>
      </PlainForm>
      <p className={styles.forgot}>
        <TallLink href="/signin">{t("back")}</TallLink>
      </p>
    </ClientMessages>
  );
}
