import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Disclosure } from "@/components/ui/disclosure";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { TallLink } from "@/components/ui/text-link";
import type { Completion } from "@/lib/domain/compliance/result";
import type { Target } from "@/lib/domain/plan";
import type { ComparedTarget, Comparison } from "@/lib/domain/screen/plan";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { planPath } from "./links";
import styles from "./plan.module.css";
import { ShortfallsOfYear } from "./shortfalls";
import { useTargetFacts } from "./try-boxes";

/** A plan beside an earlier one, what differs first; what that does today; and what the earlier year was short of. */
export function PlanComparison({
  compared,
  year,
  changes,
}: {
  compared: Comparison;
  year: number;
  changes: boolean;
}) {
  const t = useTranslations("plans");
  const speech = useSpeech();
  const same = compared.targets.filter((each) => each.same);
  const other = compared.targets.filter((each) => !each.same);
  const years = { earlier: String(compared.year), year: String(year) };
  return (
    <>
      <Section heading={t("compared", years)}>
        {other.length === 0 ? (
          <Muted>{t("allSame")}</Muted>
        ) : (
          <Differences targets={other} lists={compared} years={years} />
        )}
        {same.length === 0 ? null : (
          <Disclosure
            summary={t("same", { n: same.length, count: formatNumber(same.length, speech.language) })}
          >
            <ul className={styles.same}>
              {same.map(({ code, after }) => (
                <li key={code}>
                  {code} · {after === null ? "" : titleOf(speech, after)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
      {compared.shortfalls === null ? null : (
        <ShortfallsOfYear
          shortfalls={compared.shortfalls}
          changes={changes}
          earlier={compared.year}
          year={year}
        />
      )}
    </>
  );
}

interface Years {
  readonly earlier: string;
  readonly year: string;
}

function Differences({
  targets,
  lists,
  years,
}: {
  targets: readonly ComparedTarget[];
  lists: Comparison;
  years: Years;
}) {
  const t = useTranslations("plans");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("target")}</th>
          <th scope="col">{t("difference")}</th>
          <th scope="col">{t("ofYear", { year: years.earlier })}</th>
          <th scope="col">{t("ofYear", { year: years.year })}</th>
          <th scope="col">{t("today")}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((each) => (
          <Difference key={each.code} compared={each} lists={lists} years={years} />
        ))}
      </tbody>
    </ListTable>
  );
}

function Difference({
  compared: { code, before, after, met },
  lists,
  years,
}: {
  compared: ComparedTarget;
  lists: Comparison;
  years: Years;
}) {
  const t = useTranslations("plans");
  const speech = useSpeech();
  const differing = useDiffering(lists);
  const kind = before === null ? "new" : after === null ? "gone" : "other";
  const shown = after ?? before;
  const title = `${code} · ${shown === null ? "" : titleOf(speech, shown)}`;
  const tally = ({ applicable, met: count }: Completion) =>
    `${speech.number(count)}/${speech.number(applicable)}`;
  return (
    <Row>
      <NameCell>
        {after === null ? title : <TallLink href={planPath(Number(years.year), code)}>{title}</TallLink>}
      </NameCell>
      <Cell>{t(`kind.${kind}`)}</Cell>
      <Cell label={years.earlier}>
        <del className={styles.was}>{differing(before, after)}</del>
      </Cell>
      <Cell label={years.year}>
        <ins className={styles.is}>{differing(after, before)}</ins>
      </Cell>
      <Cell label={t("today")} muted>
        {met === null
          ? t("unknownToday")
          : t("metInstead", { after: tally(met.after), before: tally(met.before) })}
      </Cell>
    </Row>
  );
}

/** What a target says otherwise than another; all of it where there is no other. */
export function useDiffering(lists: Pick<Comparison, "outlets" | "activityTypes">) {
  const t = useTranslations("plans");
  const factsOf = useTargetFacts(lists);
  const said = useSaid();
  return (target: Target | null, other: Target | null): string => {
    if (target === null) return t("notThere");
    if (other === null) return said(target);
    const others = new Map(factsOf(other).map(({ label, text }) => [label, text]));
    const differing = factsOf(target).filter(({ label, text }) => others.get(label) !== text);
    return differing.map(({ label, text }) => t("fact", { label, text: text || t("nothing") })).join("; ");
  };
}

/** All that is asked, in one line. */
export function useSaid(): (target: Target) => string {
  const t = useTranslations("plans");
  const words = useMeasureWords();
  const levels = useTranslations("measures.level");
  const forces = useTranslations("measures.force");
  const { stated } = useSpeech();
  return (target) =>
    [
      words.threshold(target),
      words.condition(target),
      target.dueOn === null ? null : t("dueOn", { date: formatDate(target.dueOn) }),
      levels(target.level),
      forces(target.force),
      target.weight === 1 ? null : t("weighs", { weight: stated(target.weight) }),
    ]
      .filter(Boolean)
      .join(" · ");
}
