import { FieldResolver, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Need } from "./need.entity.ts";

@Resolver(() => Need)
export class NeedResolver {
  @FieldResolver(() => Municipality, { description: "Where the need is." })
  municipality(@Root() need: Need): Promise<Municipality> {
    return need.municipality.loadOrFail();
  }
}
