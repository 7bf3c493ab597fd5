import { attachment } from "@/app/(app)/attachment";
import { readTold, tell } from "@/lib/auth/told";
import type { TableFormat } from "@/lib/domain/file";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { spokenTo } from "@/lib/http/reader";
import { type Address, parsedQuery } from "@/lib/queries/frame/asked-day";
import { type FileTable, fileName, tableCsv, tableXlsx } from "@/lib/transfer/table-file";

/** What a transaction of whoever asks is opened with. */
type Opened = Parameters<Parameters<typeof readTold>[2]>;

/** A list for people, under the filters of an address. */
export interface TableSource<Found> {
  /** What the audit calls it. */
  readonly id: string;
  read(...of: [...Opened, Address]): Promise<Found>;
  table(found: Found): Promise<FileTable>;
}

/** A list as a file to be saved; the audit is told that it was taken, and whose people it names. */
export function answerTable<Found>(
  request: Request,
  format: TableFormat,
  { id, read, table }: TableSource<Found>,
): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const address = parsedQuery(new URL(request.url).search);
    const found = await readTold(
      token,
      requestId,
      spokenTo(request.headers, (tx, scope) => read(tx, scope, address)),
    );
    await tell(token, { action: "csv.export", entity: "export", entityId: id, requestId });
    const file = await table(found);
    return new Response(format === "csv" ? tableCsv(file) : tableXlsx(file), {
      headers: attachment(fileName(file, format), format),
    });
  });
}
