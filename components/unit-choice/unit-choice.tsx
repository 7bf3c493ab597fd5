import { address } from "@/components/compliance/links";
import { Button, ButtonLink } from "@/components/ui/button";
import type { ChosenUnit } from "@/lib/domain/screen/unit-choice";
import type { Level } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { FoundWithoutScript } from "./found-without-script";
import styles from "./unit-choice.module.css";
import { UnitSearch } from "./unit-search";

/**
 * For whom a record is written; a page of its own, because targets and consequences are that unit's. Without script a
 * search of the page's own, which lists what it found.
 */
export function UnitChoice({
  action,
  choice: { unit, several, onBehalf, own, found },
  level,
  keep,
  records = true,
}: {
  action: string;
  choice: ChosenUnit;
  /** Only units of that level are found. */
  level?: Level | undefined;
  /** What else the address says and goes on saying. */
  keep: Readonly<Record<string, string>>;
  /** Something is recorded for the unit: for another's, its history says by whom. */
  records?: boolean;
}) {
  const t = useTranslations("unitChoice");
  if (!several) return <p className={styles.only}>{unit?.name}</p>;
  const kept = <Kept values={keep} />;
  return (
    <div className={styles.choice}>
      <UnitSearch {...{ action, unit, level, keep }} label={t("label")}>
        {kept}
        <noscript>
          <Button type="submit">{t("search")}</Button>
        </noscript>
      </UnitSearch>
      {found ? <FoundWithoutScript action={action} found={found} keep={kept} /> : null}
      {unit !== null && onBehalf && records ? (
        <p className={styles.own}>{t("onBehalf", { name: unit.name })}</p>
      ) : null}
      {unit === null && own ? (
        <p className={styles.own}>
          <ButtonLink href={address(action, { ...keep, unit: own.code })}>{own.name}</ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

function Kept({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) =>
    value === "" ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
