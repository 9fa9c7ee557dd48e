import { connectionOf } from "@kommgraph/schema";
import { Grant } from "./grant.entity.ts";

export const GrantConnection = connectionOf(() => Grant, "Grant");
