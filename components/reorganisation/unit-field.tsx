"use client";

import { useState } from "react";
import { address } from "@/components/compliance/links";
import { Combobox } from "@/components/ui/combobox";
import { useField, useForm } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-area";
import type { Found } from "@/components/ui/use-found";
import { wholeAnswer } from "@/components/ui/whole-answer";
import type { FoundUnits } from "@/lib/domain/screen/unit-choice";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./reorganisation.module.css";

/** Units by a part of their name, written so that whoever reads the form knows them again: `LĐLĐ TP Long Xuyên (LX)`. */
async function findUnits(q: string, signal: AbortSignal): Promise<Found> {
  const answer = await wholeAnswer(address("/recordable-units", { q }), { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { units, more }: FoundUnits = await answer.json();
  const written = units.map(({ code, name }) => `${isolated(name)} (${code})`);
  return { choices: written.map((text) => ({ value: text, label: text, note: "" })), more };
}

/** One unit: found by its name, or typed as code or name. */
export function UnitField({ name, label, optional }: { name: string; label: string; optional?: boolean }) {
  const { id, value, problem } = useField(name, undefined);
  const t = useTranslations("ui");
  const { touch } = useForm();
  return (
    <div className={styles.unit}>
      <Combobox
        name={name}
        label={optional ? `${label} ${t("optional")}` : label}
        shown={value}
        find={findUnits}
        onChoose={() => touch(name)}
        typed={{ id, problem }}
      />
    </div>
  );
}

/** Several units, a line each: pasted, typed, or found one after another. */
export function UnitLines({ name, label, hint }: { name: string; label: string; hint: string }) {
  const t = useTranslations("reorganisations");
  const { id, touch } = useForm();
  const [added, setAdded] = useState(0);
  function add(text: string) {
    const lines = document.getElementById(`${id}-${name}`);
    if (!(lines instanceof HTMLTextAreaElement)) return;
    lines.value = [lines.value.trimEnd(), text].filter(Boolean).join("\n");
    touch(name);
    setAdded(added + 1);
  }
  return (
    <>
      <TextArea name={name} label={label} hint={hint} rows={5} />
      <div className={styles.unit}>
        <Combobox key={added} label={t("addUnit")} shown="" find={findUnits} onChoose={add} />
      </div>
    </>
  );
}
