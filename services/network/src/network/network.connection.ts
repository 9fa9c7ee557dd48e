import { connectionOf } from "@kommgraph/schema";
import { Network } from "./network.entity.ts";

export const NetworkConnection = connectionOf(() => Network, "Network");
