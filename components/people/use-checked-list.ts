"use client";

import { useMemo, useState, useTransition } from "react";
import type { FieldProblem } from "@/components/ui/form-context";
import { useSend } from "@/components/ui/use-send";
import { remarked, saidOfList } from "@/lib/domain/said-of-list";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import type { CardsAction } from "./card-sheet";
import { type PastedPeople, pastedPeople } from "./pasted-people";

/** What the server said of a list: what is wrong with it, or whom it would invite. */
export interface CheckedList {
  readonly list: PastedPeople;
  readonly problems: readonly FieldProblem[];
  /** Why it cannot be invited; null where it can. */
  readonly message: string | null;
  readonly code: string | undefined;
  readonly found: readonly IssuedInvitation[];
}

const NOTHING = { text: "", remarks: [] };

/** A list as it is typed, and what was said of it as long as it stays as it was checked. */
export function useCheckedList(invite: CardsAction) {
  const [{ text, remarks }, setList] = useState<{ text: string; remarks: readonly string[] }>(NOTHING);
  const [checked, setChecked] = useState<CheckedList | null>(null);
  const [checking, startChecking] = useTransition();
  const send = useSend(false);
  const list = useMemo(() => pastedPeople(text, saidOfList(remarks)), [text, remarks]);
  const { people } = list;

  function check() {
    startChecking(async () => {
      const reply = await send(invite, { people, dryRun: true });
      setChecked(
        reply.ok
          ? { list, problems: [], message: null, code: undefined, found: reply.data.invitations }
          : { list, problems: reply.errors ?? [], message: reply.message, code: reply.code, found: [] },
      );
    });
  }

  return {
    ...{ text, list, checking, check, said: checked?.list === list ? checked : null },
    /** Another list has other columns. */
    setText: (said: string) => setList({ text: said, remarks: [] }),
    choose: (field: string, column: number | null) =>
      setList({ text, remarks: remarked(remarks, ["column", field, column]) }),
  };
}
