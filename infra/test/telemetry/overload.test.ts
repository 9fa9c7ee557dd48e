import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestService, testService } from "../../src/testing/index.ts";
import { faultyLibrary } from "./faulty-library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(faultyLibrary, { connections: 5 });
});
afterAll(() => service.stop());

it("answers OVERLOADED within two seconds to whom 5 connections are not enough, and lives", async () => {
  // What a busy machine takes from everybody is not what anybody waited for a connection.
  const stolen = monitorEventLoopDelay({ resolution: 10 });
  stolen.enable();
  const asked = Array.from({ length: 200 }, async () => {
    const { data, errors, ms } = await service.ask("{ slow(seconds: 4) }");
    return { data, ms, code: errors[0]?.extensions.code };
  });
  const health = Array.from({ length: 10 }, async (_, turn) => {
    await new Promise((resolve) => setTimeout(resolve, turn * 200));
    return (await fetch(`${service.url}/health/live`)).status;
  });
  const waiting = Array.from({ length: 10 }, async (_, turn) => {
    await new Promise((resolve) => setTimeout(resolve, turn * 100));
    const text = await (await service.fetch("/metrics")).text();
    return Number(/connections\{state="waiting",service="network"\} (\d+)/.exec(text)?.[1]);
  });
  const answers = await Promise.all(asked);

  const served = answers.filter(({ code }) => code === undefined);
  expect(served.length).toBeGreaterThanOrEqual(5);
  expect(new Set(served.map(({ data }) => data.slow))).toEqual(new Set([1]));
  const refused = answers.filter(({ code }) => code !== undefined);
  expect(refused.length).toBeGreaterThan(100);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["OVERLOADED"]));
  expect(Math.max(...refused.map(({ ms }) => ms)) - stolen.max / 1e6).toBeLessThan(2_000);
  expect(await Promise.all(health)).toEqual(Array(10).fill(200));
  expect(Math.max(...(await Promise.all(waiting)))).toBeGreaterThan(20);

  const after = await service.ask("{ slow(seconds: 0) }");
  expect(after.data.slow).toBe(1);
});
