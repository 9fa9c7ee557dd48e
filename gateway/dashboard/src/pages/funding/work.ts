export { Applications } from "./applications.tsx";
export { Budgets } from "./budgets.tsx";
export { Grants } from "./grants.tsx";
export { Queue } from "./queue.tsx";
