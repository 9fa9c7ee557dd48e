/** What the gateway writes into the page: how it knows who is asking. */
export interface Settings {
  identity: "dev" | "oidc" | "off";
  issuer?: string;
  clientId?: string;
  /** Where people write to: a mail address, or the address of a page. */
  contact?: string;
  /** For whom the tokens are. */
  audience?: string;
}

export const settings: Settings = {
  identity: "off",
  ...JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="kommgraph"]')?.content || "{}"),
};
