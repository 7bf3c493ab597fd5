import { useLocale } from "next-intl";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { DetailLine, DetailLines } from "@/components/ui/list-detail";
import { Part } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { ListedPlan } from "@/lib/domain/plan";
import type { PlanListScreen } from "@/lib/domain/screen/plan";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { BlankButton } from "./blank-button";
import { CloneButton } from "./clone-button";
import { planPath } from "./links";

/** All plans, newest first; an administrator copies the newest to the next year. */
export function PlanListContent({
  plans,
  administers,
  next,
  clone,
  begin,
}: PlanListScreen & Record<"clone" | "begin", Action<{ readonly year: number }>>) {
  const t = useTranslations("plans");
  const [newest] = plans;
  const drafts = plans.filter(({ status }) => status === "DRAFT").map(({ year }) => String(year));
  const finding = drafts.length === 0 ? "allIssued" : "someDrafts";
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        tools={
          administers ? (
            <>
              {newest === undefined ? null : (
                <CloneButton source={newest.year} year={next} title={newest.title} clone={clone} />
              )}
              <BlankButton year={next} begin={begin} />
            </>
          ) : null
        }
        finding={t(finding, { count: plans.length, n: drafts.length, years: drafts.join(", ") })}
        cause={t("listCause")}
      />
      <Wrap>
        <Part label={t("title")}>
          <DetailLines label={t("title")}>
            {plans.map((plan) => (
              <PlanLine key={plan.year} plan={plan} />
            ))}
          </DetailLines>
        </Part>
      </Wrap>
    </>
  );
}

function PlanLine({ plan }: { plan: ListedPlan }) {
  const { year, status, targets, issuedOn, documentNo } = plan;
  const t = useTranslations("plans");
  const speech = useSpeech();
  const language = useLocale();
  const issued = issuedOn === null ? null : t("issuedOn", { date: formatDate(issuedOn) });
  const count = t("targets", { n: targets, count: formatNumber(targets, language) });
  return (
    <DetailLine
      id={String(year)}
      current={false}
      href={planPath(year)}
      title={t("ofYear", { year: String(year) })}
      meta={[titleOf(speech, plan), documentNo, count, issued].filter(Boolean).join(" · ")}
      end={t(`stage.${status}`)}
    />
  );
}
