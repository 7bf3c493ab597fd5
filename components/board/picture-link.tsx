import { ButtonLink } from "@/components/ui/button";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/words";

/** Saves what the page says as a picture, as it travels in chats. */
export function PictureLink({ href }: { href: string }) {
  const t = useTranslations("board");
  return (
    <ButtonLink href={href} download>
      <Icon name="image" />
      <Hidden on="phone">{t("picture")}</Hidden>
    </ButtonLink>
  );
}
