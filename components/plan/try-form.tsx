"use client";

import { Button } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { FilterForm } from "@/components/ui/filter-form";
import { FormContext, unkeptForm } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TRIED, type TriedProblem } from "@/lib/domain/screen/plan";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./plan.module.css";
import type { TryBox } from "./try-boxes";

/** Its id in the page: a button elsewhere may send it. */
export const TRY_FORM = "try";

/** Another target, tried without being saved: each change is the address's, and its effect stands above. */
export function TryForm({
  action,
  kept,
  version,
  shown,
  boxes,
  problems,
}: {
  action: string;
  /** What the address says beside what is tried: what is open. */
  kept: Readonly<Record<string, string>>;
  /** Of the plan. */
  version: number;
  /** The measure whose fields these are. */
  shown: string;
  boxes: readonly TryBox[];
  problems: readonly TriedProblem[];
}) {
  const t = useTranslations("plans");
  return (
    <FormContext value={unkeptForm({ id: "try", problems, sending: false })}>
      <FilterForm action={action} id={TRY_FORM} bare>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={TRIED} value={version} />
        <input type="hidden" name="shown" value={shown} />
        <div className={styles.figures}>
          {boxes.map((box) => (
            <Box key={`${box.name} ${box.options?.length ?? 0}`} box={box} />
          ))}
        </div>
        <noscript>
          <Button type="submit">{t("try")}</Button>
        </noscript>
      </FilterForm>
    </FormContext>
  );
}

function Box({ box }: { box: TryBox }) {
  const { kind, name, label, hint, values, options = [] } = box;
  const [value = ""] = values;
  const said = { name, label, ...(hint === undefined ? {} : { hint }) };
  if (kind === "choice") return <SelectField {...said} defaultValue={value} options={options} />;
  if (kind === "figure")
    return <TextField {...said} defaultValue={value} narrow inputMode="decimal" autoComplete="off" />;
  return (
    <div className={styles.wide}>
      {kind === "several" ? (
        <Chips {...said} many defaultValues={values} options={options} />
      ) : (
        <TextField {...said} defaultValue={value} autoComplete="off" />
      )}
    </div>
  );
}
