import { address } from "@/components/compliance/links";
import { listPath, recordPath } from "@/components/record/links";
import { TallLink } from "@/components/ui/text-link";
import type { ChannelGroup } from "@/lib/domain/screen/unit-page";
import { useTranslations } from "@/lib/i18n/words";

/** The way to a unit's pages and groups, also where no target is left that would lead there. */
export function OwnChannels({ unit, groups }: { unit: string; groups: readonly ChannelGroup[] }) {
  const t = useTranslations("units.chair");
  const [only, ...others] = groups;
  if (only === undefined) return null;
  const href =
    others.length === 0 ? recordPath("channels", only.id) : address(listPath("channels"), { unit });
  return (
    <p>
      <TallLink href={href}>{t("channels", { count: groups.length })}</TallLink>
    </p>
  );
}
