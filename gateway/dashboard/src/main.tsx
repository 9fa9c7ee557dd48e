import { effect } from "@preact/signals";
import { render } from "preact";
import "virtual:kern.css";
import "./frame/fonts.css";
import "./frame/theme.css";
import "./frame/frame.css";
import "./parts/parts.css";
import "./frame/print.css";
import { Frame } from "./frame/frame.tsx";
import { begin } from "./identity/begin.ts";
import { followLinks } from "./view-state.ts";
import { language } from "./words/language.ts";

effect(() => {
  document.documentElement.lang = language.value;
});
void begin();
followLinks();
const root = document.getElementById("dashboard");
if (root) render(<Frame />, root);
