"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Civil dates that a form cannot take, from `first` to the day before `past`, and why. */
export interface ClosedSpan {
  readonly first: string;
  readonly past: string;
  readonly why: string;
}

const Spans = createContext<readonly ClosedSpan[]>([]);

/** Forms below say of such a day at once why it cannot be. */
export function ClosedSpans({ spans, children }: { spans: readonly ClosedSpan[]; children: ReactNode }) {
  return <Spans value={spans}>{children}</Spans>;
}

/** Why a day cannot be taken, where it cannot. */
export function useClosedDay(): (day: string) => string | undefined {
  const spans = useContext(Spans);
  return (day) => spans.find(({ first, past }) => first <= day && day < past)?.why;
}
