"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { HeldTick } from "@/components/ui/held-tick";
import { Section } from "@/components/ui/section";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { CardsPage, IssuedInvitation } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./card-sheet.module.css";
import { keepIssued, toldHow, useIssued } from "./issued";
import { IssuedCards } from "./issued-cards";

export type CardsAction = Action<{ readonly invitations: readonly IssuedInvitation[] }>;

/** Whom cards are made for, and the cards that were made since the page was loaded: a sheet to print and cut. */
export function CardSheet({
  waiting,
  unions,
  issue,
}: Pick<CardsPage, "waiting" | "unions"> & { issue: CardsAction }) {
  const more = useIssued().size > 0;
  return (
    <>
      <IssuedCards />
      <Candidates
        key={[...waiting.map(({ id }) => id), ...unions.map(({ unit }) => unit)].join()}
        waiting={waiting}
        unions={unions}
        issue={issue}
        more={more}
      />
    </>
  );
}

/** @param more there are cards already: what is to be done next is to print them */
function Candidates({
  waiting,
  unions,
  issue,
  more,
}: Pick<CardsPage, "waiting" | "unions"> & { issue: CardsAction; more: boolean }) {
  const t = useTranslations("people");
  const { pending, press } = usePress();
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const rows = [
    ...waiting.map(({ id, name, memberships }) => ({
      key: id,
      who: name,
      where: memberships[0]?.unitName ?? "",
    })),
    ...unions.map(({ unit, unitName, chair }) => ({
      key: unit,
      who: chair ?? t("chairUnknown"),
      where: unitName,
    })),
  ];
  if (rows.length === 0) return <Empty title={t("noCandidates")}>{t("noCandidatesWhy")}</Empty>;
  const chosen = (key: string) => !left.has(key);
  const count = rows.filter(({ key }) => chosen(key)).length;

  function toggle(key: string) {
    leave((before) => {
      const now = new Set(before);
      if (!now.delete(key)) now.add(key);
      return now;
    });
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (count === 0) return;
    const asked = {
      accounts: waiting.map(({ id }) => id).filter(chosen),
      unions: unions.map(({ unit }) => unit).filter(chosen),
    };
    press(issue, asked, ({ invitations }) => {
      keepIssued(...invitations);
      const how = toldHow(invitations);
      return {
        message: how === "anew" ? t("cardsMade", { count: invitations.length }) : t(`toldAll.${how}`),
      };
    });
  }

  return (
    <div className={styles.candidates}>
      <Section heading={t("candidates")}>
        <form onSubmit={submit}>
          <ul className={styles.list}>
            {rows.map(({ key, who, where }) => (
              <li key={key}>
                <HeldTick ticked={chosen(key)} toggle={() => toggle(key)}>
                  <span>
                    {where} <small>{who}</small>
                  </span>
                </HeldTick>
              </li>
            ))}
          </ul>
          <Button
            type="submit"
            kind={more ? "outlined" : "primary"}
            aria-disabled={pending || count === 0 || undefined}
          >
            {t("makeCards", { count })}
          </Button>
        </form>
      </Section>
    </div>
  );
}
