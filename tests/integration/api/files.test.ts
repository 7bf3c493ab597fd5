import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { ACTIVITY_ACTIONS } from "@/lib/actions/activities/all";
import { perform } from "@/lib/actions/pipeline";
import { connectSuperuser } from "@/tests/support/database";
import { asOwner } from "../transfer/tenant";
import { call } from "./call";
import { bytesOf, digest, pdf, picture, sendFile } from "./send-file";
import { smallFederation } from "./world";

let world: Awaited<ReturnType<typeof smallFederation>>;
let other: Awaited<ReturnType<typeof smallFederation>>;
let made = 0;

beforeAll(async () => {
  world = await smallFederation("files");
  other = await smallFederation("others");
});

/** Sends a picture that nobody has sent. @returns its id */
async function sent(token: string): Promise<string> {
  made += 1;
  const { status, body } = await sendFile(token, await picture(made).png().toBuffer());
  expect(status).toBe(201);
  return body.id;
}

function activity(files: readonly string[], unit = "A") {
  const said = { type: "WEBSITE_ARTICLE", occurredOn: "2021-05-01", title: "Tin", status: "DRAFT" };
  return { unit, ...said, files };
}

/** Logs an activity of A that shows these files. @returns what the API answers */
function logged(token: string, files: readonly string[], unit = "A") {
  return call(token, "POST", "activities", { body: activity(files, unit) });
}

async function storedIds(): Promise<string[]> {
  const folder = process.env.FILES_DIR ?? "";
  const folders = (await readdir(folder)).filter((name) => name.length === 2);
  return (await Promise.all(folders.map((name) => readdir(join(folder, name))))).flat();
}

describe("a photo", () => {
  it("is kept upright and without what the camera wrote beside it", async () => {
    const exif = { IFD0: { Make: "Camera", Orientation: "6" }, IFD3: { GPSLatitude: "10/1 22/1 0/1" } };
    const photo = await picture(500, 400, 300)
      .jpeg()
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { body } = await sendFile(world.chair.token, photo, { name: "Ảnh 1.jpeg", sha256: digest(photo) });
    expect(body).toMatchObject({ name: "Ảnh 1.jpg", type: "jpg" });
    const answer = await bytesOf(world.chair.token, `files/${body.id}`);
    const kept = Buffer.from(await answer.arrayBuffer());
    expect({ size: kept.length, sha256: digest(kept) }).toEqual({ size: body.size, sha256: body.sha256 });
    const { width, height, exif: left, orientation } = await sharp(kept).metadata();
    expect({ width, height, left, orientation }).toEqual({
      width: 300,
      height: 400,
      left: undefined,
      orientation: undefined,
    });
  });

  it("is shown small beside a text", async () => {
    const { body } = await sendFile(world.chair.token, await picture(501, 2_000, 1_000).png().toBuffer());
    const answer = await bytesOf(world.chair.token, `files/${body.id}/preview`);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ format, width, height }).toEqual({ format: "webp", width: 640, height: 320 });
  });

  it("that another chose in this browser is nobody's, and is not kept", async () => {
    const before = await storedIds();
    const photo = await picture(900).png().toBuffer();
    const answer = await sendFile(world.chair.token, photo, { openedBy: world.admin.id });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: "OTHER_PERSON" });
    expect(await storedIds()).toEqual(before);
  });
});

