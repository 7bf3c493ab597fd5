import { useLocale, useMessages } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Stepper } from "@/components/ui/stepper";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { own } from "@/lib/domain/own";
import {
  type EnteredUnits,
  FIRST_STEPS,
  type FirstStep,
  type TakenBackUnits,
  type WelcomePage,
} from "@/lib/domain/screen/welcome";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { UnitsStep } from "./units-step";
import styles from "./welcome.module.css";

interface Props extends WelcomePage {
  readonly enter: Action<EnteredUnits>;
  readonly takeBack: Action<TakenBackUnits>;
}

/** Has a row for each unit, with its code. */
const TEMPLATE = "/import/template.xlsx?kind=headcounts";

/** Where each step is taken that has a screen of its own. */
const PLACES = {
  headcounts: { imported: "/import?kind=headcounts", template: TEMPLATE, typed: "/headcounts" },
  plan: { plans: "/plans" },
  people: { cards: "/people/cards", listed: "/people/list", invited: "/people/new" },
} as const satisfies Readonly<Record<Exclude<FirstStep, "units">, Readonly<Record<string, string>>>>;

/** A federation's first steps: four, each done once all that it is for is there. */
export function WelcomeScreen(props: Props) {
  const { step, done } = props;
  const t = useTranslations("welcome");
  const at = step === null ? FIRST_STEPS.length : FIRST_STEPS.indexOf(step);
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        finding={step === null ? t("allDone") : t(`steps.${step}.finding`)}
        cause={step === null ? t("allDoneCause") : t("cause")}
      >
        <Stepper
          label={t("label")}
          at={at}
          steps={FIRST_STEPS.map((each) => ({
            label: t(`steps.${each}.label`),
            href: `/welcome?step=${each}`,
            isDone: done[each],
          }))}
        />
      </Band>
      <Wrap>
        {step === null ? (
          <div className={styles.onward}>
            <ButtonLink kind="primary" href="/overview">
              {t("toOverview")}
            </ButtonLink>
          </div>
        ) : (
          <StepContent {...props} step={step} />
        )}
      </Wrap>
    </>
  );
}

function StepContent({ step, enter, takeBack, ...page }: Props & { step: FirstStep }) {
  const t = useTranslations("welcome");
  const next = FIRST_STEPS[FIRST_STEPS.indexOf(step) + 1];
  const isDone = page.done[step];
  const { places } = useMessages().welcome;
  return (
    <Section heading={useStanding(step, page)}>
      <Muted className={styles.how}>{t(`steps.${step}.how`)}</Muted>
      {step === "units" ? (
        <UnitsStep enter={enter} takeBack={takeBack} known={page.upper + page.unions > 0} />
      ) : (
        <div className={styles.verbs}>
          {Object.entries(PLACES[step]).map(([place, href], nth) => (
            <ButtonLink
              key={href}
              kind={nth === 0 && !isDone ? "primary" : "outlined"}
              href={href}
              download={href === TEMPLATE || undefined}
            >
              {own<string>(places, place) ?? place}
            </ButtonLink>
          ))}
        </div>
      )}
      <div className={styles.onward}>
        <ButtonLink
          kind={isDone && step !== "units" ? "primary" : "outlined"}
          href={next === undefined ? "/overview" : `/welcome?step=${next}`}
        >
          {next === undefined
            ? t("toOverview")
            : t(isDone ? "next" : "later", { step: t(`steps.${next}.label`) })}
        </ButtonLink>
      </div>
    </Section>
  );
}

/** What of a step is there, in words. */
function useStanding(step: FirstStep, page: Omit<WelcomePage, "step">) {
  const t = useTranslations("welcome");
  const language = useLocale();
  const number = (count: number) => formatNumber(count, language);
  const { upper, unions, counted, planned, drafted, people, unchaired, done, today } = page;
  switch (step) {
    case "units":
      return t("standing.units", { upper: number(upper), n: upper, unions: number(unions), m: unions });
    case "headcounts":
      return t("standing.headcounts", {
        ...{ counted: number(counted), n: counted, all: number(unions) },
        ...{ lacking: number(unions - counted), m: unions - counted },
      });
    case "plan":
      return t("standing.plan", {
        ...{ n: planned.length, years: planned.join(", "), drafts: drafted.length },
        ...{ done: String(done.plan), year: today.slice(0, 4) },
      });
    case "people":
      return t("standing.people", {
        people: number(people),
        n: people,
        lacking: number(unchaired),
        m: unchaired,
      });
  }
}
