import "../theme.css";
import "./options.css";
import { clock } from "../../browser/clock.ts";
import { sound } from "../../browser/sound/sound.ts";
import { line } from "../../browser/store.ts";
import { language, say } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { Options } from "./options.tsx";

await open(Options, "options_title", { line, clock, words: { say, language: language() }, sound });
