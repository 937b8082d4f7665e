import "../theme.css";
import "./guide-page.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { open } from "../kit/page.tsx";
import { GuidePage } from "./guide-page.tsx";

// Scrolling is remembered by list, also where there is no step back.
history.scrollRestoration = "manual";
await open(GuidePage, "guide_title", { channel, clock, words });
