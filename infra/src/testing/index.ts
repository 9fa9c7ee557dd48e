export { runJob } from "../jobs.ts";
export { seed } from "../seed.ts";
export * from "./check-service.ts";
export * from "./free-ports.ts";
export * from "./tables-with.ts";
export * from "./test-database.ts";
export * from "./test-service.ts";
export * from "./trace-collector.ts";
