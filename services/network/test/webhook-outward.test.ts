import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { network } from "../src/service.ts";
import { isOutward } from "../src/webhook/outward-address.ts";
import { receiverProblem } from "../src/webhook/receiver-url.ts";
import { Sender } from "../src/webhook/send.ts";
import { tell } from "./projected-world.ts";
import { agency, courierOf, deskOf, tellAll } from "./webhook-desk.ts";
import { Receiver } from "./webhook-receiver.ts";

let service: TestService;
/** Stands for everything inward that must never be reached; notes every connection. */
let trap: Server;
let reached = 0;
let port = 0;
beforeAll(async () => {
  service = await testService(network);
  trap = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
  port = (trap.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => trap.close(resolve));
  await service.stop();
});
beforeEach(() => {
  reached = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  expect(reached).toBe(0);
});

/** What attackers name to get inside; PORT is that of the trap. */
const inwardUrls = [
  "http://127.0.0.1:PORT/",
  "https://127.0.0.1:PORT/",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://127.000.000.1/",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0x7f.0.0.1/",
  "https://0177.0.0.1/",
  "https://017700000001/",
  "https://0/",
  "https://0.0.0.0/",
  "https://localhost/",
  "https://LOCALHOST/",
  "https://localhost./",
  "https://metadata.localhost/",
  "https://ⓛocalhost/",
  "https://①②⑦.⓪.⓪.①/",
  "https://127。0。0。1/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[fe80::1]/",
  "https://[fd00:ec2::254]/",
  "https://[2002:7f00:1::]/",
  "https://169.254.169.254/latest/meta-data/",
  "https://169.254.170.2/v2/credentials",
  "https://2852039166/",
  "https://0xa9fea9fe/",
  "https://168.63.129.16/",
  "https://100.100.100.200/",
  "https://10.0.0.1/",
  "https://172.16.0.1/",
  "https://192.168.0.1/",
  "https://metadata.google.internal/",
  "https://kubernetes/",
  "https://kubernetes.default.svc.cluster.local/",
  "https://printer.lan/",
  "https://router.home.arpa/",
  "https://example.org:22/",
  "https://example.org:5432/",
  "https://example.org:PORT/",
  "http://example.org/",
  "https://user:secret@example.org/",
  "https://example.org@127.0.0.1:PORT/",
  "https://127.0.0.1:PORT\\@example.org/",
  "https://example.org#@127.0.0.1:PORT/",
  "https:/\\127.0.0.1:PORT/",
  "https://exa\tmple.org/",
  " https://example.org/",
  "https://example.org/\r\nHost: inward",
  "file:///etc/passwd",
  "gopher://127.0.0.1:PORT/_x",
  "ftp://example.org/",
  "data:text/plain,x",
  "javascript:alert(1)",
  "unix:/var/run/docker.sock",
  "//127.0.0.1:PORT/",
  "https://",
  "https://[/",
  "",
  `https://example.org/${"x".repeat(2_000)}`,
].map((url) => ({ url }));

describe("a receiver that is not in the public internet", () => {
  it.each(inwardUrls)("is refused when it is subscribed: $url", async ({ url }) => {
    const { data } = await deskOf(service).subscribe({ url: url.replaceAll("PORT", String(port)), types: ["Course"] });
    expect(data.answer).toMatchObject({ id: null, secret: null, userErrors: [{ code: "INVALID_RECEIVER" }] });
    expect(await service.asOwner("select from webhook")).toEqual([]);
  });

  it.each(inwardUrls)("is not told, even if it stood in the table: $url", async ({ url }) => {
    const resolve = vi.fn(async () => ["127.0.0.1"]);
    const sender = new Sender(resolve, 1_000);
    const outcome = await sender.send(url.replaceAll("PORT", String(port)), {}, "{}");
    expect(outcome).toMatchObject({ responseCode: null, problem: "ADDRESS_NOT_ALLOWED" });
    expect(resolve).not.toHaveBeenCalled();
    await sender.close();
  });

  it("is nowhere to be found by ways that are allowed", () => {
    for (const good of ["https://example.org/", "https://hooks.example.org:8443/a?b=c", "https://bücher.example/x"]) {
      expect(receiverProblem(good)).toBeNull();
    }
  });
});

const inwardAddresses = [
  "0.0.0.0",
  "0.1.2.3",
  "10.1.2.3",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "127.255.255.254",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.178.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:a00:1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::7f00:1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "3fff::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "not an address",
];

