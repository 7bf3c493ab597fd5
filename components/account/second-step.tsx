import { QrCode } from "@/components/poster/qr-code";
import { ButtonLink } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Muted } from "@/components/ui/muted";
import { PasswordField } from "@/components/ui/password-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/components/ui/use-send";
import type { OwnSecondStep } from "@/lib/domain/account";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { CodeField } from "./code-field";
import { PlainForm } from "./plain-form";
import { type ProveAction, ProvingForm } from "./proving-form";
import styles from "./second-step.module.css";

interface Props {
  readonly step: OwnSecondStep;
  /** What the authenticator calls the account by. */
  readonly name: string;
  readonly begin: Action<unknown>;
  readonly confirm: ProveAction;
  readonly end: Action<unknown>;
}

/**
 * Setting up one's second step, and ending it. The form that confirms it stands in one place whatever comes of it: without
 * a script the page is made anew with its reply, and the codes in that are told once.
 */
export function SecondStep({ step, name, begin, confirm, end }: Props) {
  return (
    <>
      {step.standing === "NONE" ? <Begin begin={begin} /> : null}
      <ProvingForm action={confirm}>
        {step.standing === "BEGUN" ? <Shown secret={step.secret} name={name} /> : null}
      </ProvingForm>
      {step.standing === "IN_FORCE" ? <InForce {...step} end={end} /> : null}
    </>
  );
}

function Begin({ begin }: Pick<Props, "begin">) {
  const t = useTranslations("secondStep");
  return (
    <Section heading={t("begin")}>
      <Muted className={styles.lead}>{t("beginLead")}</Muted>
      <PlainForm action={begin} done="">
        <PasswordField name="current" label={t("password")} autoComplete="current-password" />
        <FormBar>
          <SubmitButton>{t("next")}</SubmitButton>
        </FormBar>
      </PlainForm>
    </Section>
  );
}

function Shown({ secret, name }: { secret: string; name: string }) {
  const t = useTranslations("secondStep");
  const issuer = t("issuer");
  const query = new URLSearchParams({ secret, issuer });
  // Authenticators take a plus for a plus, not for a space.
  const label = [issuer, name].map(encodeURIComponent).join(":");
  const uri = `otpauth://totp/${label}?${query.toString().replaceAll("+", "%20")}`;
  return (
    <Section heading={t("scan")}>
      <div className={styles.scan}>
        <span className={styles.code}>
          <QrCode text={uri} label={t("scanLabel")} />
        </span>
        <div className={styles.said}>
          <p>{t("scanLead")}</p>
          <Muted small>{t("byHand")}</Muted>
          <p className={styles.key}>{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
        </div>
      </div>
      <CodeField label={t("code")} hint={t("codeHint")} />
      <FormBar>
        <SubmitButton>{t("confirm")}</SubmitButton>
      </FormBar>
    </Section>
  );
}

function InForce({ since, codesLeft, end }: { since: string; codesLeft: number } & Pick<Props, "end">) {
  const t = useTranslations("secondStep");
  return (
    <Section heading={t("inForce", { since: formatDate(vietnamDay(new Date(since))) })}>
      <Muted className={styles.lead}>{t("codesLeft", { count: codesLeft })}</Muted>
      <div className={styles.verbs}>
        <ButtonLink href="/">{t("goOn")}</ButtonLink>
      </div>
      <h3>{t("end")}</h3>
      <Muted className={styles.lead}>{t("endLead")}</Muted>
      <PlainForm action={end} done="">
        <PasswordField name="current" label={t("password")} autoComplete="current-password" />
        <CodeField label={t("code")} hint={t("endCodeHint")} />
        <FormBar>
          <SubmitButton kind="outlined">{t("endNow")}</SubmitButton>
        </FormBar>
      </PlainForm>
    </Section>
  );
}
