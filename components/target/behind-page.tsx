import { useLocale } from "next-intl";
import { activityPath } from "@/components/activity/links";
import { DayTools } from "@/components/compliance/day-tools";
import { targetPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { recordPath } from "@/components/record/links";
import { RecordState } from "@/components/status/record-state";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { TableFoot } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { BehindView } from "@/lib/domain/screen/behind";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { behindFinding, waitSaid } from "@/lib/words/behind";
import { behindPath } from "./links";

export interface BehindProps {
  readonly view: BehindView;
  readonly day: DayChoice;
}

/** Which records is this part of the chart made of? */
export function BehindContent({ view, day }: BehindProps) {
  const t = useTranslations("targets.behind");
  const targets = useTranslations("targets");
  const own = useOwnWords();
  const { target, segment, of } = view;
  const path = [
    { label: targets("title"), href: withDay("/targets", day) },
    { label: target.code, href: withDay(targetPath(target.code), day) },
  ];
  const { kind, ...place } = { ...segment, of: of?.code };
  const here = (cursor?: string) => withDay(behindPath(target.code), day, { ...place, cursor });
  return (
    <>
      <Band
        crumb={<Crumb path={path} here={t("title")} />}
        tools={
          <DayTools action={behindPath(target.code)} day={day} kept={kind === "DAYS" ? {} : saidIn(place)} />
        }
        title={own(target.title)}
        finding={behindFinding(useSpeech(), view)}
        cause={useCause(view)}
      />
      <Wrap>{view.records.length === 0 ? null : <Records view={view} here={here} />}</Wrap>
    </>
  );
}

function Records({ view, here }: { view: BehindView; here: (cursor?: string) => string }) {
  const t = useTranslations("targets.behind");
  const { segment, records, isFirst, nextCursor } = view;
  return (
    <Section heading={t("list")} aside={t("newest")}>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("record")}</th>
            <th scope="col">{t("date")}</th>
            <th scope="col">{t("unit")}</th>
            {segment.kind === "DAYS" ? <NumberHead>{t("quantity")}</NumberHead> : null}
            <th scope="col">{t(segment.kind === "DAYS" ? "state" : "answer")}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Line key={`${record.id} ${record.unit} ${record.on}`} record={record} />
          ))}
        </tbody>
      </ListTable>
      {isFirst && nextCursor === null ? null : (
        <TableFoot said={t("part", { count: records.length })}>
          {isFirst ? null : (
            <ButtonLink size="small" href={here()}>
              {t("first")}
            </ButtonLink>
          )}
          {nextCursor === null ? null : (
            <ButtonLink size="small" href={here(nextCursor)} rel="next">
              {t("more")}
            </ButtonLink>
          )}
        </TableFoot>
      )}
    </Section>
  );
}

/** Whose chart it is a part of, or that it has nothing there. */
function useCause({ value, of, units }: BehindView): string {
  const t = useTranslations("targets.behind");
  if (value === 0) return t("none");
  return of === null ? t("cause", { units }) : t("causeOf", { unit: of.name });
}

function saidIn(place: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(Object.entries(place).map(([name, value]) => [name, value?.toString()]));
}

function Line({ record }: { record: BehindView["records"][number] }) {
  const t = useTranslations("targets.behind");
  const language = useLocale();
  const speech = useSpeech();
  const { id, on, title, unit, unitName } = record;
  return (
    <tr>
      <NameCell>
        {id === null ? (
          t("hidden")
        ) : (
          <PlainLink tall href={record.kind === "ACTIVITY" ? activityPath(id) : recordPath("enquiries", id)}>
            {title ?? t("untitled")}
          </PlainLink>
        )}
      </NameCell>
      <Cell label={t("date")} nowrap>
        {on === null ? "–" : formatDate(on)}
      </Cell>
      <Cell label={t("unit")}>{unitName ?? unit}</Cell>
      {record.kind === "ACTIVITY" ? (
        <>
          <Cell label={t("quantity")} number>
            {formatNumber(record.quantity, language)}
          </Cell>
          <Cell label={t("state")}>
            {record.status === null ? "–" : <RecordState state={record.status} />}
          </Cell>
        </>
      ) : (
        <Cell label={t("answer")}>
          <span>{waitSaid(speech, record)}</span>
        </Cell>
      )}
    </tr>
  );
}
