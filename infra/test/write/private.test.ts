import { createHash, randomUUID } from "node:crypto";
import { newId } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Access, type Context, everybody, type Service, write } from "../../src/index.ts";
import { type TestService, tablesWith, testService } from "../../src/testing/index.ts";

@Entity()
@ObjectType()
class Safe {
  @Field(() => ID)
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", hidden: true })
  combination!: string;

  @Field(() => Int)
  @Property({ type: "integer" })
  visits!: number;
}

@Entity()
class Visit {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  visitor!: string;
}

@ObjectType()
class SafePayload {
  @Field(() => Safe, { nullable: true })
  safe?: Safe;
}

@InputType()
class OpenSafeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  combination!: string;

  @Field(() => String)
  visitor!: string;
}

@Resolver()
class SafeResolver {
  @Mutation(() => SafePayload)
  @Access(everybody)
  openSafe(@Arg("input", () => OpenSafeInput) input: OpenSafeInput, @Ctx() context: Context) {
    return write(context, { name: "openSafe", effect }, input);
  }
}

async function effect(change: Parameters<Parameters<typeof write>[1]["effect"]>[0], input: OpenSafeInput) {
  const { em } = change;
  const safe = em.create(Safe, { id: newId("net"), combination: input.combination, visits: 0 });
  em.create(Visit, { id: newId("agr"), visitor: input.visitor });
  await em.flush();
  await em.execute("update safe set visits = visits + 1 where id = ?", [safe.id]);
  await em.refresh(safe);
  change.announce(safe);
  return { safe };
}

class Safes extends Migration {
  override up(): void {
    this.addSql("create table safe (id text primary key, combination text not null, visits integer not null)");
    this.addSql("create table visit (id text primary key, visitor text not null)");
  }
  override down(): void {
    this.addSql("drop table safe, visit");
  }
}

const bank: Service = {
  name: "network",
  entities: [Safe, Visit],
  migrations: [{ name: "0001-safes", class: Safes }],
  resolvers: [SafeResolver],
  references: {},
  vanishing: [Visit],
  feed: { Safe: ({ visits }: Safe) => ({ visits }) },
};

let service: TestService;
beforeAll(async () => {
  service = await testService(bank);
});
afterAll(() => service.stop());

describe("what a write keeps", () => {
  it("has no copy of hidden properties and vanishing entities, and no input that could be found by trying", async () => {
    const [combination, visitor] = [randomUUID(), randomUUID()];
    const input = { idempotencyKey: randomUUID(), combination, visitor };
    const mutation = `mutation ($input: OpenSafeInput!) { openSafe(input: $input) { safe { id visits } } }`;
    const first = await service.ask(mutation, { input });
    expect((await service.ask(mutation, { input })).data).toEqual(first.data);
    expect(await tablesWith(service, combination)).toEqual(["safe"]);
    expect(await tablesWith(service, visitor)).toEqual(["visit"]);
    const [kept] = (await service.asOwner("select input_hash, answer from idempotency_key")) as any[];
    const rest = JSON.stringify({ combination, visitor });
    expect(kept.input_hash).not.toBe(createHash("sha256").update(rest).digest("base64url"));
    expect(Object.keys(kept.answer.safe.row).toSorted()).toEqual(["id", "visits"]);
  });

  it("tells the feed once of what a statement changed, with its last figures, and history only of what was made", async () => {
    const { changes } = (await (await service.fetch("/changes")).json()) as any;
    expect(changes).toMatchObject([{ kind: "CREATED", type: "Safe", data: { visits: 1 } }]);
    const history = await service.asOwner("select entity_type, kind, differences from history");
    expect(history).toMatchObject([{ entity_type: "Safe", kind: "CREATED", differences: { visits: [null, 0] } }]);
  });
});
