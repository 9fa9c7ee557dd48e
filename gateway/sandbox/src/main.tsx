import { createRoot } from "react-dom/client";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./sandbox.css";
import "./bar.css";
import "./answer/answer.css";
import "./build/build.css";
import "./pages/page.css";
import "./pages/table.css";
import "./reference/picture.css";
import { meetPersonas } from "./persona.ts";
import { Sandbox } from "./sandbox.tsx";

const root = document.getElementById("sandbox");
if (root) createRoot(root).render(<Sandbox />);
void meetPersonas();
