import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** An address that leads nowhere, or to a record outside the reader's scope: the two look alike on purpose. */
export default function NotFound() {
  const t = useTranslations("frame");
  const ui = useTranslations("ui");
  return (
    <main id="main" className="wrap py-12">
      <Empty title={t("notFoundTitle")} level={1} action={<ButtonLink href="/">{ui("home")}</ButtonLink>}>
        {t("notFoundBody")}
      </Empty>
    </main>
  );
}
