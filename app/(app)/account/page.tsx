import type { Metadata } from "next";
import { OwnReadings } from "@/components/account/own-readings";
import { PasswordForm } from "@/components/account/password-form";
import { SecondStepState } from "@/components/account/second-step-state";
import { SessionList } from "@/components/account/session-list";
import { Band } from "@/components/ui/band";
import { ClientMessages } from "@/components/ui/client-messages";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { changePassword, endOtherSessions, endSession } from "@/lib/actions/account";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { ownDataReadings, ownSecondStep, ownSessions } from "@/lib/queries/sessions";
import styles from "./account.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** Who one is here, and one's password. */
export default async function AccountPage() {
  const { person, tenant, memberships, sessions, readings, secondStep } = await readPage(
    "/account",
    async (tx, scope) => ({
      ...scope,
      sessions: await ownSessions(tx),
      readings: await ownDataReadings(tx),
      secondStep: await ownSecondStep(scope),
    }),
  );
  const t = await getTranslations("account");
  const roles = memberships.map(({ role, unitName }) => `${t(`role.${role}`)}: ${unitName}`);
  const elsewhere = memberships.every(({ unitName }) => unitName !== tenant.name);
  return (
    <>
      <Band
        finding={person?.name ?? t("title")}
        cause={[roles.join("; "), ...(elsewhere ? [tenant.name] : [])].map((said) => `${said}.`).join(" ")}
      />
      <Wrap>
        <Section heading={t("sessions")}>
          <ClientMessages namespaces={["account"]}>
            <SessionList sessions={sessions} end={endSession} endOthers={endOtherSessions} />
          </ClientMessages>
        </Section>
        <Section heading={t("secondStep")}>
          <SecondStepState step={secondStep} />
        </Section>
        <Section heading={t("readings")}>
          <Muted className={styles.lead}>{t("readingsLead")}</Muted>
          <OwnReadings readings={readings} />
        </Section>
        <Section heading={t("changeTitle")}>
          <Muted className={styles.lead}>{t("changeLead")}</Muted>
          <ClientMessages>
            <PasswordForm action={changePassword} />
          </ClientMessages>
        </Section>
      </Wrap>
    </>
  );
}
