import { BigIntType } from "@mikro-orm/core";

/** How cents are kept: bigint in the database, bigint in code, never a float. */
export const cents = new BigIntType("bigint");
