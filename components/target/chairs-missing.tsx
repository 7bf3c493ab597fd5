import { useLocale } from "next-intl";
import { Fragment } from "react";
import { unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Disclosure } from "@/components/ui/disclosure";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Moment } from "@/lib/domain/compliance/day";
import type { Measure } from "@/lib/domain/measure";
import type { ChairsUnder } from "@/lib/domain/screen/chairs-under";
import { formatNumber, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { joinedIn } from "@/lib/words/nouns";
import { vacantAfter } from "@/lib/words/vacant";

/** Whose chairs are not in the group yet, by upper-level union; each opens to the very chairs. */
export function ChairsMissing({
  measure,
  under,
  day,
}: {
  measure: Measure | null;
  under: readonly ChairsUnder[];
  day: Moment;
}) {
  const t = useTranslations("targets.chairs");
  const language = useLocale();
  const joined = joinedIn(measure);
  const speech = useSpeech();
  const missing = under.reduce((sum, each) => sum + each.missing.length, 0);
  const vacant = under.reduce((sum, each) => sum + each.vacant, 0);
  const lacking = under.filter((each) => each.missing.length > 0);
  return (
    <Section
      bare
      id="missing"
      heading={vacantAfter(
        speech,
        { missing, vacant },
        t("heading", { ...joined, count: missing, unions: lacking.length }),
      )}
    >
      {lacking.length === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <FigureTable>
          <thead>
            <tr>
              <th scope="col">{t("union")}</th>
              <NumberHead>{t("linked", joined)}</NumberHead>
              <NumberHead>{t("missing")}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {lacking.map((each) => (
              <tr key={each.code}>
                <th scope="row">
                  <Disclosure summary={each.name}>
                    <Names unions={each.missing} day={day} />
                  </Disclosure>
                </th>
                <Cell number>{formatRatio(each.all - each.missing.length, each.all, language)}</Cell>
                <Cell number>
                  {vacantAfter(
                    speech,
                    { missing: each.missing.length, vacant: each.vacant },
                    formatNumber(each.missing.length, language),
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </FigureTable>
      )}
    </Section>
  );
}

function Names({ unions, day }: { unions: ChairsUnder["missing"]; day: Moment }) {
  return unions.map(({ code, name }, nth) => (
    <Fragment key={code}>
      {nth > 0 ? ", " : null}
      <PlainLink href={withDay(unitPath(code), day)}>{name}</PlainLink>
    </Fragment>
  ));
}
