import { Arg, Ctx, Float, Int, Query, Resolver } from "type-graphql";
import { Access, type Context, everybody, type Service } from "../../src/index.ts";
import { library } from "../write/library.ts";

/** What can be slow and what can fail, on demand. */
@Resolver()
class FaultResolver {
  @Query(() => Int, { nullable: true })
  @Access(everybody)
  async slow(@Arg("seconds", () => Float) seconds: number, @Ctx() { em }: Context): Promise<number> {
    await em.execute("select pg_sleep(?)", [seconds]);
    return 1;
  }

  @Query(() => Int, { nullable: true })
  @Access(everybody)
  async broken(@Arg("text", () => String) text: string, @Ctx() { em }: Context): Promise<number> {
    await em.execute("select ?::integer", [text]);
    return 1;
  }

  @Query(() => Int, { nullable: true })
  @Access(everybody)
  unreadable(@Arg("text", () => String) text: string): number {
    return JSON.parse(text);
  }
}

export const faultyLibrary: Service = { ...library, resolvers: [...library.resolvers, FaultResolver] };
