import { answerCall } from "@/lib/http/api/answer-call";

/** The calls are those of lib/http/api/calls.ts, and so are the methods that each address knows. */
export {
  answerCall as DELETE,
  answerCall as GET,
  answerCall as OPTIONS,
  answerCall as PATCH,
  answerCall as POST,
  answerCall as PUT,
};
