"use client";

import { type ReactNode, useRef, useState } from "react";
import { address } from "@/components/compliance/links";
import { useForm } from "@/components/ui/form-context";
import { useLoaded } from "@/components/ui/use-loaded";
import type { LinkGiven } from "@/lib/domain/screen/given-links";
import type { WithdrawableKind } from "@/lib/records/all";

const load = () => import("./given-note").then(({ GivenNotice }) => GivenNotice);

/** Nobody, as far as is known. */
export const NOBODY: LinkGiven = { seen: [], elsewhere: false };

/** Whose links a form asks for: of which kind, and which record where one is corrected. */
export interface Giver {
  readonly kind: WithdrawableKind;
  readonly id?: string | undefined;
}

/**
 * Asks whether links that were just typed (one a line) are given by somebody already; that is a warning with the ways out,
 * never a refusal.
 */
export function useGivenLinks({ kind, id }: Giver): {
  readonly ask: (links: string) => Promise<void>;
  readonly warned: boolean;
  readonly notice: ReactNode;
} {
  const { discard } = useForm();
  const [given, setGiven] = useState<LinkGiven>(NOBODY);
  const asked = useRef("");
  const warned = given.seen.length > 0 || given.elsewhere;
  const Notice = useLoaded(load, warned);

  async function ask(links: string) {
    asked.current = links;
    const found = links === "" ? NOBODY : await givenBefore(links, { kind, id });
    if (asked.current === links) setGiven(found);
  }

  return {
    ask,
    warned,
    notice: warned && Notice ? <Notice given={given} discard={id ? null : discard} /> : null,
  };
}

/** A question that cannot be asked (no network) warns of nothing: the record's page warns again. */
export async function givenBefore(url: string, { kind, id }: Giver): Promise<LinkGiven> {
  const answer = await fetch(address("/given-links", { url, kind, itself: id })).catch(() => null);
  return answer?.ok ? answer.json() : NOBODY;
}
