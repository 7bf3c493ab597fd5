"use client";

import { useMemo, useState, useTransition } from "react";
import type { FieldProblem } from "@/components/ui/form-context";
import { useSend } from "@/components/ui/use-send";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import type { CardsAction } from "./card-sheet";
import { pastedPeople } from "./pasted-people";

/** What the server said of a list: what is wrong with it, or whom it would invite. */
export interface CheckedList {
  readonly text: string;
  readonly problems: readonly FieldProblem[];
  /** Why it cannot be invited; null where it can. */
  readonly message: string | null;
  readonly found: readonly IssuedInvitation[];
}

/** A list as it is typed, and what was said of it as long as it stays as it was checked. */
export function useCheckedList(invite: CardsAction) {
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<CheckedList | null>(null);
  const [checking, startChecking] = useTransition();
  const send = useSend(false);
  const people = useMemo(() => pastedPeople(text), [text]);

  function check() {
    startChecking(async () => {
      const reply = await send(invite, { people, dryRun: true });
      setChecked(
        reply.ok
          ? { text, problems: [], message: null, found: reply.data.invitations }
          : { text, problems: reply.errors ?? [], message: reply.message, found: [] },
      );
    });
  }

  return { text, setText, people, checking, check, said: checked?.text === text ? checked : null };
}
