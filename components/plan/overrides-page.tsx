import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Section } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { KeptOverride, OverrideProposal } from "@/lib/domain/plan";
import type { OverridesScreen } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { ExceptionList, ExceptionReason } from "./exception-list";
import { overridesPath, planPath } from "./links";
import { OverrideForm } from "./override-form";
import type { ProposalActions } from "./proposal-buttons";
import { Proposals } from "./proposals";

interface Actions extends ProposalActions {
  readonly put: Action<KeptOverride>;
  readonly propose: Action<OverrideProposal>;
  readonly end: Action<KeptOverride>;
}

/** Units of which other figures are asked in a year, and why. */
export function OverridesContent({ put, propose, approve, reject, end, ...page }: OverridesScreen & Actions) {
  const { plan, changes, proposes, excepted } = page;
  const t = useTranslations("overrides");
  const year = String(plan.year);
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { href: "/plans", label: t("plans") },
              { href: planPath(plan.year), label: t("ofYear", { year }) },
            ]}
            here={t("title")}
          />
        }
        finding={t("finding", { n: excepted.units, year })}
        cause={t("cause")}
      />
      <Wrap>
        <Proposals page={page} actions={{ approve, reject }} />
        {changes || proposes ? <Asking page={page} send={changes ? put : propose} /> : null}
        <ExceptionList page={page} put={put} end={end} />
      </Wrap>
    </>
  );
}

function Asking({
  page,
  send,
}: {
  page: OverridesScreen;
  send: Action<{ readonly year: number; readonly target: string }>;
}) {
  const t = useTranslations("overrides");
  const speech = useSpeech();
  const words = useMeasureWords();
  const { plan, changes, choice, targets, present, today } = page;
  const { unit } = choice;
  return (
    <Section heading={t(changes ? "ask" : "propose")}>
      <UnitChoice
        records={false}
        action={overridesPath(plan.year)}
        choice={choice}
        keep={{ ...page.filters }}
      />
      {unit === null ? null : (
        <OverrideForm
          plan={plan}
          unit={unit}
          targets={targets.map((target) => ({
            value: target.code,
            label: `${target.code} · ${titleOf(speech, target)} (${words.threshold(target)})`,
          }))}
          present={present.map((each) => ({
            target: each.target,
            words: (
              <>
                {each.waived
                  ? t("isWaived")
                  : t("isAsked", { required: words.threshold(each.asked, each.required) })}{" "}
                <ExceptionReason of={each} />
              </>
            ),
          }))}
          today={today}
          proposes={!changes}
          send={send}
        />
      )}
    </Section>
  );
}
