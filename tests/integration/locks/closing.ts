import { expect } from "vitest";
import { type Answer, call } from "../api/call";
import { load, type Person, smallFederation } from "../api/world";

const GROUP = { unit: "A", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm", url: null } as const;

/** What a record of each kind says beside its days; a mark keeps keys apart. */
const SAYS: Readonly<Record<string, (mark: string) => object>> = {
  activities: () => ({ unit: "A", type: "WEBSITE_ARTICLE", title: "Tin", status: "DRAFT" }),
  enquiries: () => ({ unit: "A", topic: "Hỏi" }),
  coverage: () => ({ channel: "g", audience: "WORKERS", connected: 3 }),
  "chair-links": () => ({ channel: "g", unit: "B" }),
  reporters: (mark) => ({ unit: "A", fullName: `Người ${mark}` }),
  channels: (mark) => ({ unit: "A", platform: "ZALO", purpose: "LEADERS_LINK", name: mark, code: mark }),
  facilities: () => ({ unit: "A", kind: "NOTICE_BOARD" }),
  misinformation: () => ({ unit: "A", claim: "Tin đồn" }),
};

export function ask(
  who: Person,
  method: string,
  address: string,
  body?: unknown,
  headers = {},
): Promise<Answer> {
  return call(who.token, method, address, { headers, ...(body === undefined ? {} : { body }) });
}

/** `done`, or the code of the refusal. */
export function told({ status, body }: Answer): string {
  return status < 300 ? "done" : body.code;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

/**
 * A federation in which periods are closed and reopened; M was below LX until mid-June of 2021 and is below CD since, A
 * and C have a group each.
 */
export async function closing(code: string) {
  const federation = await smallFederation(code, {
    channels: [
      { ...GROUP, code: "g", opened: "2021-01-10", closed: null },
      { ...GROUP, code: "c", unit: "C", opened: "2021-01-10", closed: null },
    ],
  });
  await load(federation.tenant, {
    units: [
      {
        code: "M",
        name: "CĐCS M",
        level: "GRASSROOTS",
        kind: "ENTERPRISE",
        parent: null,
        from: null,
        to: null,
      },
    ],
    placements: [
      { unit: "M", parent: "LX", from: null, to: "2021-06-15" },
      { unit: "M", parent: "CD", from: "2021-06-15", to: null },
    ],
  });
  const locks: string[] = [];
  let made = 0;

  /** @returns the lock's id */
  async function close(period: string, unit?: string): Promise<string> {
    const answer = await ask(federation.admin, "POST", "locks", { period, ...(unit ? { unit } : {}) });
    expect(answer).toMatchObject({ status: 201 });
    locks.push(answer.body.id);
    return answer.body.id;
  }

  async function reopenAll(): Promise<void> {
    for (const id of locks.splice(0)) {
      const { status } = await ask(federation.admin, "POST", `locks/${id}/reopen`, { reason: "Nhập thiếu" });
      expect([200, 409]).toContain(status);
    }
  }

  function make(kind: string, days: object): Promise<Answer> {
    made += 1;
    return ask(federation.staff, "POST", kind, { ...SAYS[kind]?.(`m${made}`), ...days });
  }

  /** A record that is there, before anything is closed. */
  async function there(kind: string, days: object): Promise<Made> {
    const answer = await make(kind, days);
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201 });
    return answer.body;
  }

  function change(kind: string, { id, version }: Made, changes: object): Promise<Answer> {
    return ask(federation.staff, "PATCH", `${kind}/${id}`, changes, { "If-Match": `"${version}"` });
  }

  return { ...federation, close, reopenAll, make, there, change };
}

export type Closing = Awaited<ReturnType<typeof closing>>;
