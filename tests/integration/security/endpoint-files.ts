import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileStore } from "@/lib/files/stored";
import type { Person } from "@/tests/support/people";
import { digest, pdf, picture } from "../api/send-file";
import type { Endpoint } from "./endpoint";
import { insert, makeActivity, type Place } from "./endpoint-records";
import { sees } from "./may";

/** A picture that an activity of the place shows. @returns its id */
async function makeFile(place: Place): Promise<string> {
  const record = await makeActivity(place, "DRAFT");
  const bytes = await picture().png().toBuffer();
  const folder = process.env.FILES_DIR ?? "";
  const [id, path] = [randomUUID(), join(folder, place.mark)];
  await mkdir(folder, { recursive: true });
  await writeFile(path, bytes);
  await fileStore().keep(id, path);
  const content = { name: "x.png", type: "png", size: bytes.length, sha256: digest(bytes) };
  const sender = { sent_sha256: digest(bytes), sent_by: randomUUID() };
  return insert(place, "files", { id, ...content, ...sender, kind: "activities", record }, "id");
}

/** Files are given to whoever sees their record, and taken from whoever records or decides anywhere. */
export const FILE_ENDPOINTS: readonly Endpoint[] = [
  {
    name: "send a file",
    route: "/files",
    method: "POST",
    action: "file.store",
    byCode: true,
    quiet: true,
    call: async ({ mark }) => {
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(pdf(mark))]), "x.pdf");
      return { form };
    },
    allowed: ({ role }: Person) => role !== "READER",
  },
  ...["/files/{id}", "/files/{id}/preview"].map(
    (route): Endpoint => ({
      name: `read a file at ${route}`,
      route,
      method: "GET",
      call: async (place) => ({ params: { id: await makeFile(place) } }),
      allowed: sees,
    }),
  ),
];
