import { Access, anyOf, type Context, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { OpenCallInput } from "./call.input.ts";
import { CallPayload } from "./call.payload.ts";
import { openCall } from "./open-call.ts";

/** How calls come to be. */
@Resolver()
export class CallChanges {
  @Mutation(() => CallPayload, { description: "Opens a call for applications to a programme." })
  @Access(anyOf("ministry"))
  openCall(
    @Arg("input", () => OpenCallInput, { description: "Which programme, which year, and when." }) input: OpenCallInput,
    @Ctx() context: Context,
  ): Promise<CallPayload> {
    return write(context, openCall, input);
  }
}
