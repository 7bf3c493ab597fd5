import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { pendingSignIn } from "@/lib/http/cookies";
import { getTranslations } from "@/lib/i18n/server-words";
import { type SignInAsked, signInAsked } from "../asked";

interface Props {
  searchParams: SignInAsked;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signin"))("second.title") };
}

export default async function CodePage({ searchParams }: Props) {
  // Without a password before it there is nobody whose code this could be.
  if ((await pendingSignIn(await headers())) === undefined) redirect("/signin");
  return (
    <main id="main">
      <CodeForm {...(await signInAsked(searchParams))} />
    </main>
  );
}
