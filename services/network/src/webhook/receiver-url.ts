import { isIP } from "node:net";
import { mayReachLoopback } from "@kommgraph/infra";
import { rule, type Sentence } from "@kommgraph/schema";

/** A receiver's address, as the rules of an input see it. */
export function receiverUrl<Field extends string>(field: Field) {
  return rule<Field, string>(field, (text) => {
    const message = receiverProblem(text);
    return message && { code: "INVALID_RECEIVER", message };
  });
}

/** Ports one may be told at: those of HTTPS. */
const ports = ["", "443", "8443"];

/** Names that only a machine or a house of its own knows. */
const inward = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|arpa|onion)$/;

/**
 * What is wrong with a receiver's address, judged by its form alone; where its name leads is looked at whenever it is
 * told something. Where tests and developers said so, it may be this very machine, by number.
 */
export function receiverProblem(text: string, loopback: boolean = mayReachLoopback()): Sentence | null {
  const url = text.length <= 2_000 && !/[\s\\\p{Cc}]/u.test(text) ? URL.parse(text) : null;
  if (!url) return noAddress;
  if (url.username || url.password || url.hash) return withCredentials;
  const host = url.hostname.replace(/\.$/, "");
  if (loopback && url.protocol === "http:" && ["127.0.0.1", "[::1]"].includes(host)) return null;
  if (url.protocol !== "https:" || !ports.includes(url.port)) return notHttps;
  if (host.startsWith("[") || isIP(host) || !host.includes(".") || inward.test(host)) return notPublic;
  return null;
}

const noAddress = {
  en: "url must be an address of up to 2,000 characters without blanks, like https://example.org/changes.",
  de: "url muss eine Adresse mit höchstens 2.000 Zeichen ohne Leerzeichen sein, etwa https://example.org/changes.",
};
const withCredentials = {
  en: "url must carry neither user, password nor fragment; that we are it shows in the signature.",
  de: "url darf weder Benutzer, Passwort noch Fragment enthalten; dass wir es sind, zeigt die Signatur.",
};
const notHttps = {
  en: "url must begin with https:// and use port 443 or 8443.",
  de: "url muss mit https:// beginnen und den Port 443 oder 8443 nehmen.",
};
const notPublic = {
  en: "url must name a host of the public internet by its name, like example.org; numbers and inward names are refused.",
  de: "url muss einen Rechner im öffentlichen Internet beim Namen nennen, etwa example.org; Nummern und interne Namen werden abgelehnt.",
};