describe("a file", () => {
  it("is given to be saved, and does nothing in a browser", async () => {
    const document = pdf("biên bản");
    const {
      status,
      headers: answered,
      body,
    } = await sendFile(world.chair.token, document, { name: "../Biên bản.html" });
    expect(status).toBe(201);
    expect(answered.get("location")).toBe(`/api/v1/files/${body.id}`);
    const { headers, ...answer } = await bytesOf(world.chair.token, `files/${body.id}`).then(
      async (response) => ({
        headers: response.headers,
        bytes: Buffer.from(await response.arrayBuffer()),
      }),
    );
    expect(answer.bytes.equals(document)).toBe(true);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.pdf",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^sandbox;/);
    const etag = headers.get("etag") ?? "";
    expect((await bytesOf(world.chair.token, `files/${body.id}`, { "If-None-Match": etag })).status).toBe(
      304,
    );
    expect((await bytesOf(world.chair.token, `files/${body.id}/preview`)).status).toBe(404);
  });

  it("is its sender's alone until a record shows it, then of those who see the record", async () => {
    const { chair, editor, otherEditor, reader, admin } = world;
    const id = await sent(chair.token);
    const statuses = async () => {
      const people = [chair, editor, otherEditor, reader, admin, other.admin];
      return Promise.all(people.map(async ({ token }) => (await bytesOf(token, `files/${id}`)).status));
    };
    expect(await statuses()).toEqual([200, 404, 404, 404, 404, 404]);
    expect((await logged(chair.token, [id])).body.files).toEqual([id]);
    expect(await statuses()).toEqual([200, 200, 404, 200, 200, 404]);
  });

  it("is the same file when it is sent again, also twenty times at once", async () => {
    const bytes = await picture(502).png().toBuffer();
    const before = await storedIds();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendFile(world.chair.token, bytes)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const again = await sendFile(world.chair.token, bytes);
    expect(again.body.id).toBe(answers[0]?.body.id);
    expect((await storedIds()).length).toBe(before.length + 1);
    expect((await sendFile(world.staff.token, bytes)).body.id).not.toBe(again.body.id);
  });

  it("has the same answer under the same key, whatever became of it since", async () => {
    const bytes = await picture(503).png().toBuffer();
    const first = await sendFile(world.chair.token, bytes, { key: "one" });
    await logged(world.chair.token, [first.body.id]);
    const before = await storedIds();
    expect((await sendFile(world.chair.token, bytes, { key: "one" })).body).toEqual(first.body);
    expect((await sendFile(world.chair.token, bytes, { key: "two" })).body.id).not.toBe(first.body.id);
    const reused = await sendFile(world.chair.token, pdf("khác"), { key: "one" });
    expect([reused.status, reused.body.code]).toEqual([409, "KEY_REUSED"]);
    expect((await storedIds()).length).toBe(before.length + 1);
  });

  it("is refused to those who record nothing, and to nobody", async () => {
    const tokens = [world.reader.token, "x".repeat(43)];
    const statuses = await Promise.all(tokens.map(async (token) => (await sendFile(token, pdf())).status));
    expect(statuses).toEqual([403, 401]);
    const client = await connectSuperuser();
    const { rows } = await client.query("SELECT after FROM audit_entries WHERE actor_id = $1", [
      world.reader.id,
    ]);
    await client.end();
    expect(rows).toEqual([{ after: { code: "FORBIDDEN" } }]);
  });

  it("is refused where the federation's room is used up", async () => {
    const full = await smallFederation("full");
    const fill = `INSERT INTO files (tenant_id, id, name, type, size, sha256, sent_sha256, sent_by)
      SELECT $1, uuidv7(), 'x', 'pdf', 2000000000, repeat('0', 64), lpad(n::text, 64, '0'), $2 FROM generate_series(1, 6) n`;
    await asOwner(async (owner) => {
      await owner.query("ALTER TABLE files NO FORCE ROW LEVEL SECURITY");
      await owner.query(fill, [full.tenant.id, full.chair.id]);
      await owner.query("ALTER TABLE files FORCE ROW LEVEL SECURITY");
    });
    const before = await storedIds();
    const { status, body } = await sendFile(full.staff.token, pdf("một tệp nữa"));
    expect([status, body.code]).toEqual([507, "QUOTA"]);
    expect(await storedIds()).toEqual(before);
  });
});

