import { type Change, forbidden } from "@kommgraph/infra";
import { isAuthority } from "../programme/authorities.ts";
import type { Application } from "./application.entity.ts";

/** Only the approving authority of its programme examines, returns, refuses and awards an application. */
export function expectAuthority({ who }: Change, { id, authorityId }: Application): void {
  if (!isAuthority(who, authorityId)) throw forbidden(who, `deciding on ${id}`);
}
