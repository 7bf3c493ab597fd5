"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { address } from "@/components/compliance/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { draftPlace, moveDraft } from "@/components/ui/form-draft";
import { useSignedIn } from "@/components/ui/signed-in";
import type { Found } from "@/components/ui/use-found";
import { wholeAnswer } from "@/components/ui/whole-answer";
import type { ChosenUnit, FoundUnits } from "@/lib/domain/screen/unit-choice";
import type { Level } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { FoundWithoutScript } from "./found-without-script";
import styles from "./unit-choice.module.css";

/**
 * For whom a record is written; a page of its own, because targets and consequences are that unit's. What is typed
 * already goes along. Without script a search of the page's own, which lists what it found.
 */
export function UnitChoice({
  action,
  choice: { unit, several, onBehalf, own, found },
  level,
  keep,
  drafts,
}: {
  action: string;
  choice: ChosenUnit;
  /** Only units of that level are found. */
  level?: Level | undefined;
  /** What else the address says and goes on saying. */
  keep: Readonly<Record<string, string>>;
  /** Which drafts are the form's, as the first part of their keys. */
  drafts: string;
}) {
  const t = useTranslations("unitChoice");
  const router = useRouter();
  const person = useSignedIn();
  const [pending, startTransition] = useTransition();
  if (!several) return <p className={styles.only}>{unit?.name}</p>;

  function choose(code: string) {
    if (unit)
      moveDraft(draftPlace(person, `${drafts}:${unit.code}`), draftPlace(person, `${drafts}:${code}`));
    startTransition(() => router.replace(address(action, { ...keep, unit: code }), { scroll: false }));
  }

  async function find(q: string, signal: AbortSignal): Promise<Found> {
    const answer = await wholeAnswer(address("/recordable-units", { q, level }), { signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const { units, more }: FoundUnits = await answer.json();
    return { choices: units.map(({ code, name }) => ({ value: code, label: name, note: code })), more };
  }

  return (
    <div className={styles.choice} aria-busy={pending}>
      <form action={action} onSubmit={(event) => event.preventDefault()}>
        <Combobox
          key={unit?.code}
          name="find"
          label={t("label")}
          shown={unit?.name ?? ""}
          find={find}
          onChoose={choose}
        />
        <Kept values={keep} />
        <noscript>
          <Button type="submit">{t("search")}</Button>
        </noscript>
      </form>
      {found ? <FoundWithoutScript action={action} found={found} keep={<Kept values={keep} />} /> : null}
      {unit !== null && onBehalf ? <p className={styles.own}>{t("onBehalf", { name: unit.name })}</p> : null}
      {unit === null && own ? (
        <p className={styles.own}>
          <ButtonLink href={address(action, { ...keep, unit: own.code })}>{own.name}</ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

function Kept({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) =>
    value === "" ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
