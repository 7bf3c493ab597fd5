import type { Metadata } from "next";
import { KeptNote } from "@/components/compliance/kept-note";
import { Todo } from "@/components/todo/todo";
import { ClientMessages } from "@/components/ui/client-messages";
import { env } from "@/lib/env";
import { readPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { todoPage } from "@/lib/queries/todo/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("todo"))("title") };
}

export default async function TodoPage() {
  const { frame, view } = await readPage("/todo", todoPage);
  return (
    <ClientMessages namespaces={["todo"]}>
      <KeptNote at={frame.keptAt} />
      <Todo {...view} day={frame} build={env().DEPLOYMENT_ID} />
    </ClientMessages>
  );
}
