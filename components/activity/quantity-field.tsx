"use client";

import { useEffect, useState } from "react";
import { useField, useForm } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import { useLoaded } from "@/components/ui/use-loaded";
import { parseTypedWhole } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

const load = () => import("@/components/ui/confirm-note").then(({ ConfirmNote }) => ConfirmNote);

/** How many there were; what is sooner a slip is not sent before somebody says that it is right. */
export function QuantityField({
  hint,
  defaultValue,
  unlikely,
}: {
  /** Of what it counts one. */
  hint: string;
  defaultValue: number;
  /** Why so many are unlikely, if they are. */
  unlikely: (quantity: number) => string | null;
}) {
  const t = useTranslations("activities.form");
  const { touch } = useForm();
  const { id, value } = useField("quantity", String(defaultValue));
  const [text, setText] = useState(value);
  const [right, setRight] = useState<number | null>(null);
  const quantity = parseTypedWhole(text);
  const why = quantity === null ? null : unlikely(quantity);
  const ConfirmNote = useLoaded(load, why !== null);

  // What was typed before the scripts arrived is what the field says.
  useEffect(() => {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement) setText(input.value);
  }, [id]);

  function confirm(said: boolean) {
    setRight(said ? quantity : null);
    touch("quantity");
  }

  return (
    <>
      <TextField
        name="quantity"
        label={t("quantity")}
        hint={hint}
        inputMode="numeric"
        narrow
        warned={why !== null}
        defaultValue={String(defaultValue)}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {why === null || quantity === null ? null : (
        <div data-unready={right === quantity ? undefined : "quantity"} data-why={t("quantityUnlikely")}>
          {ConfirmNote ? (
            <ConfirmNote
              id={id}
              label={t("quantityRight", { quantity })}
              confirmed={right === quantity}
              confirm={confirm}
            >
              {why}
            </ConfirmNote>
          ) : null}
        </div>
      )}
    </>
  );
}
