import { FactLink } from "@/components/ui/fact-list";
import { Muted } from "@/components/ui/muted";
import type { LinkCheck } from "@/lib/domain/link-check";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** A link that a record gives, and whether it opened when it was tried last; of what nobody knows nothing is said. */
export function CheckedLink({ url, check }: { url: string; check: LinkCheck | null }) {
  const t = useTranslations("files.link");
  return (
    <>
      <FactLink url={url} />
      {check === null || check.outcome === "UNCLEAR" ? null : (
        <Muted small>{t(check.outcome, { at: formatInstant(new Date(check.at)) })}</Muted>
      )}
    </>
  );
}
