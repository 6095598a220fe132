import "antd/dist/reset.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTexts } from "./text";

startTexts().then(() => {
  createRoot(document.getElementById("root") as HTMLElement).render(<App />);
});
