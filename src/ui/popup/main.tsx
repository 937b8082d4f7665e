import "../theme.css";
import "./popup.css";
import { clock } from "../../browser/clock.ts";
import { line } from "../../browser/store.ts";
import { language, say } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { Popup } from "./popup.tsx";

await open(Popup, "name", { line, clock, words: { say, language: language() } });
