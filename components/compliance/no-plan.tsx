import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { useTranslations } from "@/lib/i18n/words";
import { DayTools } from "./day-tools";
import { address } from "./links";
import styles from "./no-plan.module.css";

/** A year without an issued plan: nothing is asked, so nothing is counted. */
export function NoPlan({ action, day }: { action: string; day: DayChoice }) {
  const t = useTranslations("day");
  const planned = day.years.filter((each) => each.planned);
  return (
    <>
      <Band
        tools={<DayTools action={action} day={day} />}
        finding={t("noPlanFinding", { year: String(day.year) })}
      />
      <Wrap className={styles.page}>
        <Empty
          title={t("noPlanTitle")}
          level={2}
          action={<ButtonLink href="/plans">{t("noPlanOpen")}</ButtonLink>}
        >
          {t("noPlanBody")} {planned.length > 0 ? t("noPlanYears") : null}{" "}
          {planned.map(({ year }, index) => (
            <span key={year}>
              {index > 0 ? ", " : null}
              <a href={address(action, { year })}>{year}</a>
            </span>
          ))}
        </Empty>
      </Wrap>
    </>
  );
}
