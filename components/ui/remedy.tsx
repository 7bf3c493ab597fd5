"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "@/lib/i18n/words";
import { LinkButton } from "./link-button";
import { useReload } from "./use-going";

const SIGN_IN_HELPS = /^(SESSION_ENDED|OTHER_PERSON|PROVE_AGAIN)$/;

/** What helps against a refusal, by its code; nothing where trying again or correcting is all there is. */
export function Remedy({ code }: { code: string | undefined }) {
  const act = useReload()(code);
  if (SIGN_IN_HELPS.test(code ?? "")) return <SignInAgain />;
  return act ? <LinkButton onClick={() => void act.run()}>{act.label}</LinkButton> : null;
}

/** In a tab of its own, so that the form stays as it is. */
function SignInAgain() {
  const t = useTranslations("form");
  const query = useSearchParams().toString();
  const here = `${usePathname()}${query && "?"}${query}`;
  return (
    <p>
      <a href={`/signin?callbackUrl=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
        {t("signInAgain")}
      </a>{" "}
      {t("signInAgainThen")}
    </p>
  );
}
