"use client";

import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Select } from "@/components/ui/select";
import { ListTable } from "@/components/ui/table";
import { usePress } from "@/components/ui/use-press";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import type { ReviewPage, SpotCheck } from "@/lib/domain/screen/review";
import { SAMPLE_SIZES } from "@/lib/domain/spot-check";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./sample.module.css";
import type { SampleActions } from "./sample-actions";
import { SampleRow } from "./sample-row";

/** Some of what was approved, drawn at random and looked at again; what was found is kept. */
export function Sample({
  checks,
  units,
  draw,
  judge,
}: SampleActions & { checks: readonly SpotCheck[]; units: ReviewPage["units"] }) {
  const t = useTranslations("review");
  return (
    <>
      <DrawForm units={units} draw={draw} isFirst={checks.length === 0} />
      {checks.length === 0 ? (
        <Empty title={t("none.SAMPLE")}>{t("sampleWhy")}</Empty>
      ) : (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{t("recordTitle")}</th>
              <th scope="col">{t("day")}</th>
              <th scope="col">{t("approvedBy")}</th>
              <th scope="col">{t("checked")}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <SampleRow key={check.id} check={check} judge={judge} />
            ))}
          </tbody>
        </ListTable>
      )}
    </>
  );
}

function DrawForm({
  units,
  draw,
  isFirst,
}: Pick<ReviewPage, "units"> & Pick<SampleActions, "draw"> & { isFirst: boolean }) {
  const t = useTranslations("review");
  const { pending, press } = usePress();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const asked = { count: Number(data.get("count")), unit: data.get("unit") || null };
    press(draw, asked, ({ drawn }) => ({ message: t("drawn", { drawn }) }));
  }

  return (
    <form className={styles.draw} onSubmit={onSubmit}>
      <Select
        name="count"
        label={t("sampleSize")}
        value={String(SAMPLE_SIZES[1])}
        options={SAMPLE_SIZES.map((size) => ({ value: String(size), label: t("items", { count: size }) }))}
      />
      <LongSelect
        name="unit"
        label={t("unit")}
        value=""
        options={[{ value: "", label: t("anyUnit") }, ...unitOptions(units)]}
      />
      <Button type="submit" kind={isFirst ? "primary" : "outlined"} aria-disabled={pending || undefined}>
        {t("draw")}
      </Button>
    </form>
  );
}
