import { ButtonLink } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import type { OwnSecondStep } from "@/lib/domain/account";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./second-step.module.css";

/** Whether one signs in in two steps, and the way to change that. */
export function SecondStepState({ step }: { step: OwnSecondStep }) {
  const t = useTranslations("account");
  const isOn = step.standing === "IN_FORCE";
  return (
    <>
      <Muted className={styles.lead}>
        {isOn
          ? t("secondStepOn", { since: formatDate(vietnamDay(new Date(step.since))), count: step.codesLeft })
          : t("secondStepOff")}
      </Muted>
      <ButtonLink href="/account/second-step">{t(isOn ? "secondStepSee" : "secondStepSet")}</ButtonLink>
    </>
  );
}
