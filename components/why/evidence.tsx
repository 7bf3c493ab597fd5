import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { address } from "@/components/compliance/links";
import { RecordState } from "@/components/status/record-state";
import { ButtonLink } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { HeadLine } from "@/components/ui/section";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isOnChairs, isSummed } from "@/lib/domain/measure";
import { own } from "@/lib/domain/own";
import type { RecordShown, WhyView } from "@/lib/domain/screen/why";
import { formatDate, formatDayMonth, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./evidence.module.css";
import { evidencePath } from "./evidence-path";

export interface EvidenceLinks {
  /** The next part of the records; `null` = the first. */
  readonly partHref: (cursor: string | null) => string;
}

/** The records that made the number, and those that did not, each with its reason; a page at a time. Of chairs, who is missing comes first. */
export function Evidence({ view, day, partHref }: EvidenceLinks & { view: WhyView; day: Day }) {
  const t = useTranslations("why");
  const { counted, notCounted, isFirst, nextCursor, line } = view;
  const missingFirst = isOnChairs(line.target.measure);
  const missing = notCounted.length > 0 ? <NotCounted view={view} day={day} /> : null;
  if (isFirst && counted.length + notCounted.length === 0) {
    return (
      <Muted small className={styles.none}>
        {t("noRecords")}
      </Muted>
    );
  }
  return (
    <>
      {missingFirst ? missing : null}
      {counted.length > 0 ? <Counted view={view} day={day} /> : null}
      {missingFirst ? null : missing}
      {isWhole(view) ? null : <Parts isFirst={isFirst} nextCursor={nextCursor} partHref={partHref} />}
    </>
  );
}

function isWhole({ isFirst, nextCursor }: WhyView): boolean {
  return isFirst && nextCursor === null;
}

/** How many records there are of either sort; null where a part of them does not tell. */
function totals(view: WhyView): Readonly<Record<"counted" | "notCounted", number>> | null {
  const { counted, notCounted, line } = view;
  if (isWhole(view)) return { counted: counted.length, notCounted: notCounted.length };
  const { numerator, denominator } = line.result;
  if (!isOnChairs(line.target.measure) || numerator === null || denominator === null) return null;
  return { counted: numerator, notCounted: denominator - numerator };
}

function Counted({ view, day }: { view: WhyView; day: Day }) {
  const t = useTranslations("why");
  const language = useLocale();
  const { counted, line, unit } = view;
  const { measure } = line.target;
  const total = totals(view);
  const amount = ({ id, contribution }: (typeof counted)[number]) => {
    const count = formatNumber(contribution, language);
    const said = id === null ? undefined : own(view.readings, id)?.connected;
    if (said !== undefined && said > contribution)
      return t("cut", { said: formatNumber(said, language), count });
    return contribution === 1 || ruleOf(measure).reads === "DAYS" ? null : t("contribution", { count });
  };
  const end = isSummed(measure) ? (
    <TallLink href={address("/activities", { unit: unit.code, type: measure.activityType, year: day.year })}>
      {t("openList")}
    </TallLink>
  ) : null;
  return (
    <section>
      <HeadLine end={end}>
        <h3>
          {total === null ? t("countedPart") : t("counted", { count: formatNumber(total.counted, language) })}
        </h3>
      </HeadLine>
      <Records>
        {counted.map((record, index) => (
          <Row
            key={keyOf(record)}
            record={record}
            view={view}
            day={day}
            sign={formatNumber(index + 1, language)}
          >
            {amount(record)}
          </Row>
        ))}
      </Records>
    </section>
  );
}

function NotCounted({ view, day }: { view: WhyView; day: Day }) {
  const t = useTranslations("why");
  const language = useLocale();
  const { notCounted } = view;
  const total = totals(view);
  return (
    <section>
      <h3>
        {total === null
          ? t("notCountedPart")
          : t("notCounted", { count: formatNumber(total.notCounted, language) })}
      </h3>
      <Records>
        {notCounted.map((record) => (
          <Row key={keyOf(record)} record={record} view={view} day={day} sign="–" />
        ))}
      </Records>
    </section>
  );
}

function Parts({ isFirst, nextCursor, partHref }: EvidenceLinks & Pick<WhyView, "isFirst" | "nextCursor">) {
  const t = useTranslations("why");
  return (
    <div className={styles.parts}>
      {isFirst ? null : (
        <ButtonLink size="small" href={partHref(null)} data-stays="">
          {t("first")}
        </ButtonLink>
      )}
      {nextCursor === null ? null : (
        <ButtonLink size="small" href={partHref(nextCursor)} data-stays="">
          {t("more")}
        </ButtonLink>
      )}
    </div>
  );
}

function keyOf({ kind, id, unit, on }: RecordShown): string {
  return `${kind} ${id} ${unit} ${on}`;
}

function Records({ children }: { children: ReactNode }) {
  return (
    <table className={styles.evidence}>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({
  record,
  view,
  day,
  sign,
  children,
}: {
  record: RecordShown & { readonly reason?: WhyView["notCounted"][number]["reason"] };
  view: WhyView;
  day: Day;
  sign: string;
  children?: ReactNode;
}) {
  const reason = useReason();
  const status = record.id === null ? undefined : own(view.statuses, record.id);
  return (
    <tr>
      <td className={styles.sign}>{sign}</td>
      <td className={styles.date}>
        {record.on === null ? "" : <RecordDate on={record.on} line={view.line} />}
      </td>
      <td>
        <RecordTitle record={record} href={evidencePath(record, view.readings, day)} />
        {record.reason ? <small>{reason(record.reason, status)}</small> : null}
      </td>
      <td className={styles.state}>
        {children}
        {status ? <RecordState state={status} /> : null}
      </td>
    </tr>
  );
}

/** Records of a count are of one year; others keep theirs. */
function RecordDate({ on, line }: { on: string; line: WhyView["line"] }) {
  return isSummed(line.target.measure) ? formatDayMonth(on) : formatDate(on);
}

function RecordTitle({ record, href }: { record: RecordShown; href: string | null }) {
  const t = useTranslations("why");
  const { kind, id, title, unit } = record;
  if (id === null) return t("hidden", { unit });
  const words = title ?? (kind === "UNIT" ? t("unitOf", { unit }) : id);
  if (href === null) return words;
  return (
    <PlainLink tall href={href}>
      {words}
    </PlainLink>
  );
}

function useReason() {
  const t = useTranslations("why.reason");
  return (
    reason: WhyView["notCounted"][number]["reason"],
    status: WhyView["statuses"][string] | undefined,
  ) => (reason === "STATUS" && status !== undefined ? t(`STATUS_${status}`) : t(reason));
}
