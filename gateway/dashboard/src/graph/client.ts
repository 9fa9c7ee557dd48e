import { Client, fetchExchange } from "@urql/core";
import { token } from "../identity/acting.ts";
import { graphLanguage } from "../words/language.ts";

/** The one way to the graph. Data and errors arrive together, and nothing is kept: that is up to `useAnswer`. */
export const client = new Client({
  url: "/graphql",
  exchanges: [fetchExchange],
  requestPolicy: "network-only",
  preferGetMethod: false,
  fetchOptions: () => ({
    headers: {
      "accept-language": graphLanguage.value,
      ...(token.value && { authorization: `Bearer ${token.value}` }),
    },
  }),
});
