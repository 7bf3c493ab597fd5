import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, Row } from "@/components/ui/table";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { KeptOverride, OverrideProposal } from "@/lib/domain/plan";
import type { ListedOverride, OverridesScreen } from "@/lib/domain/screen/overrides";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { EndOverride } from "./end-override";
import { ExceptionCells } from "./exception-cells";
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
  const { plan, changes, proposes, listed, next } = page;
  const t = useTranslations("overrides");
  const year = String(plan.year);
  const units = new Set(listed.map(({ unit }) => unit)).size;
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
        finding={next === null ? t("finding", { n: units, year }) : t("findingMore", { year })}
        cause={t("cause")}
      />
      <Wrap>
        <Proposals page={page} actions={{ approve, reject }} />
        {changes || proposes ? <Asking page={page} send={changes ? put : propose} /> : null}
        <Section heading={t("listed")}>
          {listed.length === 0 ? (
            <Empty title={t("none")}>{t(changes || proposes ? "noneHow" : "noneYet")}</Empty>
          ) : (
            <Listed page={page} end={end} />
          )}
          {next === null ? null : (
            <ButtonLink href={overridesPath(plan.year, { cursor: next })} rel="next">
              {t("more")}
            </ButtonLink>
          )}
        </Section>
      </Wrap>
    </>
  );
}

function Asking({
  page: { plan, changes, choice, targets, present, today },
  send,
}: {
  page: OverridesScreen;
  send: Action<{ readonly year: number; readonly target: string }>;
}) {
  const t = useTranslations("overrides");
  const speech = useSpeech();
  const words = useMeasureWords();
  const { unit } = choice;
  return (
    <Section heading={t(changes ? "ask" : "propose")}>
      <UnitChoice records={false} action={overridesPath(plan.year)} choice={choice} keep={{}} />
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
                <Reason of={each} />
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

function Reason({ of: { reason, decided } }: { of: ListedOverride }) {
  const t = useTranslations("overrides");
  return (
    <span>
      {reason ?? t("noReason")}
      {decided === null ? null : (
        <small>
          {t("decided", {
            date: formatDate(decided.from),
            at: formatInstant(new Date(decided.at)),
            by: decided.by ?? t("nobody"),
          })}
        </small>
      )}
    </span>
  );
}

function Listed({
  page: { plan, changes, listed, today },
  end,
}: { page: OverridesScreen } & Pick<Actions, "end">) {
  const t = useTranslations("overrides");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col">{t("target")}</th>
          <th scope="col">{t("instead")}</th>
          <th scope="col">{t("reason")}</th>
          {changes ? <th scope="col">{t("act")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {listed.map((each) => (
          <Row key={`${each.unit} ${each.target}`}>
            <ExceptionCells
              year={plan.year}
              exception={each}
              instead={t("instead")}
              reason={<Reason of={each} />}
            />
            {changes ? (
              <Cell>
                <EndOverride plan={plan} listed={each} today={today} end={end} />
              </Cell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </ListTable>
  );
}
