"use client";

import { ErrorState } from "@/components/ui/error-state";

/** A page that failed: the frame stays, and the way back. */
export default function AppError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState code={error.digest} retry={reset} />;
}
