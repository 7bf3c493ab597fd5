import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** What was not found, without a word on whether it exists, and the way home. */
export function NotFoundMessage() {
  const t = useTranslations("frame");
  const ui = useTranslations("ui");
  return (
    <div className="wrap py-12">
      <Empty title={t("notFoundTitle")} level={1} action={<ButtonLink href="/">{ui("home")}</ButtonLink>}>
        {t("notFoundBody")}
      </Empty>
    </div>
  );
}
