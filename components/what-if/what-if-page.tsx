import { DayFields } from "@/components/compliance/day-fields";
import { DayTools } from "@/components/compliance/day-tools";
import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { EffectPart, TurnedUnits } from "@/components/plan/effect";
import { planPath } from "@/components/plan/links";
import { Band } from "@/components/ui/band";
import { Button, ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { FilterForm } from "@/components/ui/filter-form";
import { Part, Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { OpenWhatIf, TriedFigure, WhatIfView } from "@/lib/domain/screen/what-if";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { outlookCause, outlookFinding, outlookWorst } from "@/lib/words/what-if";
import { WHAT_IF } from "./links";
import { OutlookChart } from "./outlook-chart";
import { TryFigures } from "./try-figures";
import styles from "./what-if.module.css";

export interface WhatIfProps {
  readonly view: WhatIfView;
  readonly day: DayChoice;
}

/** Who will have enough at the end of the year, and who would under other figures? */
export function WhatIfContent({ view, day }: WhatIfProps) {
  const t = useTranslations("whatIf");
  const targets = useTranslations("targets");
  const speech = useSpeech();
  const { open } = view;
  if (open === null) return <Empty title={t("nothing")}>{t("nothingWhy")}</Empty>;
  return (
    <>
      <Band
        crumb={
          <Crumb path={[{ label: targets("title"), href: withDay("/targets", day) }]} here={t("title")} />
        }
        tools={
          <>
            <DayTools action={WHAT_IF} day={day} kept={keptOf(open)} />
            <TargetChoice view={view} day={day} />
          </>
        }
        title={
          <PlainLink tall href={withDay(targetPath(open.target.code), day)}>
            {`${open.target.code} ${titleOf(speech, open.target)}`}
          </PlainLink>
        }
        finding={outlookFinding(speech, open)}
        cause={outlookCause(speech, open)}
      />
      <Wrap>
        <Section heading={t("other")} aside={t("otherAside")}>
          <Figures open={open} day={day} />
          <EffectPart effect={open.effect} differs={open.differs} />
          <Keep open={open} />
          <TurnedUnits
            effect={open.effect}
            force={open.tried.force}
            unitHref={(unit) => withDay(unitPath(unit), day, { why: open.target.code })}
          />
        </Section>
        {open.outlooks.length === 0 ? null : (
          <Part id="outlook" label={outlookWorst(speech, open)}>
            <OutlookChart
              finding={outlookWorst(speech, open)}
              aside={t(open.differs ? "underTried" : "underPlan")}
              target={open.tried}
              outlooks={open.outlooks}
              day={day}
              address={`${withDay(WHAT_IF, day, keptOf(open))}#outlook`}
            />
          </Part>
        )}
        <Scores open={open} day={day} />
      </Wrap>
    </>
  );
}

function Figures({ open: { target, figures, problems }, day }: { open: OpenWhatIf; day: DayChoice }) {
  const labels = useTranslations("planTargets");
  const speech = useSpeech();
  return (
    <TryFigures
      day={day}
      target={target.code}
      problems={problems}
      figures={figures.map((figure) => ({
        ...{ name: figure.name, most: figure.most, step: figure.step },
        label: figure.name === "weight" ? labels("weight") : labels(`field.${figure.name}`),
        text: figure.typed ?? written(figure.tried),
        at: figure.tried ?? 0,
        planned: figure.planned === null ? "–" : speech.stated(figure.planned),
      }))}
    />
  );
}

function TargetChoice({ view: { targets, open }, day }: WhatIfProps) {
  const t = useTranslations("whatIf");
  const speech = useSpeech();
  return (
    <FilterForm action={WHAT_IF} id="what-if-target" bare>
      <DayFields day={day} />
      <Select
        name="target"
        label={t("target")}
        value={open?.target.code ?? ""}
        options={targets.map((target) => ({
          value: target.code,
          label: `${target.code} ${titleOf(speech, target)}`,
        }))}
      />
      <noscript>
        <Button type="submit">{t("try")}</Button>
      </noscript>
    </FilterForm>
  );
}

/** What is tried is kept in the draft of a later year. */
function Keep({ open }: { open: OpenWhatIf }) {
  const t = useTranslations("whatIf");
  if (open.draft === null || !open.differs) return null;
  const { target, ...tried } = keptOf(open);
  const query = new URLSearchParams(tried);
  return (
    <p className={styles.keep}>
      <ButtonLink href={`${planPath(open.draft, target)}&${query}`}>
        {t("keep", { year: String(open.draft) })}
      </ButtonLink>
    </p>
  );
}

function Scores({ open: { scores }, day }: { open: OpenWhatIf; day: DayChoice }) {
  const t = useTranslations("whatIf");
  const speech = useSpeech();
  const score = (figure: number | null) => (figure === null ? t("noScore") : speech.number(figure));
  if (scores.length === 0) return null;
  return (
    <Section heading={t("scores")} aside={t("scoresAside")}>
      <ul className={styles.scores}>
        {scores.map(({ code, name, before, after }) => (
          <li key={code}>
            <PlainLink tall href={withDay(unitPath(code), day)}>
              {name}
            </PlainLink>
            : {score(before)} → <b>{score(after)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The target and what is tried of it, as the address says them. */
function keptOf({ target, figures, differs }: OpenWhatIf): Record<string, string> & { target: string } {
  const tried = figures.filter((figure) => differs && figure.tried !== figure.planned);
  return {
    target: target.code,
    ...Object.fromEntries(tried.map((each) => [each.name, written(each.tried)])),
  };
}

function written(figure: TriedFigure["tried"]): string {
  return figure === null ? "" : String(figure).replace(".", ",");
}
