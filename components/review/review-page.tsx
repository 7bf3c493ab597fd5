import { useLocale } from "next-intl";
import type { StepActions } from "@/components/activity/step-buttons";
import { address } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { NoResult } from "@/components/ui/no-result";
import { Pagination } from "@/components/ui/pagination";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { placeWithin } from "@/lib/domain/screen/paged";
import type { ReviewLine, ReviewPage } from "@/lib/domain/screen/review";
import { isLong } from "@/lib/domain/screen/waiting";
import { formatDate, formatInstant, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ReviewFilters } from "./filters";
import { Inbox } from "./inbox";
import type { InboxLine } from "./inbox-row";
import { reviewPath } from "./links";
import type { ManyDecided } from "./many";
import { OpenItem } from "./open-item";
import { hoursWaited } from "./waits";

type Props = ReviewPage & {
  readonly actions: Pick<StepActions, "approve" | "return" | "reopen">;
  readonly approveMany: Action<ManyDecided>;
};

/** What waits for the reader's decision, the longest first, and what is open of it (ux.md §4.5). */
export function Review(props: Props) {
  const { asked, item, lines, all, long, oldest, actions, approveMany } = props;
  const t = useTranslations("review");
  const language = useLocale();
  const rows = useRows(props);
  const number = (count: number) => formatNumber(count, language);
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        finding={
          all === 0
            ? t("nothingWaits")
            : t(long === 0 ? "finding" : "findingLong", {
                count: number(all),
                n: all,
                long: number(long),
              })
        }
        cause={oldest === null ? undefined : t("oldest", { at: formatInstant(new Date(oldest)) })}
      />
      <Wrap>
        <Inbox
          rows={rows}
          open={item && { id: item.activity.id, version: item.activity.version, decidable: item.decidable }}
          asked={asked.item !== ""}
          listHref={reviewPath(asked, "")}
          filters={<ReviewFilters {...props} />}
          foot={lines.length === 0 ? <Nothing {...props} /> : <Foot {...props} />}
          actions={actions}
          approveMany={approveMany}
        >
          {item === null ? null : <OpenItem item={item} listHref={reviewPath(asked, "")} />}
        </Inbox>
      </Wrap>
    </>
  );
}

function useRows({ asked, lines, types, now }: ReviewPage): InboxLine[] {
  const t = useTranslations("review");
  const states = useTranslations("records");
  const own = useOwnWords();
  const end = (line: ReviewLine) => {
    if (line.status !== "SUBMITTED") return states(line.status);
    if (line.days > 0) return t("days", { days: line.days });
    const hours = hoursWaited(line.since, now);
    return hours === 0 ? t("underAnHour") : t("hours", { hours });
  };
  return lines.map((line) => ({
    ...{ id: line.id, version: line.version, title: line.title, unitName: line.unitName },
    href: reviewPath(asked, line.id),
    typeName: own(types.find(({ code }) => code === line.type) ?? line.type),
    on: formatDate(line.occurredOn),
    end: end(line),
    long: line.status === "SUBMITTED" && isLong(line.days),
    warning: line.warning === "link" ? t("sameLink") : null,
    changed: line.changedInReview,
    waits: line.status === "SUBMITTED",
  }));
}

function Nothing({ asked, units, types }: ReviewPage) {
  const t = useTranslations("review");
  const own = useOwnWords();
  const filters = [
    units.find(({ code }) => code === asked.unit)?.name ?? asked.unit,
    own(types.find(({ code }) => code === asked.type) ?? asked.type),
    asked.age === "" ? "" : t(`age.${asked.age}`),
  ].filter((each) => each !== "");
  if (filters.length > 0)
    return (
      <NoResult
        title={t("noneFound")}
        filters={filters}
        clearHref={address("/review", { view: asked.view })}
      />
    );
  return <Empty title={t(`none.${asked.view || "WAITING"}`)}>{t("noneWhy")}</Empty>;
}

/** How much of the list is shown; what was decided today has no further part. */
function Foot({ asked, lines, from: said, nextCursor, waiting, returned, decided }: ReviewPage) {
  const total = { "": waiting, RETURNED: returned, DECIDED: decided, SAMPLE: 0 }[asked.view];
  const from = placeWithin(said, lines.length, total);
  const to = from + lines.length - 1;
  const here = { view: asked.view, unit: asked.unit, type: asked.type, age: asked.age };
  return (
    <Pagination
      from={from}
      to={to}
      total={Math.max(total, to)}
      previousHref={from > 1 ? address("/review", here) : null}
      nextHref={nextCursor === null ? null : address("/review", { ...here, cursor: nextCursor, at: to + 1 })}
    />
  );
}
