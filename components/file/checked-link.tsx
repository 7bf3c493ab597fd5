import { FactLink } from "@/components/ui/fact-list";
import { Muted } from "@/components/ui/muted";
import type { LinkCheck, LinkChecks } from "@/lib/domain/link-check";
import { own } from "@/lib/domain/own";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** A link that a record gives, and whether it opened when it was tried last; of what nobody knows nothing is said. */
export function CheckedLink({ url, checks }: { url: string; checks: LinkChecks }) {
  const t = useTranslations("files.link");
  const check = own<LinkCheck>(checks, url);
  return (
    <>
      <FactLink url={url} />
      {check === undefined || check.outcome === "UNCLEAR" ? null : (
        <Muted small>{t(check.outcome, { at: formatInstant(new Date(check.at)) })}</Muted>
      )}
    </>
  );
}
