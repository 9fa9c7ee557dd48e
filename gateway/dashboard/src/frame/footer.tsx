import { aboutView } from "../pages/about/about.view.ts";
import { frameWords } from "./words.ts";

/** What is true of every page: what is real, and whose the data are. */
export function Footer() {
  const words = frameWords.value;
  return (
    <footer class="bottom">
      <p>{words.demonstration}</p>
      <p>
        <small>{words.attribution}</small>
      </p>
      <ul class="bottom-links">
        <li>
          <a href={aboutView.href({ section: "simple" })} lang="de-simple">
            {words.footer.simple}
          </a>
        </li>
        <li>
          <a href={aboutView.href({ section: "accessibility" })}>{words.footer.accessibility}</a>
        </li>
        <li>
          <a href={aboutView.href({ section: "feedback" })}>{words.footer.feedback}</a>
        </li>
        <li>
          <a href={aboutView.href({ section: "sources" })}>{words.footer.licences}</a>
        </li>
        <li>
          <a href="/sandbox">{words.footer.sandbox}</a>
        </li>
      </ul>
    </footer>
  );
}
