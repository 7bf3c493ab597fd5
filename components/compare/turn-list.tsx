import { useLocale } from "next-intl";
import { DayFields } from "@/components/compliance/day-fields";
import { useFigure } from "@/components/compliance/figure";
import { address, unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { StatusMark } from "@/components/status/status-mark";
import { useStatusWords } from "@/components/status/status-words";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterForm } from "@/components/ui/filter-form";
import { NumberedPages } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import { addDays, yearOf } from "@/lib/domain/calendar";
import { TURNS } from "@/lib/domain/compliance/changed";
import { isSummed } from "@/lib/domain/measure";
import type { ExplainedTurn } from "@/lib/domain/screen/changes";
import type { Line } from "@/lib/domain/screen/line";
import { type Standing, standingOf } from "@/lib/domain/screen/standing";
import { LEVELS } from "@/lib/domain/unit";
import { formatDayMonth, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { causesSaid } from "@/lib/words/changes";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./compare.module.css";
import { type CompareProps, compareAddress, daySaid } from "./compare-address";

/** Every result that is another, each with both figures, what explains it, and the records between the two days. */
export function TurnList(props: CompareProps) {
  const t = useTranslations("changes.list");
  const { view } = props;
  return (
    <Section heading={t("heading")} id="turns">
      <Filters {...props} />
      {view.shown.length === 0 ? (
        <Empty title={t("empty")} level={3}>
          {t("emptyBody")}
        </Empty>
      ) : (
        <>
          <Turns {...props} />
          <NumberedPages {...view} here={(page) => `${compareAddress(props, { page })}#turns`} />
        </>
      )}
    </Section>
  );
}

function Filters({ view: { asked, counts, since }, day }: CompareProps) {
  const t = useTranslations("changes");
  const levels = useTranslations("measures.level");
  const language = useLocale();
  const others = TURNS.filter((turn) => turn !== "FIGURE").reduce((sum, turn) => sum + counts[turn], 0);
  return (
    <FilterForm action="/compare" id="turn-filters">
      <DayFields day={day} />
      <input type="hidden" name="since" value={since.on} />
      <Select
        name="turn"
        label={t("list.kind")}
        value={asked.turn}
        options={[
          { value: "", label: t("list.any", { count: formatNumber(others, language) }) },
          ...TURNS.map((turn) => ({
            value: turn,
            label: t("list.kindCount", {
              kind: t(`turn.${turn}`),
              count: formatNumber(counts[turn], language),
            }),
          })),
        ]}
      />
      <Select
        name="level"
        label={t("list.level")}
        value={asked.level}
        options={[
          { value: "", label: t("list.anyLevel") },
          ...LEVELS.map((level) => ({ value: level, label: levels(level) })),
        ]}
      />
      <noscript>
        <Button type="submit">{t("list.show")}</Button>
      </noscript>
    </FilterForm>
  );
}

function Turns(props: CompareProps) {
  const t = useTranslations("changes.list");
  const { view, day } = props;
  const said = daySaid(view.since.on, day.asOf);
  return (
    <ListTable className={styles.turns}>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <NumberHead>{said(view.since.on)}</NumberHead>
          <NumberHead>{said(day.asOf)}</NumberHead>
          <th scope="col">{t("status")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {view.shown.map((turn) => (
          <TurnRow key={`${turn.unit} ${turn.target}`} turn={turn} {...props} />
        ))}
      </tbody>
    </ListTable>
  );
}

function TurnRow({ turn, view, day }: CompareProps & { turn: ExplainedTurn }) {
  const t = useTranslations("changes.list");
  const own = useOwnWords();
  const speech = useSpeech();
  const figure = useFigure();
  const { since } = view;
  const { unit, name, was, is } = turn;
  const line = is ?? was;
  if (line === null) return null;
  const { code, title } = line.target;
  const then = { ...day, year: yearOf(since.on), asOf: since.on };
  const why = (on: typeof then) => withDay(unitPath(unit), on, { why: code });
  const said = (shown: Line | null) => (shown === null ? "–" : wholeFigure(figure(shown)));
  const records = recordsBetween(turn, since.on, day);
  const dayOf = daySaid(since.on, day.asOf);
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={withDay(unitPath(unit), day)}>
          {name}
        </PlainLink>
        <small>
          {code} {own(title)}
        </small>
      </NameCell>
      <Cell label={dayOf(since.on)} number muted nowrap>
        <PlainLink href={why(then)}>{said(was)}</PlainLink>
      </Cell>
      <Cell label={dayOf(day.asOf)} number nowrap>
        <PlainLink href={why(day)}>{said(is)}</PlainLink>
      </Cell>
      <Cell label={t("status")}>
        <StatusMove was={was} is={is} asOf={day.asOf} thenOn={since.on} />
      </Cell>
      <Cell label={t("why")} muted>
        <span>
          {causesSaid(speech, turn)}
          {records === null ? null : (
            <>
              {" "}
              <TallLink href={records}>
                {t("records", {
                  from: formatDayMonth(addDays(since.on, 1)),
                  to: formatDayMonth(day.asOf),
                })}
              </TallLink>
            </>
          )}
        </span>
      </Cell>
    </Row>
  );
}

function StatusMove({
  was,
  is,
  asOf,
  thenOn,
}: {
  was: Line | null;
  is: Line | null;
  asOf: string;
  thenOn: string;
}) {
  const t = useTranslations("changes.list");
  const words = useStatusWords();
  return (
    <span className={styles.move}>
      {was === null ? t("nothing") : words(plainly(standingOf(was, thenOn)))}
      <span>→</span>
      {is === null ? (
        t("nothing")
      ) : (
        <>
          <StatusMark silent {...standingOf(is, asOf)} />
          {words(plainly(standingOf(is, asOf)))}
        </>
      )}
    </span>
  );
}

/** Both are of one target: its force need not be said twice. */
function plainly({ status, yearOver }: Standing): Standing {
  return { status, yearOver };
}

/** The list of the activities that were added between two days of one year; null where no activity is counted. */
function recordsBetween({ unit, is }: ExplainedTurn, since: string, { year, asOf }: CompareProps["day"]) {
  const measure = is?.target.measure ?? null;
  if (!isSummed(measure) || yearOf(since) !== year) return null;
  return address("/activities", {
    ...{ year, unit, type: measure.activityType, from: addDays(since, 1), to: asOf },
    ...(measure.scope === "own" ? {} : { scope: "subtree" }),
  });
}
