import { signedIn } from "../identity/acting.ts";
import { settings } from "../identity/settings.ts";
import { frameWords } from "./words.ts";

/** Signing in and out where the gateway has real tokens. */
export function SignIn() {
  const words = frameWords.value;
  if (settings.identity !== "oidc") return null;
  return signedIn.value ? (
    <button type="button" onClick={async () => (await oidc()).signOut()}>
      {words.signOut}
    </button>
  ) : (
    <button type="button" onClick={async () => (await oidc()).signIn()}>
      {words.signIn}
    </button>
  );
}

/** Loaded when somebody signs in: most people never do. */
const oidc = () => import("../identity/oidc.ts");
