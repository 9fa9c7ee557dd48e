import { frameWords } from "../words/frame.ts";

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
          <a href="/sandbox">{words.footer.sandbox}</a>
        </li>
      </ul>
    </footer>
  );
}
