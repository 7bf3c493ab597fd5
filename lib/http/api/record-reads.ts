import { getRecord, listRecords } from "@/lib/queries/records/records";
import { type RecordName, recordedOf } from "@/lib/records/all";
import { addressedRecord } from "@/lib/schemas/pointer";
import { recordQuestion } from "@/lib/schemas/record-question";
import { answerRead } from "./answer-read";

/** Answers `GET` of a kind's list. */
export function answerRecords(request: Request, kind: RecordName): Promise<Response> {
  return answerRead(request, {
    name: kind,
    schema: recordQuestion,
    query: (tx, scope, asked) => {
      if (recordedOf(kind).namesPeople) tx.named.add(kind, asked.unit ?? null);
      return listRecords(tx, scope, kind, asked);
    },
  });
}

/** Answers `GET` of one record. */
export function answerRecord(request: Request, kind: RecordName, id: string): Promise<Response> {
  return answerRead(request, {
    name: `one of ${kind}`,
    schema: addressedRecord,
    params: { id },
    version: ({ version }) => version,
    query: async (tx, _, asked) => {
      const record = await getRecord(tx, kind, asked.id);
      if (recordedOf(kind).namesPeople) tx.named.add(kind, record.owner);
      return record;
    },
  });
}
