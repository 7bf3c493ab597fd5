import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type DayChoice, DayTools } from "@/components/compliance/day-tools";
import { targetPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { standingOf } from "@/components/compliance/target-row";
import { StatusBadge } from "@/components/status/status-badge";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Section } from "@/components/ui/section";
import { NEEDS_ATTENTION, type RolledUp } from "@/lib/domain/compliance/order";
import type { Target } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import { formatNumber } from "@/lib/format";

interface Standing {
  readonly target: Target;
  readonly rolled: RolledUp;
}

interface TargetListProps {
  readonly planTitle: string;
  readonly levels: readonly { readonly level: Level; readonly targets: readonly Standing[] }[];
  readonly day: DayChoice;
}

/** The year's targets by level, each with how many of its units met it. */
export function TargetListContent({ planTitle, levels, day }: TargetListProps) {
  const t = useTranslations("targets");
  const names = useTranslations("measures.level");
  const language = useLocale();
  const troubled = levels.flatMap(({ targets }) =>
    targets.filter(({ target, rolled }) => isInTrouble(target, rolled)).map(({ target }) => target.code),
  );
  const count = levels.reduce((sum, { targets }) => sum + targets.length, 0);
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} aside={planTitle} />}
        tools={<DayTools action="/targets" day={day} />}
        finding={t("list.finding", {
          trouble: troubled.length,
          count: formatNumber(count, language),
          codes: troubled.join(", "),
        })}
      />
      <div className="wrap">
        {levels.map(({ level, targets }) => (
          <Section key={level} heading={names(level)} aside={formatNumber(targets.length, language)}>
            <TargetTable targets={targets} day={day} />
          </Section>
        ))}
      </div>
    </>
  );
}

/** What is only encouraged or tracked troubles nobody. */
function isInTrouble({ force }: Target, { worst }: RolledUp): boolean {
  return (force === "MANDATORY" || force === "SOFT") && NEEDS_ATTENTION.some((status) => status === worst);
}

function TargetTable({ targets, day }: { targets: readonly Standing[]; day: DayChoice }) {
  const t = useTranslations("targets.list");
  return (
    <table className="table stacks target-list">
      <colgroup>
        <col className="code-column" />
        <col span={4} className="figure-column" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t("title")}</th>
          <th scope="col">{t("threshold")}</th>
          <th scope="col">{t("force")}</th>
          <th scope="col" className="number">
            {t("met")}
          </th>
          <th scope="col">{t("status")}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((standing) => (
          <TargetLine key={standing.target.code} {...standing} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function TargetLine({ target, rolled, day }: Standing & { day: DayChoice }) {
  const t = useTranslations("targets.list");
  const forces = useTranslations("measures.force");
  const { threshold, condition } = useMeasureWords();
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const href = withDay(targetPath(target.code), day);
  const tracked = target.force === "TRACKED" ? "TRACKED" : "NOT_APPLICABLE";
  return (
    <tr>
      <th scope="row" className="name">
        <Link className="plain-link tall-touch" href={href} prefetch={false}>
          {target.title}
        </Link>
        <small>{[target.code, condition(target)].filter(Boolean).join(" · ")}</small>
      </th>
      <td data-label={t("threshold")}>
        <span>{threshold(target)}</span>
      </td>
      <td data-label={t("force")}>
        <span>{forces(target.force)}</span>
      </td>
      <td className="number" data-label={t("met")}>
        {rolled.applicable === 0 ? (
          "–"
        ) : (
          <span>
            <b>{number(rolled.met)}</b>/{number(rolled.applicable)}
          </span>
        )}
      </td>
      <td data-label={t("status")}>
        <StatusBadge
          {...standingOf({ target, result: { status: rolled.worst ?? tracked } }, day.asOf)}
          href={href}
        />
      </td>
    </tr>
  );
}
