import { BulletKey } from "@/components/bullet/bullet-key";
import { TargetRows } from "@/components/bullet/target-rows";
import { targetPath, withDay } from "@/components/compliance/links";
import { useTargetGroups } from "@/components/compliance/target-row";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/compliance/day";
import type { BulletFigures } from "@/lib/domain/screen/bullet";
import type { LineGroup } from "@/lib/domain/screen/line";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./province-targets.module.css";

/** The province's own targets with their bars, by what they are asked for. */
export function ProvinceTargets({
  groups,
  limits,
  day,
  why,
}: {
  groups: readonly LineGroup[];
  /** Of the plan's classes. */
  limits: BulletFigures["limits"];
  day: Day;
  why: (target: string) => string;
}) {
  const t = useTranslations("overview.province");
  const toGroups = useTargetGroups(
    day.asOf,
    { target: (code) => withDay(targetPath(code), day), why },
    limits,
  );
  const met = groups.flatMap(({ lines }) => lines).filter(({ result }) => result.status === "MET").length;
  return (
    <Section bare id="targets" heading={t("heading")} end={<BulletKey limits={limits} />}>
      <div className={styles.folded}>
        {groups.length === 0 ? <Muted>{t("none")}</Muted> : <TargetRows groups={toGroups(groups)} />}
        {met > 0 ? (
          <label className={styles.line}>
            <input type="checkbox" />
            {t("met", { count: met })}
          </label>
        ) : null}
      </div>
    </Section>
  );
}
