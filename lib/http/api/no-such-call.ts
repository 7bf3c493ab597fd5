import { Failure } from "@/lib/db/failure";
import { answering } from "../problem";

/** The answer of an address of the API under which there is nothing to call. */
export function noSuchCall(request: Request): Promise<Response> {
  return answering(request, () => Promise.reject(new Failure("NOT_FOUND")));
}
