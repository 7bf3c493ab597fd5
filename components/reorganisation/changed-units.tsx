import { Disclosure } from "@/components/ui/disclosure";
import { addDays } from "@/lib/domain/calendar";
import { parentOn, type StructureChanges } from "@/lib/domain/reorganisation/structure";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./reorganisation.module.css";

/** So many of a kind are named at once. */
const MOST_NAMED = 12;

/** Which units begin, end, are called otherwise, and go where. */
export function ChangedUnits({
  changes: { units, placements },
  names,
  on,
}: {
  changes: StructureChanges;
  names: Readonly<Record<string, string>>;
  on: string;
}) {
  const t = useTranslations("reorganisations.change");
  const name = (code: string) => names[code] ?? code;
  const founded = units.filter(({ before }) => before === null).map(({ after, code }) => after?.name ?? code);
  const ended = units.filter(({ before, after }) => before !== null && before.to !== after?.to);
  const renamed = units.filter(
    ({ before, after }) => before !== null && after !== null && before.name !== after.name,
  );
  const moved = placements.flatMap(({ unit, before, after }) => {
    const [from, to] = [parentOn(before, addDays(on, -1)), parentOn(after, on)];
    return before.length === 0 || to === null ? [] : [{ unit, from, to }];
  });
  const byPlace = [...Map.groupBy(moved, ({ to }) => to)];
  return (
    <>
      <Named heading={t("founded", { count: founded.length })} lines={founded} />
      <Named heading={t("ended", { count: ended.length })} lines={ended.map(({ code }) => name(code))} />
      <Named
        heading={t("renamed", { count: renamed.length })}
        lines={renamed.map(
          ({ before, after }) => `${isolated(before?.name ?? "")} → ${isolated(after?.name ?? "")}`,
        )}
      />
      {byPlace.map(([to, all]) => (
        <Named
          key={to}
          heading={t("moved", { count: all.length, to: name(to) })}
          lines={all.map(({ unit, from }) =>
            from === null ? name(unit) : t("movedFrom", { unit: name(unit), from: name(from) }),
          )}
        />
      ))}
    </>
  );
}

function Named({ heading, lines }: { heading: string; lines: readonly string[] }) {
  const t = useTranslations("reorganisations.change");
  if (lines.length === 0) return null;
  const rest = lines.slice(MOST_NAMED);
  const list = (some: readonly string[]) => (
    <ul className={styles.units}>
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div className={styles.change}>
      <h3>{heading}</h3>
      {list(lines.slice(0, MOST_NAMED))}
      {rest.length === 0 ? null : (
        <Disclosure summary={t("more", { count: rest.length })}>{list(rest)}</Disclosure>
      )}
    </div>
  );
}
