import { copyText } from "../copy-text.ts";
import { type SharedOperation, shareLink } from "./share-link.ts";

interface ShareButtonProps {
  editedNow(): SharedOperation;
  tell(message: string): void;
}

/** Copies a link to what stands in the editors, and tells so. */
export function ShareButton({ editedNow, tell }: ShareButtonProps) {
  const share = async () => {
    const link = shareLink(`${location.origin}${location.pathname}`, editedNow());
    const copied = await copyText(link);
    // Where the clipboard is closed, the address bar holds the link.
    if (!copied) history.replaceState(null, "", link);
    tell(
      copied ? "Link copied. It holds the operation and its variables, no token." : "The link is in the address bar.",
    );
  };
  return (
    <button type="button" onClick={share} data-action="share">
      Share link
    </button>
  );
}
