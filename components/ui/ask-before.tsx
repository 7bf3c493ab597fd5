"use client";

import { lazy, Suspense } from "react";

/** Hardly any browser keeps no draft: no page loads it before. */
const Leaving = lazy(async () => ({ default: (await import("./leaving")).Leaving }));

/** Asks before a form is left whose draft the browser does not keep; one that it keeps comes back by itself. */
export function AskBefore({ unkept }: { unkept: boolean }) {
  if (!unkept) return null;
  return (
    <Suspense>
      <Leaving dirty />
    </Suspense>
  );
}
