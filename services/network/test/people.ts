import type { Who } from "@kommgraph/infra";

/** Who acts in these tests: two towns, an association of the first, and the ministry. */
export const solingen: Who = { partner: "mun_05122000", roles: ["reader", "editor"], subject: "desk" };
export const remscheid: Who = { partner: "mun_05120000", roles: ["reader", "editor"], subject: "other desk" };
export const association: Who = { partner: "org_a1", roles: ["reader", "editor"], subject: "chair" };
export const ministry: Who = { partner: null, roles: ["reader", "ministry"], subject: "ministry" };
