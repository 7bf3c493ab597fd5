"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { address } from "@/components/compliance/links";
import { Combobox } from "@/components/ui/combobox";
import type { Found } from "@/components/ui/use-found";
import { wholeAnswer } from "@/components/ui/whole-answer";
import type { FoundUnits, RecordableUnit } from "@/lib/domain/screen/unit-choice";
import type { Level } from "@/lib/domain/unit";

/** Finds a unit, and opens the page for it; what is typed already the form takes along. */
export function UnitSearch({
  action,
  label,
  unit,
  level,
  keep,
  children,
}: {
  action: string;
  label: string;
  unit: Pick<RecordableUnit, "code" | "name"> | null;
  level: Level | undefined;
  keep: Readonly<Record<string, string>>;
  /** The rest of the search that works without script. */
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function choose(code: string) {
    startTransition(() => router.replace(address(action, { ...keep, unit: code }), { scroll: false }));
  }

  async function find(q: string, signal: AbortSignal): Promise<Found> {
    const answer = await wholeAnswer(address("/recordable-units", { q, level }), { signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const { units, more }: FoundUnits = await answer.json();
    return { choices: units.map(({ code, name }) => ({ value: code, label: name, note: code })), more };
  }

  return (
    <form action={action} aria-busy={pending} onSubmit={(event) => event.preventDefault()}>
      <Combobox
        key={unit?.code}
        name="find"
        label={label}
        shown={unit?.name ?? ""}
        find={find}
        onChoose={choose}
      />
      {children}
    </form>
  );
}
