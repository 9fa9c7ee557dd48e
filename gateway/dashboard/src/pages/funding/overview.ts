export { FundedMap } from "./funded-map.tsx";
export { Programmes } from "./programmes.tsx";