describe("a record", () => {
  it.each([
    ["channels", { unit: "A", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm", opened: "2021-01-01" }],
    ["enquiries", { unit: "A", receivedAt: "2021-03-01T08:00:00+07:00" }],
    ["reporters", { unit: "A", fullName: "Lê Thị Bé", appointed: "2021-03-01" }],
    ["facilities", { unit: "A", kind: "LOUDSPEAKER", quantity: 1, installed: "2021-03-01" }],
  ])("of %s shows files, too", async (path, said) => {
    const { chair, otherEditor, editor } = world;
    const ids = [await sent(chair.token), await sent(chair.token)];
    const { status, body } = await call(chair.token, "POST", path, { body: { ...said, files: ids } });
    expect([status, body.files]).toEqual([201, ids]);
    const address = `${path}/${body.id}`;
    expect((await call(chair.token, "GET", address)).body.files).toEqual(ids);
    const seen = await Promise.all(
      [editor, otherEditor].map(async ({ token }) => (await bytesOf(token, `files/${ids[0]}`)).status),
    );
    expect(seen).toEqual([200, 404]);
    const headers = { "If-Match": `"${body.version}"` };
    const fewer = await call(chair.token, "PATCH", address, { body: { files: [ids[1]] }, headers });
    expect([fewer.body.files, fewer.body.version]).toEqual([[ids[1]], body.version + 1]);
  });

  it("takes no file that is another's, another record's or none", async () => {
    const { chair, staff } = world;
    const [mine, theirs] = [await sent(chair.token), await sent(staff.token)];
    await logged(chair.token, [mine]);
    const refusals = [
      [theirs],
      [mine],
      ["00000000-0000-4000-8000-000000000000"],
      ["x"],
      [mine, mine],
      Array(21).fill(mine),
    ];
    for (const files of refusals) {
      const { status, body } = await logged(chair.token, files);
      expect([status, body.errors?.[0]?.path.split(".")[0]], JSON.stringify(files)).toEqual([422, "files"]);
    }
  });

  it("lets go of a file, and takes it back while it is there", async () => {
    const { chair, editor } = world;
    const id = await sent(chair.token);
    const { body } = await logged(chair.token, [id]);
    const patch = (token: string, files: readonly string[], version: number) =>
      call(token, "PATCH", `activities/${body.id}`, {
        body: { files },
        headers: { "If-Match": `"${version}"` },
      });
    expect((await patch(chair.token, [], body.version)).body.files).toEqual([]);
    expect((await logged(chair.token, [id])).status).toBe(422);
    expect((await patch(editor.token, [id], body.version + 1)).body.files).toEqual([id]);
  });

  it("keeps files of which a form or a program that knows of none says nothing", async () => {
    const { chair } = world;
    const figures = { unit: "A", asOf: "2021-02-01", workers: 9 };
    const files = [await sent(chair.token)];
    const put = (body: object) => call(chair.token, "PUT", "headcounts", { body });
    expect((await put({ ...figures, files })).body.files).toEqual(files);
    expect((await put({ ...figures, workers: 10 })).body).toMatchObject({ workers: 10, files });
    expect((await put({ ...figures, files: [] })).body.files).toEqual([]);

    const { body } = await logged(chair.token, [await sent(chair.token)]);
    const { files: shown, ...said } = { ...activity(body.files), id: body.id };
    const saved = (payload: object) =>
      perform(ACTIVITY_ACTIONS.save, { token: chair.token, payload, key: undefined, requestId: "x" });
    expect((await saved(said)).files).toEqual(shown);
    expect((await saved({ ...said, files: [] })).files).toEqual([]);
  });

  it("keeps its files where its period is closed", async () => {
    const { chair, admin } = world;
    const { body } = await logged(chair.token, [await sent(chair.token)]);
    expect(
      (await call(admin.token, "POST", "locks", { body: { period: "2021-05", unit: "A" } })).status,
    ).toBe(201);
    const refused = await call(chair.token, "PATCH", `activities/${body.id}`, {
      body: { files: [] },
      headers: { "If-Match": `"${body.version}"` },
    });
    expect([refused.status, refused.body.code]).toEqual([409, "PERIOD_LOCKED"]);
  });
});
