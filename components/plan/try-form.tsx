"use client";

import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { FormContext, unkeptForm } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { TriedProblem } from "@/lib/domain/screen/plan";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./plan.module.css";

/** One figure that can be tried: its name in the address, what it is called, what stands there. */
export interface TryBox {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Other figures, tried without being saved: each change is the address's, and its effect stands above. */
export function TryForm({
  action,
  code,
  boxes,
  force,
  forces,
  problems,
}: {
  action: string;
  code: string;
  boxes: readonly TryBox[];
  force: string;
  forces: readonly Option[];
  problems: readonly TriedProblem[];
}) {
  const t = useTranslations("plans");
  return (
    <FormContext value={unkeptForm({ id: "try", problems, sending: false })}>
      <FilterForm action={action} id="try" bare>
        <input type="hidden" name="target" value={code} />
        <div className={styles.figures}>
          {boxes.map(({ name, label, value }) => (
            <TextField
              key={name}
              name={name}
              label={label}
              defaultValue={problems.find(({ path }) => path === name)?.text ?? value}
              narrow
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
          <SelectField name="force" label={t("figure.force")} defaultValue={force} options={forces} />
        </div>
        <noscript>
          <Button type="submit">{t("try")}</Button>
        </noscript>
      </FilterForm>
    </FormContext>
  );
}
