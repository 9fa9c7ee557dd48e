import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from "@apollo/server";
import type { ReadyText } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";
import type { Finish, Stage } from "./stage.ts";

/** Puts the stages, one after the other, into Apollo Server's way of a request. */
export function asPlugin(stages: readonly Stage[]): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
      const finishes: Finish[] = [];
      let ready: ReadyText | undefined;
      return {
        async didResolveOperation({ schema, document, operation, queryHash, request, contextValue: context }) {
          if (!operation) return;
          const asked = { schema, document, operation, queryHash, variables: request.variables ?? {}, context };
          for (const stage of stages) {
            const answer = await stage(asked, (finish) => void finishes.push(finish));
            ready ??= answer;
          }
        },
        async responseForOperation() {
          // Its text goes out as it is, and never as an object.
          return ready
            ? { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data: ready as never } } }
            : null;
        },
        async willSendResponse({ response: { body, http } }) {
          if (body.kind === "single") for (const finish of finishes) finish(body.singleResult, http.headers);
        },
      };
    },
  };
}
