import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/words";

/** Saves what the page says as a picture, as it travels in chats. */
export function PictureLink({ href }: { href: string }) {
  const t = useTranslations("board");
  return (
    <ButtonLink href={href} download>
      <Icon name="download" />
      {t("picture")}
    </ButtonLink>
  );
}
