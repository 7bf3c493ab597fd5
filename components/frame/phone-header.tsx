import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Brand } from "./brand";
import { type Person, PersonMenu } from "./person-menu";

/** The chairs' header: their union, who they are, help. */
export function PhoneHeader({
  scope,
  homeHref,
  helpHref,
  person,
}: {
  scope: string;
  homeHref: string;
  helpHref: string;
  person: Person;
}) {
  const t = useTranslations("frame");
  return (
    <header className="phone-header">
      <Link className="brand tall-touch" href={homeHref} prefetch={false}>
        <Brand name={scope} scope={person.name} />
      </Link>
      <Link className="icon-button" href={helpHref} aria-label={t("help")} prefetch={false}>
        <Icon name="circle-question-mark" />
      </Link>
      <PersonMenu {...person} />
    </header>
  );
}
