import { useState } from "react";
import { Button } from "@/components/ui/button";
import { HeldSelect } from "@/components/ui/held-select";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { HeldLongSelect } from "@/components/unit-choice/long-select";
import type { PastedUnit } from "@/lib/domain/pasted-units";
import type { ListRemark } from "@/lib/domain/said-of-list";
import { KINDS, LEVEL_OF_KIND } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { MOST_SHOWN } from "./left-out";
import styles from "./welcome.module.css";

/**
 * Units as they were understood, each to be corrected.
 * @param asks whether they wait for somebody to say that they are right
 */
export function GuessedUnits({
  title,
  asks = false,
  shown,
  units,
  remark,
}: {
  title: string;
  asks?: boolean;
  shown: readonly PastedUnit[];
  /** Of which those below each are counted. */
  units: readonly PastedUnit[];
  remark: (...further: readonly ListRemark[]) => void;
}) {
  const t = useTranslations("welcome.list");
  const [most, setMost] = useState(MOST_SHOWN);
  if (shown.length === 0) return null;
  const upper = units.filter(({ kind }) => LEVEL_OF_KIND[kind] === "UPPER");
  const below = Map.groupBy(units, (unit) => unit.below);
  const options = [
    { value: "", label: t("federation") },
    ...upper.map(({ line, name }) => ({ value: String(line), label: name })),
  ];
  const first = shown.slice(0, most);
  const rest = shown.length - first.length;
  const right = (of: readonly PastedUnit[]) => remark(...of.map(({ line }): ListRemark => ["right", line]));
  return (
    <section className={styles.guessed} aria-label={title}>
      <h3>{title}</h3>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("below")}</th>
            {asks ? <th scope="col">{t("confirm")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {first.map((unit) => (
            <GuessedRow
              key={unit.line}
              unit={unit}
              count={below.get(unit.line)?.length ?? 0}
              options={options}
              remark={remark}
              right={asks ? () => right([unit]) : null}
            />
          ))}
        </tbody>
      </ListTable>
      <div className={styles.verbs}>
        {asks ? <Button onClick={() => right(first)}>{t("allRight", { count: first.length })}</Button> : null}
        {rest > 0 ? (
          <Button kind="quiet" onClick={() => setMost(most + MOST_SHOWN)}>
            {t("more", { count: rest })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function GuessedRow({
  unit: { line, name, kind, below },
  count,
  options,
  remark,
  right,
}: {
  unit: PastedUnit;
  count: number;
  options: readonly { value: string; label: string }[];
  remark: (...further: readonly ListRemark[]) => void;
  right: (() => void) | null;
}) {
  const t = useTranslations("welcome.list");
  const kinds = useTranslations("measures.kind");
  return (
    <Row>
      <NameCell>
        {name}
        {line > 0 ? null : <small>{t("unlisted")}</small>}
      </NameCell>
      <Cell label={t("kind")}>
        <HeldSelect
          label={t("kindOf", { name })}
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: kinds(each) }))}
          choose={(value) => remark(["kind", line, value])}
        />
      </Cell>
      <Cell label={t("below")}>
        {LEVEL_OF_KIND[kind] === "GRASSROOTS" ? (
          <HeldLongSelect
            label={t("belowOf", { name })}
            value={below === null ? "" : String(below)}
            options={options}
            choose={(value) => remark(["below", line, value])}
          />
        ) : (
          <span>{t("holds", { count })}</span>
        )}
      </Cell>
      {right === null ? null : (
        <Cell label={t("confirm")}>
          <Button kind="quiet" onClick={right} aria-label={t("rightOf", { name })}>
            {t("right")}
          </Button>
        </Cell>
      )}
    </Row>
  );
}
