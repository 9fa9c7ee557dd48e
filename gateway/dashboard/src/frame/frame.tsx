import { Announcer } from "../parts/announcer.tsx";
import { Footer } from "./footer.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Navigation } from "./navigation.tsx";
import { OpenPage } from "./open-page.tsx";
import { PersonaPicker } from "./persona-picker.tsx";
import { PrintHead } from "./print-head.tsx";
import { SignIn } from "./sign-in.tsx";
import { frameWords } from "./words.ts";

/** What stands around every page. */
export function Frame() {
  const words = frameWords.value;
  return (
    <>
      <nav class="skip" aria-label={words.skip.content}>
        <a href="#content">{words.skip.content}</a>
        <a href="#navigation">{words.skip.navigation}</a>
      </nav>
      <header class="top">
        <p class="brand">
          <b>{words.title}</b> <span>{words.subtitle}</span>
        </p>
        <div class="top-controls">
          <PersonaPicker />
          <SignIn />
          <LanguageSwitch />
        </div>
      </header>
      <Navigation />
      <main id="content" tabIndex={-1}>
        <PrintHead />
        <OpenPage />
      </main>
      <Footer />
      <Announcer />
    </>
  );
}
