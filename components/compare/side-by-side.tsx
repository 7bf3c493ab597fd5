import { useLocale } from "next-intl";
import { useFigure } from "@/components/compliance/figure";
import { targetPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { Hidden } from "@/components/ui/hidden";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { yearOf } from "@/lib/domain/calendar";
import type { Overview } from "@/lib/domain/compliance/overview";
import type { Completion } from "@/lib/domain/compliance/result";
import type { TargetPair } from "@/lib/domain/screen/compared";
import { doneOf } from "@/lib/domain/screen/line";
import { formatDate, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { differenceSaid } from "@/lib/words/changes";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./compare.module.css";
import type { CompareProps } from "./compare-address";

type Ratio = readonly [part: number, whole: number] | null;

/** The head's figures and every target, as they stood on the two days. */
export function SideBySide({ view, day }: CompareProps) {
  const t = useTranslations("changes.sides");
  const { since, heads, targets } = view;
  const earlier = { ...day, year: yearOf(since.on), asOf: since.on };
  const rows = [
    {
      name: t("province"),
      ratio: ({ province: { onCourse, applicable } }: Overview) => asked(onCourse, applicable),
    },
    {
      name: t("upper"),
      ratio: ({ upperUnits: { inOrder, operating } }: Overview) => asked(inOrder, operating),
    },
    {
      name: t("reporters"),
      ratio: ({ reporters }: Overview) => reporters && asked(reporters.met, reporters.applicable),
    },
  ];
  return (
    <Section heading={t("heading")}>
      <ScrollRegion className={styles.scroll} label={t("heading")}>
        <FigureTable>
          <caption>
            <Hidden>{t("caption")}</Hidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <NumberHead>{formatDate(since.on)}</NumberHead>
              <NumberHead>{formatDate(day.asOf)}</NumberHead>
              <NumberHead>{t("change")}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, ratio }) => (
              <RatioRow key={name} name={name} was={ratio(heads.was)} is={ratio(heads.is)} />
            ))}
            {targets.map((target) => (
              <TargetRow
                key={target.code}
                target={target}
                was={withDay(targetPath(target.code), earlier)}
                is={withDay(targetPath(target.code), day)}
              />
            ))}
          </tbody>
        </FigureTable>
      </ScrollRegion>
    </Section>
  );
}

function asked(part: number, whole: number): Ratio {
  return whole === 0 ? null : [part, whole];
}

function RatioRow({ name, was, is }: { name: string; was: Ratio; is: Ratio }) {
  const language = useLocale();
  if (was === null && is === null) return null;
  const said = (ratio: Ratio) => (ratio === null ? "–" : formatRatio(...ratio, language));
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell number muted>
        {said(was)}
      </Cell>
      <Cell number>{said(is)}</Cell>
      <Difference was={was?.[0] ?? null} is={is?.[0] ?? null} />
    </tr>
  );
}

/** Of one unit alone its figure, of several how many met it. */
function TargetRow({ target, was, is }: { target: TargetPair; was: string; is: string }) {
  const t = useTranslations("changes.sides");
  const own = useOwnWords();
  const language = useLocale();
  const figure = useFigure();
  const title = (target.is ?? target.was)?.target.title ?? "";
  const said = (stood: TargetPair["is"]) => {
    if (stood === null) return t("missing");
    if (stood.only !== null) return wholeFigure(figure(stood.only));
    return stood.applicable === 0 ? "–" : formatRatio(stood.met, stood.applicable, language);
  };
  return (
    <tr>
      <th scope="row">
        {target.code} {own(title)}
      </th>
      <Cell number muted>
        {target.was === null ? said(null) : <PlainLink href={was}>{said(target.was)}</PlainLink>}
      </Cell>
      <Cell number>
        {target.is === null ? said(null) : <PlainLink href={is}>{said(target.is)}</PlainLink>}
      </Cell>
      <Difference was={amountOf(target.was)} is={amountOf(target.is)} ofShares={isShare(target.is)} />
    </tr>
  );
}

/** What can be taken from one another: amounts, percentages as they are shown, or units that met. */
function amountOf(stood: (Completion & { readonly only: OnlyLine }) | null): number | null {
  if (stood === null) return null;
  if (stood.only === null) return stood.applicable === 0 ? null : stood.met;
  const { numerator, denominator } = stood.only.result;
  if (numerator === null) return doneOf(stood.only);
  return denominator ? Math.floor((numerator * 1_000) / denominator) / 10 : null;
}

function isShare(stood: TargetPair["is"]): boolean {
  return (stood?.only?.result.numerator ?? null) !== null;
}

type OnlyLine = NonNullable<TargetPair["is"]>["only"];

function Difference({
  was,
  is,
  ofShares = false,
}: {
  was: number | null;
  is: number | null;
  ofShares?: boolean;
}) {
  const speech = useSpeech();
  if (was === null || is === null)
    return (
      <Cell number muted>
        –
      </Cell>
    );
  const by = Math.round((is - was) * 10) / 10;
  return (
    <Cell number muted={by === 0}>
      {differenceSaid(speech, by, ofShares)}
    </Cell>
  );
}
