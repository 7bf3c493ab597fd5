import { BulletKey } from "@/components/bullet/bullet-key";
import { type TargetGroup, TargetRows } from "@/components/bullet/target-rows";
import { useOwnWords } from "@/components/compliance/own-words";
import { useRollUpGroup } from "@/components/compliance/roll-up-row";
import { type RowLinks, useTargetGroups } from "@/components/compliance/target-row";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import type { CivilDate } from "@/lib/domain/calendar";
import type { UnitView } from "@/lib/domain/screen/unit";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./unit-targets.module.css";

/** The unit's targets, then those of the unions below it together. */
export function UnitTargets({
  view,
  asOf,
  links,
  lacking,
}: {
  view: UnitView;
  asOf: CivilDate;
  links: RowLinks;
  /** The list of the unions below, those lacking at a target first. */
  lacking: (target: string) => string;
}) {
  const t = useTranslations("units");
  const toGroups = useTargetGroups(asOf, links, view.limits);
  const toRollUps = useRollUpGroup(asOf, { ...links, why: lacking }, view.limits);
  const words = useOwnWords();
  const own = toGroups(view.groups);
  const groups: TargetGroup[] = view.below.length > 0 ? [...own, toRollUps(view.below)] : own;
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Section heading={t("targets", { count })} end={<BulletKey limits={view.limits} />}>
      <TargetRows wide groups={groups} />
      {view.unmeasured.length > 0 ? (
        <Muted small className={styles.note}>
          {t("unmeasured", { titles: view.unmeasured.map(({ title }) => words(title)).join(", ") })}
        </Muted>
      ) : null}
    </Section>
  );
}
