import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestService, testService } from "../../src/testing/index.ts";
import { faultyLibrary } from "./faulty-library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(faultyLibrary, { connections: 5 });
});
afterAll(() => service.stop());

it("answers OVERLOADED within two seconds to whom 5 connections are not enough, and lives", async () => {
  const asked = Array.from({ length: 200 }, async () => {
    const { data, errors, ms } = await service.ask("{ slow(seconds: 3) }");
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
  expect(served.map(({ data }) => data.slow)).toEqual([1, 1, 1, 1, 1]);
  const refused = answers.filter(({ code }) => code !== undefined);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["OVERLOADED"]));
  expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(2_000);
  expect(await Promise.all(health)).toEqual(Array(10).fill(200));
  expect(Math.max(...(await Promise.all(waiting)))).toBeGreaterThan(20);

  const after = await service.ask("{ slow(seconds: 0) }");
  expect(after.data.slow).toBe(1);
});
