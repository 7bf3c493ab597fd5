import type { Metadata } from "next";
import { headers } from "next/headers";
import { Fragment } from "react";
import { BulletBar } from "@/components/bullet/bullet-bar";
import { BulletKey } from "@/components/bullet/bullet-key";
import { AllPassages, PassageAt } from "@/components/guide/passages";
import { StatusMeanings } from "@/components/status/status-meanings";
import { Band } from "@/components/ui/band";
import { Muted } from "@/components/ui/muted";
import { Columns, Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { bandLimits } from "@/lib/domain/screen/bullet";
import { getTranslations } from "@/lib/i18n/server-words";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./help.module.css";

const EXAMPLE = {
  ...{ value: 9, required: 30, pace: 22 },
  limits: bandLimits({ classes: DEFAULT_CLASSES }),
};
/** What each role does most, in the words of the screens (docs/guides has it in full). */
const TASKS = ["log", "returned", "decide", "appoint", "imported", "people"] as const;
const RULES = ["counts1", "counts2", "counts3", "counts4"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

/** The guide of the screen that somebody came from. */
async function PassageAsked() {
  const from = (await headers()).get("referer");
  return from !== null && URL.canParse(from) ? <PassageAt path={new URL(from).pathname} /> : null;
}

/** How to read what the product shows; the same for everybody, so it reads nothing. */
export default function HelpPage() {
  const t = useTranslations("help");
  const screens = useTranslations("guide");
  return (
    <>
      <Band finding={t("finding")} cause={t("cause")} />
      <Wrap>
        <PassageAsked />
        <Columns kind="even">
          <div>
            <Section bare heading={t("statusesTitle")}>
              <StatusMeanings />
            </Section>
            <Section heading={t("tasksTitle")}>
              <dl className={styles.tasks}>
                {TASKS.map((task) => (
                  <Fragment key={task}>
                    <dt>{t(`tasks.${task}.title`)}</dt>
                    <dd>{t(`tasks.${task}.steps`)}</dd>
                  </Fragment>
                ))}
              </dl>
            </Section>
          </div>
          <div>
            <Section bare heading={t("barTitle")}>
              <p className={styles.lead}>{t("bar")}</p>
              <BulletBar {...EXAMPLE} label={t("example")} />
              <Muted small className={styles.example}>
                {t("example")}
              </Muted>
              <BulletKey limits={EXAMPLE.limits} />
            </Section>
            <Section heading={t("countsTitle")}>
              <ul className={styles.rules}>
                {RULES.map((rule) => (
                  <li key={rule}>{t(rule)}</li>
                ))}
              </ul>
            </Section>
            <Section heading={t("draftTitle")}>
              <p>{t("draft")}</p>
            </Section>
            <Section heading={t("keysTitle")}>
              <p>{t("keys")}</p>
            </Section>
          </div>
        </Columns>
        <Section heading={screens("all")}>
          <AllPassages />
        </Section>
      </Wrap>
    </>
  );
}