describe("a name that leads inward", () => {
  it.each(inwardAddresses)("is not followed to %s, alone or among good ones", async (address) => {
    expect(isOutward(address)).toBe(false);
    for (const addresses of [[address], ["3ffe:ffff::1", address], [address, "3ffe:ffff::1"]]) {
      const resolve = vi.fn(async () => addresses);
      const sender = new Sender(resolve, 1_000);
      expect(await sender.send("https://looks-good.example/", {}, "{}")).toMatchObject({
        responseCode: null,
        problem: "ADDRESS_NOT_ALLOWED",
      });
      expect(resolve).toHaveBeenCalledTimes(1);
      await sender.close();
    }
  });

  it("only the second time it is asked for is asked for once", async () => {
    const answers = [["3ffe:ffff::1"], ["127.0.0.1"], ["127.0.0.1"]];
    const resolve = vi.fn(async () => answers.shift() ?? ["127.0.0.1"]);
    const sender = new Sender(resolve, 300);
    const first = await sender.send("https://rebinding.example:8443/", {}, "{}");
    expect(first.responseCode).toBeNull();
    expect(["CONNECTION_FAILED", "TIMEOUT"]).toContain(first.problem);
    expect(resolve).toHaveBeenCalledTimes(1);
    expect((await sender.send("https://rebinding.example:8443/", {}, "{}")).problem).toBe("ADDRESS_NOT_ALLOWED");
    await sender.close();
  });

  it("shows in the log as that, and is tried again like any other", async () => {
    const desk = deskOf(service);
    const { data } = await desk.subscribe({ url: "https://looks-good.example/", types: ["Course"] });
    await tell(service.orm, [["Course", "crs_1", null]]);
    const sender = new Sender(async () => ["10.0.0.7"], 1_000);
    const now = new Date("2026-11-18T09:00:00Z");
    await tellAll(courierOf(service, () => now, sender));
    const { deliveries, failures } = await desk.webhook(data.answer.id, agency);
    expect(failures).toBe(1);
    expect(deliveries.nodes).toMatchObject([
      { status: "PENDING", tries: 1, responseCode: null, log: [{ problem: "ADDRESS_NOT_ALLOWED" }] },
    ]);
    await sender.close();
    await service.asOwner("delete from webhook");
  });

  it("or nowhere is said to lead nowhere", async () => {
    for (const resolve of [async () => [], () => Promise.reject(new Error("SERVFAIL"))]) {
      const sender = new Sender(resolve, 1_000);
      expect((await sender.send("https://nowhere.example/", {}, "{}")).problem).toBe("NAME_NOT_FOUND");
      await sender.close();
    }
  });
});

describe("addresses of the public internet", () => {
  it.each(["1.1.1.1", "8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "are taken for that: %s",
    (address) => expect(isOutward(address)).toBe(true),
  );
});

describe("a receiver that answers badly", () => {
  let receiver: Receiver;
  beforeEach(async () => {
    vi.stubEnv("LOOPBACK_WEBHOOKS", "allow");
    receiver = await new Receiver().start();
  });
  afterEach(() => receiver.stop());

  it.each([301, 302, 303, 307, 308])("with %i is not followed where it points to", async (status) => {
    receiver.answer = (response) => void response.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end();
    const sender = new Sender();
    expect(await sender.send(receiver.url, {}, "{}")).toMatchObject({ responseCode: status, problem: "REDIRECTED" });
    await sender.close();
  });

  it("with an answer that never begins is given up", async () => {
    receiver.answer = () => {};
    const sender = new Sender(undefined, 200);
    expect(await sender.send(receiver.url, {}, "{}")).toMatchObject({ responseCode: null, problem: "TIMEOUT" });
    await sender.close();
  });

  it("with an answer that never ends is heard as far as its status, and no further", async () => {
    let sent = 0;
    receiver.answer = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => {
        sent += 64 * 1024;
        response.write(Buffer.alloc(64 * 1024));
      }, 1);
      response.once("close", () => clearInterval(timer));
    };
    // So patient that the test would be over before it is: what is heard no further is not waited for.
    const sender = new Sender(undefined, 600_000);
    const outcome = await sender.send(receiver.url, {}, "{}");
    expect(outcome).toMatchObject({ responseCode: 200, problem: null });
    const soFar = sent;
    await vi.waitFor(() => expect(receiver.told).toHaveLength(1));
    expect(soFar).toBeLessThan(64 * 1024 * 1024);
    await sender.close();
  });

  it("with headers without end is refused", async () => {
    receiver.answer = (response) => void response.writeHead(200, { "x-long": "x".repeat(40_000) }).end();
    const sender = new Sender();
    expect(await sender.send(receiver.url, {}, "{}")).toMatchObject({
      responseCode: null,
      problem: "CONNECTION_FAILED",
    });
    await sender.close();
  });
});

describe("this very machine", () => {
  it("may be told by http where a developer said so, and in production whatever anybody said never", () => {
    const here = `http://127.0.0.1:${port}/`;
    expect(receiverProblem(here)).not.toBeNull();
    vi.stubEnv("LOOPBACK_WEBHOOKS", "allow");
    expect(receiverProblem(here)).toBeNull();
    for (const other of ["http://10.0.0.1/", "http://localhost/", "https://127.0.0.1/", "http://127.0.0.2/"]) {
      expect(receiverProblem(other)).not.toBeNull();
    }
    vi.stubEnv("NODE_ENV", "production");
    expect(receiverProblem(here)).not.toBeNull();
  });
});
