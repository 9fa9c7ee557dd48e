import { type TestService, testService } from "@kommgraph/infra/testing";
import { expect, vi } from "vitest";
import { network } from "../src/service.ts";
import { type Told as Fact, tell } from "./projected-world.ts";
import { courierOf, deskOf, tellAll } from "./webhook-desk.ts";
import { Receiver } from "./webhook-receiver.ts";

/** The service, and what subscribers do there. */
export let service: TestService;
export let desk: ReturnType<typeof deskOf>;
/** Another one for each test. */
export let receiver: Receiver;
export const start = new Date("2026-11-18T09:00:00Z");
/** Goes on only when it is told to. */
export let now = start;

export async function openStage(): Promise<void> {
  vi.stubEnv("LOOPBACK_WEBHOOKS", "allow");
  service = await testService(network);
  desk = deskOf(service);
}

export async function setStage(): Promise<void> {
  now = start;
  receiver = await new Receiver().start();
}

export async function clearStage(): Promise<void> {
  await service.asOwner("delete from webhook");
  await receiver.stop();
}

export async function closeStage(): Promise<void> {
  vi.unstubAllEnvs();
  await service.stop();
}

/** Lets so many seconds go by. */
export const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

export const course = (number: number | string): Fact => [
  "Course",
  `crs_${number}`,
  { title: `Kurs ${number}`, topic: "LANGUAGE", targetGroups: ["EVERYONE"], start: "2026-12-01" },
];
export const courses = (...numbers: number[]): Fact[] => numbers.map(course);
export const happens = (...facts: Fact[]) => tell(service.orm, facts);

export async function subscribed(types = ["Course"], url = receiver.url) {
  const { data } = await desk.subscribe({ url, types });
  expect(data.answer.userErrors).toEqual([]);
  return data.answer as { id: string; secret: string; webhook: any };
}

/** Lets as much time go by as there may be between two tries, telling whatever becomes due. */
export async function waitAndTell(seconds: number, courier = courierOf(service, () => now)) {
  later(seconds);
  await tellAll(courier);
}
