import { Fragment } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice, ShownTree } from "@/lib/domain/screen/day-choice";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./kept-note.module.css";
import { unitPath, withDay } from "./links";

/** So many are named at once; the others are opened. */
const MOST_NAMED = 12;

/** Above a page that shows another tree than each day's own: which one, and whose results it changes. */
export function TreeNote({ day }: { day: DayChoice }) {
  const t = useTranslations("day.tree");
  if (day.tree === null) return null;
  const { on, concerned } = day.tree;
  const [named, others] = [concerned.slice(0, MOST_NAMED), concerned.slice(MOST_NAMED)];
  return (
    <Wrap className={styles.note}>
      <Note title={t("shown", { date: formatDate(on) })}>
        {concerned.length === 0 ? t("same") : t("concerned", { count: concerned.length })}{" "}
        <Units units={named} day={day} />
        {others.length === 0 ? null : (
          <Disclosure summary={t("others", { count: others.length })}>
            <Units units={others} day={day} />
          </Disclosure>
        )}
      </Note>
    </Wrap>
  );
}

function Units({ units, day }: { units: ShownTree["concerned"]; day: DayChoice }) {
  return units.map(({ code, name }, index) => (
    <Fragment key={code}>
      {index > 0 ? ", " : null}
      <PlainLink href={withDay(unitPath(code), day)}>{name}</PlainLink>
    </Fragment>
  ));
}
