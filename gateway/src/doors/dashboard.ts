import { join } from "node:path";
import { dashboardFolder, firstPage } from "@kommgraph/dashboard";
import { type Identity, type Logger, projectRoot } from "@kommgraph/infra";
import type { FastifyInstance } from "fastify";
import type { Page } from "./build-page.ts";
import { FirstFiles } from "./first-files.ts";
import { openLatestTableDoor } from "./latest-table.ts";
import { openPageDoor } from "./page.ts";

export interface DashboardOptions {
  /** How it is known who is asking. */
  identity: Identity | undefined;
  /** The client as which people sign in; without it nobody can. */
  clientId?: string | undefined;
  /** Where people write to about it: a mail address, or the address of a page. */
  contact?: string | undefined;
}

/** What the dashboard is built of. */
export const dashboardPage: Page = {
  name: "dashboard",
  folder: dashboardFolder,
  sources: [
    "src",
    "build",
    "data",
    "index.html",
    "package.json",
    "vite.config.ts",
    join(projectRoot, "schema", "supergraph.graphql"),
  ],
};

/** `/dashboard`: the graph for the people who coordinate. It speaks to `/graphql` and, to sign in, to the issuer. */
export function openDashboardDoor(
  app: FastifyInstance,
  log: Logger,
  { identity, clientId, contact }: DashboardOptions,
  folder = dashboardFolder,
): void {
  const settings = { ...settingsOf(identity, clientId), ...(contact && { contact }) };
  const dist = join(folder, "dist");
  const files = new FirstFiles(dist, "/dashboard/");
  openLatestTableDoor(app, log, dist);
  openPageDoor(app, log, {
    ...dashboardPage,
    folder,
    path: "/dashboard",
    policy: policy(settings.issuer),
    words,
    finish: (html) => html.replace('content="{}"', `content="${escaped(JSON.stringify(settings))}"`),
    linkHeader: ({ query }) => {
      const { page = firstPage } = query as { page?: unknown };
      return typeof page === "string" ? files.linkHeader(page) : undefined;
    },
  });
}

interface Settings {
  identity: "dev" | "oidc" | "off";
  issuer?: string;
  clientId?: string;
  audience?: string;
}

function settingsOf(identity: Identity | undefined, clientId: string | undefined): Settings {
  if (identity?.kind === "dev") return { identity: "dev" };
  if (identity?.kind !== "oidc" || !clientId) return { identity: "off" };
  return { identity: "oidc", issuer: identity.issuer, clientId, audience: identity.audience };
}

/** Nothing runs, is loaded or is sent but from here and to here; to sign in, the issuer is spoken to besides. */
function policy(issuer: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${issuer ? ` ${new URL(issuer).origin}` : ""}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

const words = {
  title: "KommGraph",
  lang: "de",
  preparing: {
    title: "KommGraph wird vorbereitet",
    text: "Das geschieht einmal nach jeder Aktualisierung und dauert einige Sekunden. Die Seite lädt von selbst neu.",
  },
  failed: {
    title: "Die Übersicht fehlt",
    text: "Sie konnte nicht vorbereitet werden; warum, steht im Protokoll des Gateways.",
  },
  meanwhile:
    'Die Daten selbst beantwortet inzwischen <code>/graphql</code>; <a href="/sandbox">/sandbox</a> hilft beim Fragen.',
};
