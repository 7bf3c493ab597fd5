"use client";

import type { FieldLabels } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import { completedLink } from "@/lib/domain/typed-link";
import { trimmed } from "@/lib/domain/unseen";
import { type Giver, useGivenLinks } from "./use-given-links";

/** The link of a record; it is shown as it will be saved, and whoever gives it too is told when the field is left. */
export function LinkField({
  name,
  giver,
  ...asked
}: Pick<FieldLabels, "label" | "hint" | "optional"> & {
  name: string;
  giver: Giver;
  defaultValue?: string | undefined;
}) {
  const { touch } = useForm();
  const { ask, warned, notice } = useGivenLinks(giver);

  function leave(field: HTMLInputElement) {
    const meant = completedLink(trimmed(field.value));
    if (meant !== field.value) {
      field.value = meant;
      touch(name);
    }
    void ask(meant);
  }

  return (
    <>
      <TextField
        {...asked}
        name={name}
        type="url"
        inputMode="url"
        warned={warned}
        spellCheck={false}
        onBlur={({ currentTarget }) => leave(currentTarget)}
      />
      {notice}
    </>
  );
}
