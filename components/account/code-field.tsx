import { TextField } from "@/components/ui/text-field";

/** A code of six digits, which a telephone offers by itself, or one of those that were written down. */
export function CodeField({ label, hint }: { label: string; hint: string }) {
  return <TextField name="code" label={label} hint={hint} autoComplete="one-time-code" spellCheck={false} />;
}
