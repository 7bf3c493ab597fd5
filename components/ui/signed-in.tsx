"use client";

import { createContext, type ReactNode, useContext } from "react";

const SignedInContext = createContext<string | null>(null);

/** Says to the forms inside who opened the page. @param person an id; null = nobody */
export function SignedIn({ person, children }: { person: string | null; children: ReactNode }) {
  return <SignedInContext value={person}>{children}</SignedInContext>;
}

/** The id of whoever opened the page; null on pages for everybody. */
export function useSignedIn(): string | null {
  return useContext(SignedInContext);
}
