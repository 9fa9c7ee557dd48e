import { connectionOf } from "@kommgraph/schema";
import { Need } from "./need.entity.ts";

export const NeedConnection = connectionOf(() => Need, "Need");
