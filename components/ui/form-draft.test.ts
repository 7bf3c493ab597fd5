import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deleteDraft, readDraft, takeAlong, writeDraft } from "./form-draft";

const draft = {
  values: { title: ["Bữa cơm Công đoàn"], audiences: ["MEMBERS", "WORKERS"] },
  base: { title: [""] },
  version: null,
  attempt: "k1",
  savedAt: 1,
};

class Storage {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

describe("a draft", () => {
  let storage: Storage;

  beforeEach(() => {
    storage = new Storage();
    vi.stubGlobal("localStorage", storage);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("comes back as it was and is gone when it is deleted", () => {
    expect(writeDraft("activity:new", draft)).toBe(true);
    expect(readDraft("activity:new")).toEqual(draft);
    expect(readDraft("reporter:new")).toBeNull();
    deleteDraft("activity:new");
    expect(readDraft("activity:new")).toBeNull();
  });

  it("goes along to another place, unless one waits there: then both stay", () => {
    writeDraft("activity:LX", draft);
    expect(takeAlong("activity:LX", "activity:TC")).toBeNull();
    expect(readDraft("activity:LX")).toBeNull();
    expect(readDraft("activity:TC")).toEqual(draft);
    const other = { ...draft, attempt: "k2" };
    writeDraft("activity:LX", other);
    expect(takeAlong("activity:LX", "activity:TC")).toEqual(draft);
    expect(readDraft("activity:LX")).toEqual(other);
  });

  const withoutVersion = JSON.stringify({ ...draft, version: undefined });
  it.each(["{", "null", '"text"', '{"values":{}}', withoutVersion])(
    "that cannot be read (%s) is none",
    (text) => {
      storage.setItem("draft:activity:new", text);
      expect(readDraft("activity:new")).toBeNull();
    },
  );

  it("lives as long as the page where the browser refuses to keep it", () => {
    storage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(writeDraft("activity:new", draft)).toBe(false);
    expect(readDraft("activity:new")).toEqual(draft);
    deleteDraft("activity:new");
    expect(readDraft("activity:new")).toBeNull();
  });
});
