import { createClient, defineScript, type RedisClientType } from "@redis/client";
import { redisOptions } from "../../redis-options.ts";
import { type PointsStore, pointsWindow, type Taken } from "./points-store.ts";

/** Taken and compared in one step, by the clock of the store: two gateways never see the same points as left. */
const take = `
  local time = redis.call("TIME")
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local window = redis.call("HMGET", KEYS[1], "used", "ends")
  local used, ends = tonumber(window[1] or 0), tonumber(window[2] or 0)
  if ends <= now then
    used, ends = 0, now + tonumber(ARGV[3])
    redis.call("HSET", KEYS[1], "used", 0, "ends", ends)
    redis.call("PEXPIRE", KEYS[1], ARGV[3])
  end
  if used + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return { 0, used, ends } end
  redis.call("HINCRBY", KEYS[1], "used", ARGV[1])
  return { 1, used + tonumber(ARGV[1]), ends }`;

const giveBack = `
  local window = redis.call("HMGET", KEYS[1], "used", "ends")
  if window[2] ~= ARGV[2] then return end
  redis.call("HSET", KEYS[1], "used", math.max(0, tonumber(window[1]) - tonumber(ARGV[1])))`;

const scripts = {
  take: defineScript({
    SCRIPT: take,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser, key: string, points: number, limit: number) {
      parser.pushKey(key);
      parser.push(String(points), String(limit), String(pointsWindow));
    },
    transformReply: (reply: unknown): readonly number[] => reply as number[],
  }),
  giveBack: defineScript({
    SCRIPT: giveBack,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser, key: string, points: number, ends: number) {
      parser.pushKey(key);
      parser.push(String(points), String(ends));
    },
    transformReply: () => undefined,
  }),
};

type Client = RedisClientType<Record<string, never>, Record<string, never>, typeof scripts>;

/** Points in Redis, or what speaks like it: shared by all gateways that know its address. */
export class RedisPoints implements PointsStore {
  private readonly client: Client;

  constructor(
    private readonly limit: number,
    url: string,
    complain: (error: unknown) => void,
  ) {
    this.client = createClient({
      ...redisOptions(url),
      scripts,
    }) as never;
    this.client.on("error", complain);
    // Fails only when it is closed before it has begun; every other failure is told above, and tried again.
    this.client.connect().catch(complain);
  }

  async take(client: string, points: number): Promise<Taken> {
    const [granted, used = 0, ends = 0] = await this.client.take(keyOf(client), points, this.limit);
    return { granted: granted === 1, used, ends };
  }

  async giveBack(client: string, points: number, ends: number): Promise<void> {
    await this.client.giveBack(keyOf(client), points, ends);
  }

  async close(): Promise<void> {
    this.client.destroy();
  }
}

function keyOf(client: string): string {
  return `kommgraph:points:${client}`;
}
