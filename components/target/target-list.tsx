import { useLocale } from "next-intl";
import { type DayChoice, DayTools } from "@/components/compliance/day-tools";
import { targetPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { standingOf } from "@/components/compliance/target-row";
import { StatusBadge } from "@/components/status/status-badge";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { NEEDS_ATTENTION, type RolledUp } from "@/lib/domain/compliance/order";
import type { Target } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./target-list.module.css";

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
      <Wrap>
        {levels.map(({ level, targets }) => (
          <Section key={level} heading={names(level)} aside={formatNumber(targets.length, language)}>
            <TargetTable targets={targets} day={day} />
          </Section>
        ))}
      </Wrap>
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
    <ListTable className={styles.list}>
      <colgroup>
        <col className={styles.codeColumn} />
        <col span={4} className={styles.figureColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t("title")}</th>
          <th scope="col">{t("threshold")}</th>
          <th scope="col">{t("force")}</th>
          <NumberHead>{t("met")}</NumberHead>
          <th scope="col">{t("status")}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((standing) => (
          <TargetLine key={standing.target.code} {...standing} day={day} />
        ))}
      </tbody>
    </ListTable>
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
      <NameCell>
        <PlainLink tall href={href}>
          {target.title}
        </PlainLink>
        <small>{[target.code, condition(target)].filter(Boolean).join(" · ")}</small>
      </NameCell>
      <Cell label={t("threshold")}>
        <span>{threshold(target)}</span>
      </Cell>
      <Cell label={t("force")}>
        <span>{forces(target.force)}</span>
      </Cell>
      <Cell number label={t("met")}>
        {rolled.applicable === 0 ? (
          "–"
        ) : (
          <span>
            <b>{number(rolled.met)}</b>/{number(rolled.applicable)}
          </span>
        )}
      </Cell>
      <Cell label={t("status")}>
        <StatusBadge
          {...standingOf({ target, result: { status: rolled.worst ?? tracked } }, day.asOf)}
          href={href}
        />
      </Cell>
    </tr>
  );
}
