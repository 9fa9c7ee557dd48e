import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environmentWith, projectRoot, readConfig, StartError } from "../src/config.ts";

describe("the configuration", () => {
  it("has a good default for everything", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      dataFolder: join(projectRoot, ".data"),
      databaseUrl: undefined,
      demo: "small",
      production: false,
    });
    expect(config.subgraphUrls.courses).toBe("http://127.0.0.1:4003/graphql");
  });

  it("moves the subgraphs with the gateway's port, except those that are elsewhere", () => {
    const { subgraphUrls } = readConfig({ PORT: "5000", FUNDING_URL: "https://funding.example.org/graphql" });
    expect(subgraphUrls.municipalities).toBe("http://127.0.0.1:5001/graphql");
    expect(subgraphUrls.funding).toBe("https://funding.example.org/graphql");
  });

  it("takes a variable that is set to nothing for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  it("reads origins as a list, and takes nothing for one that browsers would not send", () => {
    expect(readConfig({}).origins).toEqual([]);
    expect(readConfig({ ORIGINS: "https://a.example, http://localhost:3000" }).origins).toEqual([
      "https://a.example",
      "http://localhost:3000",
    ]);
    for (const ORIGINS of ["*", "a.example", "https://a.example/", "https://a.example/path", "https://a.example,"]) {
      expect(() => readConfig({ ORIGINS }), ORIGINS).toThrow(/ORIGINS/);
    }
  });

  it("reads proxies as addresses and networks", () => {
    expect(readConfig({ PROXIES: "10.0.0.0/8, 192.0.2.1, fd00::/8" }).proxies).toHaveLength(3);
    for (const PROXIES of ["2", "proxy", "10.0.0.0/x", "10.0.0.0/8,"]) {
      expect(() => readConfig({ PROXIES }), PROXIES).toThrow(/PROXIES/);
    }
  });

  it("names every bad variable at once, with what was given and what it is for", () => {
    const bad = {
      PORT: "http",
      DATABASE_URL: "mysql://localhost/x",
      DEMO: "huge",
      COURSES_URL: "courses",
      HOST: "::1",
    };
    let error: unknown;
    try {
      readConfig(bad);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(StartError);
    const [heading, ...lines] = (error as StartError).message.split("\n");
    expect(heading).toBe("Please correct these environment variables:");
    expect(lines.map((line) => /^ {2}(\w+)=/.exec(line)?.[1]).toSorted()).toEqual([
      "COURSES_URL",
      "DATABASE_URL",
      "DEMO",
      "PORT",
    ]);
    expect(lines).toContain(
      "  DATABASE_URL=mysql://localhost/x: must look like postgres://user:password@host:5432/database " +
        "(an own Postgres, 15 or newer, instead of the embedded one)",
    );
    expect(lines.find((line) => line.includes("DEMO"))).toMatch(
      /"off"\|"small"\|"large".*\(how much demonstration data\)$/,
    );
  });

  it.each(["0", "65531", "4000.5", "-1"])(
    "refuses the port %s, which leaves no room for the subgraphs or is none",
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow(/PORT=.*port of the gateway/);
    },
  );

  it("gives a child process the environment of this one, with changes", () => {
    expect(environmentWith({ LOG_LEVEL: "warn" })).toMatchObject({ PATH: expect.any(String), LOG_LEVEL: "warn" });
  });

  it("shows no secret in a complaint about it", () => {
    const environment = { GATEWAY_SECRET: "hush", DATABASE_URL: "mysql://me:hush@host/db" };
    expect(() => readConfig(environment)).toThrow(
      /GATEWAY_SECRET=….*32 characters[\s\S]*DATABASE_URL=mysql:\/\/…@host|DATABASE_URL=mysql:\/\/…@host[\s\S]*GATEWAY_SECRET=…/,
    );
    expect(() => readConfig(environment)).not.toThrow(/hush/);
  });
});
