import type { Person, UnitName } from "@/tests/support/people";
import type { Place } from "./endpoint-records";

/** One request, as a route handler gets it. */
export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  /** In place of a body. */
  readonly form?: FormData;
  /** The body as it is sent, where that is no JSON. */
  readonly text?: string;
  /** The same where it is no text. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly ifMatch?: string;
}

/** One endpoint on one kind of thing, who may use it there, and what makes a call of it. */
export interface Endpoint {
  readonly name: string;
  /** The path of one of the API's calls; or a route's folder below app, `(app)/…`. Forms have none. */
  readonly route: string;
  /** Runs a form's own action, which no route calls, through the same wrapper. */
  readonly handle?: (request: Request) => Promise<Response>;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** The registered action behind a write. */
  readonly action?: string;
  /** Writes nothing, or what no record, figure or list of records tells of. */
  readonly quiet?: boolean;
  /** Names units by code, which are the same in every federation: it then means the caller's own. */
  readonly byCode?: boolean;
  /** Makes what is acted on, where there must be something. */
  call(place: Place): Promise<Call>;
  allowed(person: Person, unit: UnitName): boolean;
}
