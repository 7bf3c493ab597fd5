"use client";

import { useState } from "react";
import { LinkField } from "@/components/file/link-field";
import { Chips } from "@/components/ui/chips";
import { DateField } from "@/components/ui/date-field";
import { useForm } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { ATTENDED, dateKindOf, isClass } from "@/lib/domain/activity";
import { own } from "@/lib/domain/own";
import { useTranslations } from "@/lib/i18n/words";
import type { SaidOfActivity } from "@/lib/records/activities";
import { TITLE_LENGTH } from "@/lib/records/limits";
import type { ChoiceOptions } from "./choices";
import { type Consequence, useCountWords } from "./count-words";
import { QuantityField } from "./quantity-field";

/** What an activity says already, when it is edited. */
export interface ActivityValues extends Partial<Omit<SaidOfActivity, "type" | "files">> {
  readonly id?: string;
  readonly type: string;
}

/** The fields of an activity; what it counts towards follows the type and the outlet chosen. */
export function ActivityFields({
  values,
  types,
  outlets,
  usualOutlet,
  choices,
  consequences,
  finalTypes,
  today,
}: {
  values: ActivityValues;
  types: readonly Option[];
  outlets: readonly Option[];
  usualOutlet: Readonly<Record<string, string>>;
  choices: ChoiceOptions;
  consequences: readonly Consequence[];
  /** Of which whatever is sent cannot be taken back by whoever sends it. */
  finalTypes: readonly string[];
  today: string;
}) {
  const t = useTranslations("activities.form");
  const words = useCountWords(consequences, outlets);
  const { type, typeField, chooseType, outlet, outletField, chooseOutlet, fresh } = useTypeAndOutlet(
    values,
    usualOutlet,
  );
  const lost = words.lost(type, outlet);
  return (
    <>
      <SelectField
        name="type"
        label={t("type")}
        options={types}
        defaultValue={values.type}
        selectRef={typeField}
        consequence={finalTypes.includes(type) ? t("finalType") : undefined}
        onChange={({ target }) => chooseType(target.value)}
      />
      <TextArea name="title" label={t("title")} rows={2} most={TITLE_LENGTH} defaultValue={values.title} />
      <SelectField
        key={fresh ? type : "outlet"}
        name="outlet"
        label={t("outlet")}
        options={outlets}
        placeholder={t("noOutlet")}
        defaultValue={outlet}
        selectRef={outletField}
        onChange={({ target }) => chooseOutlet(target.value)}
        consequence={lost === null ? words.counts(type, outlet) : undefined}
        warning={lost}
      />
      <DateField
        name="occurredOn"
        label={t(`date.${dateKindOf(type)}`)}
        today={today}
        ofYear
        past
        defaultValue={values.occurredOn ?? today}
      />
      <LinkField
        name="url"
        label={t("url")}
        optional
        defaultValue={values.url ?? undefined}
        giver={{ kind: "activities", id: values.id }}
      />
      <QuantityField
        hint={t(isClass(type) ? "classQuantityHint" : "quantityHint")}
        defaultValue={values.quantity ?? 1}
        unlikely={(quantity) => words.unlikely(type, outlet, quantity)}
      />
      {ATTENDED.map((name) => {
        const said = String(values[name] ?? "");
        if (isClass(type))
          return (
            <TextField
              key={name}
              name={name}
              label={t(name)}
              inputMode="numeric"
              narrow
              optional
              defaultValue={said}
            />
          );
        // What was said of a class is not said of what is none any more.
        return said && <input key={name} type="hidden" name={name} value="" />;
      })}
      <Chips
        name="content"
        label={t("content")}
        optional
        options={choices.CONTENT}
        defaultValues={values.content ? [values.content] : []}
      />
      <Chips
        name="form"
        label={t("form")}
        optional
        options={choices.FORM}
        defaultValues={values.form ? [values.form] : []}
      />
      <Chips
        name="audiences"
        label={t("audiences")}
        optional
        many
        options={choices.AUDIENCE}
        defaultValues={values.audiences ?? []}
      />
    </>
  );
}

/** The type and the outlet, which follows the type of a new activity until it is chosen by hand. */
function useTypeAndOutlet(values: ActivityValues, usualOutlet: Readonly<Record<string, string>>) {
  const { restored } = useForm();
  const fresh = values.id === undefined;
  const [type, setType] = useState(restored?.type?.[0] ?? values.type);
  const [chosen, choose] = useState<string | null>(restored?.outlet?.[0] ?? values.outlet ?? null);
  return {
    fresh,
    type,
    typeField: useTypedBefore<HTMLSelectElement>(setType),
    chooseType(to: string) {
      setType(to);
      if (fresh) choose(null);
    },
    outlet: chosen ?? (fresh ? own(usualOutlet, type) : undefined) ?? "",
    outletField: useTypedBefore<HTMLSelectElement>(choose),
    chooseOutlet: choose,
  };
}
